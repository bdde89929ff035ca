"""Records what CPython does with every conformance program: the files beside tests/Conformance/*/*.py.

    /usr/bin/python3.11 eng/conformance/record.py [AREA | AREA/NAME ...]            rewrite
    /usr/bin/python3.11 eng/conformance/record.py --check [AREA | AREA/NAME ...]    fail if one differs

NAME.expected holds standard output; NAME.stderr and NAME.exit exist only for programs that write
to standard error or end with another code than 0; NAME.stdin, if present, is fed to the program, and
the words of NAME.options stand in front of it on the command line.

Python makes a script's path absolute before it shows it, so the path of tests/Conformance itself
is taken out of what a program prints; nothing else is normalised.
"""

import os
import subprocess
import sys
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2] / "tests" / "Conformance"
SLOW_SECONDS = 0.5
LIMIT_SECONDS = 20


def programs(selection):
    found = sorted(p for p in ROOT.glob("*/*.py"))
    if selection:
        found = [p for p in found
                 if p.parent.name in selection or f"{p.parent.name}/{p.stem}" in selection]
    return found


def run(program, seed="0"):
    environment = {"PATH": os.environ.get("PATH", ""), "PYTHONHASHSEED": seed, "LC_ALL": "C.UTF-8"}
    given = program.with_suffix(".stdin")
    data = given.read_bytes() if given.exists() else b""
    options = program.with_suffix(".options")
    command = [sys.executable, "-B", *(options.read_text().split() if options.exists() else ()), str(program.relative_to(ROOT))]
    done = subprocess.run(command, cwd=ROOT, env=environment, input=data, capture_output=True,
                          timeout=LIMIT_SECONDS, check=False)
    prefix = os.fsencode(ROOT) + b"/"
    # As shells count it: the end by a signal is a code, too.
    code = done.returncode if done.returncode >= 0 else 128 - done.returncode
    return done.stdout.replace(prefix, b""), done.stderr.replace(prefix, b""), code


def outcome(program):
    """The files a run should leave, and what looks wrong about the program itself."""
    started = time.monotonic()
    stdout, stderr, code = run(program)
    seconds = time.monotonic() - started
    problems = []
    if run(program, seed="1") != (stdout, stderr, code):
        problems.append("depends on the hash seed or differs from run to run")
    if b" at 0x" in stdout + stderr:
        problems.append("prints an address")
    if seconds > SLOW_SECONDS:
        problems.append(f"took {seconds:.2f} s")
    files = {".expected": stdout}
    if stderr:
        files[".stderr"] = stderr
    if code != 0:
        files[".exit"] = f"{code}\n".encode()
    return program, files, problems


def store(path, data):
    scratch = path.with_name(path.name + ".tmp")
    scratch.write_bytes(data)
    scratch.replace(path)


def main(arguments):
    check = "--check" in arguments
    selected = programs([a for a in arguments if not a.startswith("--")])
    changed = failures = 0
    with ThreadPoolExecutor(2) as pool:
        for program, files, problems in pool.map(outcome, selected):
            name = program.relative_to(ROOT)
            for problem in problems:
                print(f"{name}: {problem}")
                failures += 1
            for suffix in (".expected", ".stderr", ".exit"):
                path = program.with_suffix(suffix)
                before = path.read_bytes() if path.exists() else None
                after = files.get(suffix)
                if before == after:
                    continue
                changed += 1
                print(f"{path.relative_to(ROOT)} {'differs' if check else 'recorded'}")
                if not check and after is None:
                    path.unlink()
                elif not check:
                    store(path, after)
    print(f"{len(selected)} programs, {changed} files changed, {failures} problems")
    return 1 if failures or (check and changed) else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
