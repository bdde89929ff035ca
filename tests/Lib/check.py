"""Compares our library with CPython's, on CPython.

    python3.11 check.py [--record] [NAME ...]

Every NAME_test.py is run with runtime/Lib in place of CPython's library (see isolate.py); what it prints must equal
NAME_test.expected. With --record, .expected is first written anew from a run with CPython's own library.
"""
import difflib
import itertools
import pathlib
import subprocess
import sys

HERE = pathlib.Path(__file__).resolve().parent
INTERPRETER = [sys.executable, "-I", "-S", "-B"]


def run(arguments):
    process = subprocess.run(INTERPRETER + arguments, cwd=HERE, capture_output=True, text=True, timeout=120)
    return process.stdout, process.stderr


def compare(expected, output):
    lines = difflib.unified_diff(expected.splitlines(), output.splitlines(), "CPython", "ours", lineterm="", n=0)
    return itertools.islice(lines, 2, 30)


def record(program):
    output, errors = run([program.name])
    if errors:
        print(f"{program.name}: CPython itself wrote to standard error\n{errors}")
        return False
    again, _ = run([program.name])
    if again != output:
        print(f"--- {program.name}: prints something else each time", *compare(output, again), sep="\n")
        return False
    program.with_suffix(".expected").write_text(output)
    return True


def check(program):
    expected = program.with_suffix(".expected").read_text()
    output, errors = run(["isolate.py", program.name])
    if output == expected and not errors:
        return True
    print(f"--- {program.name}", *compare(expected, output), errors, sep="\n")
    return False


def main(arguments):
    recording = "--record" in arguments
    names = [name for name in arguments if not name.startswith("-")]
    programs = sorted(HERE.glob("*_test.py"))
    if names:
        programs = [HERE / f"{name}_test.py" for name in names]
    failed = [program.stem for program in programs
              if recording and not record(program) or not check(program)]
    print(f"{len(programs) - len(failed)} of {len(programs)} passed", *failed)
    return bool(failed)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
