print("defining")

class Broken:
    value = 1
    other = value.missing_attribute

print("never")
