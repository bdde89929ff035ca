print("pk.sub")
from ..b import b_value as up
