"""Runs the generated web application over a deterministic request mix."""

import os
import sys

from generate import ensure


def cache_directory(arguments):
    if len(arguments) > 2:
        return arguments[2]
    environment = os.environ
    if environment.get("CINDER_WORKLOAD_CACHE"):
        return environment["CINDER_WORKLOAD_CACHE"]
    base = environment.get("XDG_CACHE_HOME") or os.path.join(os.path.expanduser("~"), ".cache")
    return os.path.join(base, "cinder")


def main():
    sys.path.insert(0, ensure(cache_directory(sys.argv)))
    from webapp.traffic import run

    run(int(sys.argv[1]))


if __name__ == "__main__":
    main()
