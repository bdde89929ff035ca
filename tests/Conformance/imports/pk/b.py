print("pk.b", __name__)
b_value = 2
_private = 3
