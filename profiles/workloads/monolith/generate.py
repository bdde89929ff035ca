"""Writes the web application below a directory: `python generate.py DIRECTORY`."""

import os
import sys

HERE = os.path.dirname(os.path.abspath(__file__))


def digest(folder):
    """A number that changes with any byte of the generator."""
    value = 0
    for name in sorted(os.listdir(folder)):
        if name.endswith(".py"):
            with open(os.path.join(folder, name), "rb") as file:
                value = (value * 31 + int.from_bytes(file.read(), "little")) % (2 ** 61 - 1)
    return value


def write(folder, files):
    for path, text in files.items():
        target = os.path.join(folder, path)
        os.makedirs(os.path.dirname(target), exist_ok=True)
        with open(target, "w", encoding="utf-8") as file:
            file.write(text)


def remove(folder, files):
    directories = {folder}
    for path in files:
        target = os.path.join(folder, path)
        os.remove(target)
        directory = os.path.dirname(target)
        while directory != folder:
            directories.add(directory)
            directory = os.path.dirname(directory)
    for directory in sorted(directories, key=len, reverse=True):
        os.rmdir(directory)


def ensure(directory):
    """The folder to put on sys.path; written first if it is not there yet."""
    target = os.path.join(directory, f"monolith-{digest(os.path.join(HERE, 'generator')):016x}")
    if os.path.isdir(target):
        return target
    from generator.program import generate

    files = generate()
    scratch = f"{target}.{os.getpid()}"
    write(scratch, files)
    try:
        os.rename(scratch, target)
    except OSError:
        # Another process was first: its copy is the same.
        if not os.path.isdir(target):
            raise
        remove(scratch, files)
    return target


if __name__ == "__main__":
    if len(sys.argv) != 2:
        sys.exit("usage: generate.py DIRECTORY")
    print(ensure(sys.argv[1]))
