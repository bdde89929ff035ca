"""Strings: concatenation, join, formatting, searching, translating, wrapping, CSV and reports."""

import io
import sys

TEXT = ("It was the best of times, it was the worst of times, it was the age of wisdom, "
        "it was the age of foolishness, it was the epoch of belief, it was the epoch of incredulity")
ROT13 = str.maketrans("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ",
                      "nopqrstuvwxyzabcdefghijklmNOPQRSTUVWXYZABCDEFGHIJKLM")


def wrap(text, width):
    lines, line = [], ""
    for word in text.split():
        if line and len(line) + 1 + len(word) > width:
            lines.append(line)
            line = word
        else:
            line += " " + word if line else word
    lines.append(line)
    return lines


def justify(line, width):
    words = line.split()
    if len(words) == 1:
        return line.ljust(width)
    gaps = len(words) - 1
    spaces, extra = divmod(width - sum(map(len, words)), gaps)
    out = ""
    for i, word in enumerate(words[:-1]):
        out += word + " " * (spaces + (1 if i < extra else 0))
    return out + words[-1]


def caesar(text, shift):
    out = []
    for char in text:
        if "a" <= char <= "z":
            out.append(chr((ord(char) - 97 + shift) % 26 + 97))
        elif char.isupper():
            out.append(chr((ord(char) - 65 + shift) % 26 + 65))
        else:
            out.append(char)
    return "".join(out)


def report(rows):
    out = io.StringIO()
    out.write(f"{'item':<12}|{'count':>8}|{'price':>10}|{'share':>8}\n")
    out.write("=" * 41 + "\n")
    total = sum(count * price for _, count, price in rows)
    for name, count, price in rows:
        out.write(f"{name:<12}|{count:>8,}|{price:>10.2f}|{count * price / total:>8.1%}\n")
    out.write("%-12s|%8s|%10.2f\n" % ("total", "", total))
    return out.getvalue()


def to_csv(rows):
    lines = []
    for row in rows:
        cells = []
        for cell in row:
            text = str(cell)
            if "," in text or '"' in text:
                text = '"' + text.replace('"', '""') + '"'
            cells.append(text)
        lines.append(",".join(cells))
    return "\n".join(lines)


def from_csv(text):
    rows = []
    for line in text.splitlines():
        cells, cell, quoted = [], "", False
        i = 0
        while i < len(line):
            char = line[i]
            if quoted:
                if char == '"' and line[i + 1:i + 2] == '"':
                    cell += '"'
                    i += 1
                elif char == '"':
                    quoted = False
                else:
                    cell += char
            elif char == '"':
                quoted = True
            elif char == ",":
                cells.append(cell)
                cell = ""
            else:
                cell += char
            i += 1
        cells.append(cell)
        rows.append(cells)
    return rows


def word_counts(text):
    counts = {}
    for word in text.lower().replace(",", " ").split():
        word = word.strip(".,;:")
        counts[word] = counts.get(word, 0) + 1
    return sorted(counts.items(), key=lambda pair: (-pair[1], pair[0]))


def palindromes(text):
    found = set()
    for centre in range(len(text)):
        for low, high in ((centre, centre), (centre, centre + 1)):
            while low >= 0 and high < len(text) and text[low] == text[high]:
                if high - low >= 2:
                    found.add(text[low:high + 1])
                low -= 1
                high += 1
    return sorted(found, key=lambda s: (-len(s), s))


def roman(number):
    out = ""
    for value, digits in ((1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"),
                          (50, "L"), (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I")):
        while number >= value:
            out += digits
            number -= value
    return out


def run_length(text):
    out, i = [], 0
    while i < len(text):
        j = i
        while j < len(text) and text[j] == text[i]:
            j += 1
        out.append(text[i] if j - i == 1 else f"{j - i}{text[i]}")
        i = j
    return "".join(out)


def mix(check, text):
    for char in text[::3]:
        check = (check * 31 + ord(char)) & 0xFFFFFFFF
    return check


def main():
    rounds = int(sys.argv[1])
    check = 0
    for seed in range(rounds):
        text = TEXT.replace("times", f"times{seed}")
        lines = wrap(text, 40 + seed % 20)
        check = mix(check, "\n".join(justify(line, 60) for line in lines))
        check = mix(check, caesar(text, seed % 26).translate(ROT13))
        rows = [(f"it\"em,{i}" if i % 3 else f"item {i}", i * 1000 + seed, i * 1.25 + 0.1) for i in range(8)]
        check = mix(check, report(rows))
        again = from_csv(to_csv(rows))
        if [row[0] for row in again] != [row[0] for row in rows]:
            raise AssertionError("CSV lost data")
        check = mix(check, " ".join(f"{word}:{count}" for word, count in word_counts(text)))
        check = mix(check, "".join(palindromes(text)))
        check = mix(check, " ".join([roman(n) for n in range(seed + 1, seed + 30)]))
        check = mix(check, run_length(text.replace("e", "eee") + "    "))
        check = mix(check, text.title().swapcase().center(200, "*") + text[::-1].upper())
        check += text.count("it") + text.find("belief") + text.rfind("age") + len(text.partition("wisdom")[2])
        check += sum(text.startswith(word) or text.endswith(word) for word in ("It", "was", "incredulity"))
        check &= 0xFFFFFFFF
    print(report(rows))
    print(f"rounds {rounds} check {check:08x}")


if __name__ == "__main__":
    main()
