def convert(text):
    try:
        return int(text)
    except ValueError:
        raise TypeError(f"{text!r} is no number") from None

print(convert("12"))
print(convert("twelve"))
