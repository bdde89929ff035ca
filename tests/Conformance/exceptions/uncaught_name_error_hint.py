counter = 1
def increment():
    return countr + 1
increment()
