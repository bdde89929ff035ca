"""The module collections.abc is _collections_abc under its public name."""
import sys

import _collections_abc

sys.modules[__name__] = _collections_abc
