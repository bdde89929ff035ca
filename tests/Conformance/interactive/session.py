value = [1, 2]


def fail(text):
    raise ValueError(text)
