TEXT = """It is a truth universally acknowledged, that a single man in possession of a
good fortune, must be in want of a wife.

However little known the feelings or views of such a man may be on his first
entering a neighbourhood, this truth is so well fixed in the minds of the
surrounding families, that he is considered the rightful property of some one
or other of their daughters."""
def paragraphs(text):
    block = []
    for line in text.splitlines():
        if line.strip(): block.append(line.strip())
        elif block:
            yield " ".join(block)
            block = []
    if block: yield " ".join(block)
def wrap(par, width):
    line = ""
    for word in par.split():
        if len(line) + len(word) + bool(line) > width:
            yield line
            line = word
        else: line = f"{line} {word}" if line else word
    yield line
def justify(line, width):
    words = line.split()
    if len(words) < 2: return line
    gaps = len(words) - 1
    space = width - sum(map(len, words))
    each, extra = divmod(space, gaps)
    return "".join(w + " " * (each + (i < extra)) for i, w in enumerate(words[:-1])) + words[-1]
for width in (30, 44):
    for par in paragraphs(TEXT):
        lines = list(wrap(par, width))
        for l in lines[:-1]: print("|" + justify(l, width) + "|")
        print("|" + lines[-1].ljust(width) + "|")
        print("|" + " " * width + "|")
counts = {}
for w in TEXT.lower().replace(",", "").replace(".", "").split(): counts[w] = counts.get(w, 0) + 1
for w, n in sorted(counts.items(), key=lambda p: (-p[1], p[0]))[:8]: print(f"{w:<10}{'*' * n:>6} {n:2d}")
box = ["left", "mid", "right side"]
w = max(map(len, box)) + 2
print("+" + "-" * w + "+")
for b, a in zip(box, "<^>"): print(f"|{b:{a}{w}}|")
print("+" + "-" * w + "+")
print("\n".join(f"{i:>3}{i * i:>6}{i ** 3:>8}{1 / i:>8.3f}" for i in range(1, 6)))
for n in (1, 4, 9, 14, 40, 90, 400, 1994): 
    out, k = "", n
    for v, r in ((1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"), (50, "L"), (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I")):
        while k >= v: out += r; k -= v
    print(n, out, end="; ")
print()
