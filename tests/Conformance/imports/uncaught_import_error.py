print("importing")
def load():
    import broken.nested
load()
