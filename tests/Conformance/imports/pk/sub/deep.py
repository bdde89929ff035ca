print("pk.sub.deep", __package__)
from .. import VALUE
from ..a import a_func
from . import up
import pk.b as absolute
RESULT = (VALUE, a_func(), up, absolute.b_value)
