def task(n):
    if n % 2:
        raise ValueError(f"task {n}")
    raise KeyError(n)

def run():
    errors = []
    for n in range(3):
        try:
            task(n)
        except Exception as e:
            errors.append(e)
    raise ExceptionGroup("three tasks failed", errors)

try:
    run()
except* KeyError as group:
    print("handled", [e.args for e in group.exceptions])
