def fail():
    error = ValueError("primary message")
    error.add_note("first note")
    error.add_note("second note\nwith two lines")
    raise error

try:
    fail()
except ValueError as caught:
    print(caught.__notes__)
    raise
