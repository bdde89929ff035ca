def logged(f):
    def wrapper(*args):
        print("calling", f.__name__)
        return f(*args)
    return wrapper

@logged
def risky(x):
    return (lambda y: y["key"])(x)

print(risky({"key": 1}))
risky([1, 2])
