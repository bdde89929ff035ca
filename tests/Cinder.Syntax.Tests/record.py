"""Records what CPython 3.11 makes of the corpus: run it with python3.11 after a change of the *.txt files.

valid.txt and invalid.txt hold snippets behind lines "%% [mode] [incomplete]"; bytes.txt holds a bytes literal a line.
The mutations are snippets of both with random damage, from a fixed seed. Each *.json is a list of
{"source" | "bytes": hex, "mode", "incomplete", "dump" | "error": [type, message, line, offset, end line, end offset, text]}.
"""
import ast
import json
import pathlib
import random
import re
import sys
import warnings

INCOMPLETE = 0x4000 | 0x200  # PyCF_ALLOW_INCOMPLETE_INPUT | PyCF_DONT_IMPLY_DEDENT
MUTATIONS = 700
DAMAGE = (
    "( ) [ ] { } : , = := == * ** -> . ... if else for in not is lambda yield await async def class try except finally "
    "with as match case print import from return del pass x 1 0 's' f'{x}' f'{x y}' + - ~ ! $ ? None True b'x' 1_ 0x | ' "
    '""" \\ ; and or <> @ += while elif assert global raise é'
).split(" ") + ["\n", "\n    ", "\n  ", "\t", "\\\n", "#c\n"]

assert sys.version_info[:2] == (3, 11), "the expectations are those of CPython 3.11"
warnings.simplefilter("ignore")
folder = pathlib.Path(__file__).parent / "Corpus"


def record(source, mode="exec", incomplete=False):
    case = {"bytes": source.hex()} if isinstance(source, bytes) else {"source": source}
    case |= {"mode": mode, "incomplete": incomplete}
    try:
        tree = compile(source, "<string>", mode, ast.PyCF_ONLY_AST | (INCOMPLETE if incomplete else 0))
        case["dump"] = ast.dump(tree, include_attributes=True)
    except SyntaxError as e:
        _, line, offset, text, *end = e.args[1]
        case["error"] = [type(e).__name__, e.msg, line, offset, *(end or (None, None)), text]
    except ValueError as e:
        case["error"] = [type(e).__name__, str(e), None, None, None, None, None]
    return case


def snippets(name):
    for part in re.split(r"^%%", (folder / name).read_text("utf-8"), flags=re.M)[1:]:
        header, _, source = part.partition("\n")
        words = header.split()
        yield source.removesuffix("\n"), next(iter(words), "exec"), "incomplete" in words


def mutations(sources):
    rng = random.Random(311)
    for _ in range(MUTATIONS):
        tokens = re.findall(r"\s+|\w+|\"[^\"\n]*\"|'[^'\n]*'|.", rng.choice(sources))
        for _ in range(rng.choice([1, 1, 2, 3])):
            at = rng.randrange(len(tokens) + 1)
            what = rng.random()
            if what < 0.35:
                del tokens[at:at + 1]
            elif what < 0.85:
                tokens[at:at + (what > 0.7)] = [rng.choice(DAMAGE)]
            else:
                del tokens[at:]
        yield "".join(tokens), rng.choice(["exec"] * 8 + ["single", "eval"]), rng.random() < 0.1


def write(name, cases):
    lines = ",\n".join(json.dumps(case, ensure_ascii=True) for case in cases)
    target = folder / name
    temporary = target.with_suffix(".tmp")
    temporary.write_text("[\n" + lines + "\n]\n", "utf-8")
    temporary.replace(target)


valid, invalid = list(snippets("valid.txt")), list(snippets("invalid.txt"))
recorded = [record(*s) for s in valid]
assert all("dump" in case for case in recorded), [c["source"] for c in recorded if "error" in c]
write("valid.json", recorded)
recorded = [record(*s) for s in invalid]
assert all("error" in case for case in recorded), [c["source"] for c in recorded if "dump" in c]
write("invalid.json", recorded)
write("bytes.json", [record(ast.literal_eval(line)) for line in (folder / "bytes.txt").read_text().splitlines()])
write("mutations.json", [record(*m) for m in mutations([s for s, _, _ in valid + invalid])])
