def numbers():
    yield 1
    yield from more()

def more():
    yield 2
    raise OSError(5, "device failed", "/dev/null")

def consume(source):
    for number in source:
        print(number)

consume(numbers())
