"""Records what CPython prints for every workload: the hashes in profiles/workloads/*/workload.json.

    /usr/bin/python3.11 eng/conformance/record_workloads.py           rewrite the hashes
    /usr/bin/python3.11 eng/conformance/record_workloads.py --check   fail if one differs
    ... record_workloads.py --times [NAME ...]                        also print CPU seconds

Each workload runs twice, under different hash seeds, so that an output which depends
on the order of a set of strings is found here and not in a comparison of two runtimes.
"""

import hashlib
import json
import os
import resource
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2] / "profiles" / "workloads"
REQUIRED = ("description", "program", "arguments", "trainArguments", "weight", "timeout", "runs")
OUTPUTS = (("arguments", "expectedOutputHash"), ("trainArguments", "trainOutputHash"))


class RecordError(Exception):
    pass


def run(folder, spec, arguments, seed):
    environment = {**os.environ, "PYTHONHASHSEED": seed, "LC_ALL": "C.UTF-8"}
    command = [sys.executable, "-B", spec["program"], *arguments]
    try:
        done = subprocess.run(command, cwd=folder, env=environment, capture_output=True,
                              timeout=spec["timeout"], check=False)
    except subprocess.TimeoutExpired:
        raise RecordError(f"{folder.name}: still running after {spec['timeout']} s") from None
    if done.returncode != 0 or done.stderr:
        raise RecordError(f"{folder.name}: exit code {done.returncode}\n{done.stderr.decode()}")
    return "sha256:" + hashlib.sha256(done.stdout).hexdigest()


def cpu_seconds():
    return resource.getrusage(resource.RUSAGE_CHILDREN).ru_utime


def record(folder, show_times):
    path = folder / "workload.json"
    spec = json.loads(path.read_text(encoding="utf-8"))
    missing = [key for key in REQUIRED if key not in spec]
    if missing:
        raise RecordError(f"{path}: missing {', '.join(missing)}")
    changed = []
    times = []
    for arguments_key, hash_key in OUTPUTS:
        before = cpu_seconds()
        first = run(folder, spec, spec[arguments_key], "0")
        times.append(cpu_seconds() - before)
        if run(folder, spec, spec[arguments_key], "1") != first:
            raise RecordError(f"{folder.name}: the output depends on the hash seed")
        if spec.get(hash_key) != first:
            changed.append(hash_key)
            spec[hash_key] = first
    if show_times:
        print(f"{folder.name:16} {times[0]:6.2f} s, training {times[1]:5.2f} s")
    return path, spec, changed


def main(arguments):
    check = "--check" in arguments
    names = [a for a in arguments if not a.startswith("--")]
    folders = sorted(p.parent for p in ROOT.glob("*/workload.json"))
    if names:
        folders = [f for f in folders if f.name in names]
    failures = 0
    for folder in folders:
        try:
            path, spec, changed = record(folder, "--times" in arguments)
        except RecordError as error:
            print(error, file=sys.stderr)
            failures += 1
            continue
        if not changed:
            continue
        print(f"{folder.name}: {', '.join(changed)} {'differ' if check else 'recorded'}")
        if check:
            failures += 1
        else:
            scratch = path.with_suffix(".tmp")
            scratch.write_text(json.dumps(spec, indent=2, ensure_ascii=False) + "\n", encoding="utf-8")
            scratch.replace(path)
    print(f"{len(folders)} workloads, {failures} failures")
    return 1 if failures else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
