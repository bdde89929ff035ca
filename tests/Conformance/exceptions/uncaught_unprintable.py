class Unprintable(Exception):
    def __str__(self):
        raise RuntimeError("no text")

print("raising")
raise Unprintable(1, 2)
