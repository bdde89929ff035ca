ONES = "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen".split()
TENS = "_ _ twenty thirty forty fifty sixty seventy eighty ninety".split()
def words(n):
    if n < 0: return "minus " + words(-n)
    if n < 20: return ONES[n]
    if n < 100: return TENS[n // 10] + ("-" + ONES[n % 10] if n % 10 else "")
    if n < 1000: return ONES[n // 100] + " hundred" + (" and " + words(n % 100) if n % 100 else "")
    for size, name in ((10 ** 9, "billion"), (10 ** 6, "million"), (1000, "thousand")):
        if n >= size: return words(n // size) + " " + name + (", " + words(n % size) if n % size else "")
for n in (0, 7, 13, 20, 42, 99, 100, 101, 999, 1000, 1001, 12345, 10 ** 6, 987654321, -5): print(n, words(n))
print(sum(len(words(i).replace(" ", "").replace("-", "").replace(",", "")) for i in range(1, 1001)))
MORSE = dict(zip("abcdefghijklmnopqrstuvwxyz", ".- -... -.-. -.. . ..-. --. .... .. .--- -.- .-.. -- -. --- .--. --.- .-. ... - ..- ...- .-- -..- -.-- --..".split()))
code = " / ".join(" ".join(MORSE[c] for c in w) for w in "hello world".split())
print(code)
back = {v: k for k, v in MORSE.items()}
print(" ".join("".join(back[c] for c in w.split()) for w in code.split(" / ")))
def pig(w):
    for i, c in enumerate(w):
        if c in "aeiou": return w[i:] + w[:i] + ("ay" if i else "way")
    return w + "ay"
print(" ".join(map(pig, "the quick apple rhythm string".split())))
def luhn(s):
    d = [int(c) for c in s if c.isdigit()][::-1]
    return sum(d[::2] + [sum(divmod(2 * x, 10)) for x in d[1::2]]) % 10 == 0
print(luhn("4539 1488 0343 6467"), luhn("8273 1232 7352 0569"))
def bf(src, inp=""):
    tape, p, ip, out, stack, jump, inp = [0] * 100, 0, 0, "", [], {}, iter(inp)
    for i, c in enumerate(src):
        if c == "[": stack.append(i)
        elif c == "]": j = stack.pop(); jump[i], jump[j] = j, i
    while ip < len(src):
        c = src[ip]
        if c == ">": p += 1
        elif c == "<": p -= 1
        elif c == "+": tape[p] = (tape[p] + 1) % 256
        elif c == "-": tape[p] = (tape[p] - 1) % 256
        elif c == ".": out += chr(tape[p])
        elif c == ",": tape[p] = ord(next(inp, "\0"))
        elif c == "[" and not tape[p] or c == "]" and tape[p]: ip = jump[ip]
        ip += 1
    return out
print(bf("++++++++[>++++[>++>+++>+++>+<<<<-]>+>+>->>+[<]<-]>>.>---.+++++++..+++.>>.<-.<.+++.------.--------."), bf(",[.,]", "echo"))
def soundex(w):
    codes = {c: d for d, cs in (("1", "bfpv"), ("2", "cgjkqsxz"), ("3", "dt"), ("4", "l"), ("5", "mn"), ("6", "r")) for c in cs}
    out, last = w[0].upper(), codes.get(w[0].lower())
    for c in w[1:].lower():
        d = codes.get(c)
        if d and d != last: out += d
        if c not in "hw": last = d
    return (out + "000")[:4]
print([soundex(w) for w in ("Robert", "Rupert", "Ashcraft", "Tymczak", "Pfister", "Honeyman")])
