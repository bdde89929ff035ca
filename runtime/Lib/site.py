"""What is done before the first program runs: the names that the interactive prompt offers are put into builtins."""
import builtins
import sys

import _sitebuiltins

PREFIXES = [sys.prefix, sys.exec_prefix]
ENABLE_USER_SITE = False
USER_SITE = None
USER_BASE = None


def setquit():
    """Define exit and quit."""
    builtins.quit = _sitebuiltins.Quitter("quit", "Ctrl-D (i.e. EOF)")
    builtins.exit = _sitebuiltins.Quitter("exit", "Ctrl-D (i.e. EOF)")


def setcopyright():
    """Define copyright, credits and license."""
    builtins.copyright = _sitebuiltins._Printer("copyright", getattr(sys, "copyright", ""))
    builtins.credits = _sitebuiltins._Printer("credits", "Written from the description of the language.")
    builtins.license = _sitebuiltins._Printer("license", "See the file LICENSE of the distribution.")


def sethelper():
    """Define help."""
    builtins.help = _sitebuiltins._Helper()


def main():
    """Do all of this; called by the runtime at start-up unless -S is given."""
    setquit()
    setcopyright()
    sethelper()
