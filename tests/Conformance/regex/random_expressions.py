# Many expressions made at random, on texts made at random.
import random
import re

r = random.Random(20221107)


def character():
    return r.choice("aabbcAB1 _\n\xe9\u0100\U00010400" if r.random() < 0.3 else "abc")


def one_set():
    parts = []
    for _ in range(r.randint(1, 3)):
        kind = r.random()
        if kind < 0.5:
            parts.append(re.escape(character()))
        elif kind < 0.75:
            parts.append("-".join(re.escape(c) for c in sorted([character(), character()])))
        else:
            parts.append(r.choice([r"\d", r"\w", r"\s", r"\W", r"\D", r"\S"]))
    return f"[{r.choice(['', '', '^'])}{''.join(parts)}]"


def atom(depth, groups):
    kind = r.random()
    if kind < 0.4 or depth > 3:
        return re.escape(character())
    if kind < 0.5:
        return one_set()
    if kind < 0.58:
        return r.choice([".", r"\w", r"\d", r"\s", r"\W"])
    if kind < 0.62:
        return r.choice(["^", "$", r"\b", r"\B"])
    if kind < 0.78:
        groups[0] += 1
        return f"({expression(depth + 1, groups)})"
    if kind < 0.86:
        return f"(?:{expression(depth + 1, groups)})"
    if kind < 0.9:
        return f"({r.choice(['?=', '?!', '?>'])}{expression(depth + 1, groups)})"
    if kind < 0.93:
        return f"(?<{r.choice('=!')}{re.escape(character())}{re.escape(character())})"
    if kind < 0.96 and groups[0]:
        return f"(?({r.randint(1, groups[0])}){re.escape(character())}|{re.escape(character())})"
    return f"(?{r.choice(['i', 's', 'm', '-i', 'a'])}:{expression(depth + 1, groups)})"


def expression(depth, groups):
    alternatives = []
    for _ in range(r.choice([1, 1, 1, 2, 3])):
        text = ""
        for _ in range(r.randint(0 if depth else 1, 3)):
            piece = atom(depth, groups)
            if r.random() < 0.4:
                piece += r.choice(["*", "+", "?", "{2}", "{1,3}", "{,2}"]) + r.choice(["", "", "?"])
            text += piece
        if groups[0] and r.random() < 0.1:
            text += f"(?:\\{r.randint(1, groups[0])})"
        alternatives.append(text)
    return "|".join(alternatives)


for _ in range(300):
    pattern = expression(0, [0])
    flags = r.choice([0, 0, re.I, re.M, re.S, re.A])
    try:
        compiled = re.compile(pattern, flags)
    except re.error as error:
        print(ascii(pattern), "->", ascii(str(error)))
        continue
    for _ in range(2):
        text = "".join(character() for _ in range(r.choice([0, 2, 5, 9])))
        found = compiled.search(text)
        print(ascii(pattern), int(flags), ascii(text), found and (found.regs, found.lastindex), ascii(compiled.findall(text)), ascii(compiled.split(text)), compiled.fullmatch(text) is not None,
              ascii(compiled.sub(r"<\g<0>>", text)))
