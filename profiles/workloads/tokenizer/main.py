"""A tokenizer for a C-like language, driven by character classes and a state table; no regexes."""

import sys
from collections import Counter

SOURCE = r'''
/* Ring buffer with a
   two-line comment. */
#define LIMIT 0x40u
static const char *names[] = { "zero", "o\"ne", "tw\\o", '\n', 0 };

typedef struct ring { size_t head, tail; double load[LIMIT]; } ring_t;

int ring_push(ring_t *ring, double value) // push one
{
    if ((ring->tail + 1) % LIMIT == ring->head) return -1;
    ring->load[ring->tail++] = value * 1.5e-3 + .25f;
    ring->tail %= LIMIT;
    for (int i = 0; i <= 10 && !(i >> 2); ++i) {
        value += names[i & 3] ? i ^ 07 : ~i;
        value <<= 1; value -= 0b101 | i;
    }
    return ring->tail != 0 ? (int)value : 017;
}
'''

KEYWORDS = frozenset("static const char typedef struct double int if return for while else size_t".split())
OPERATORS = ("<<=", ">>=", "...", "->", "++", "--", "<<", ">>", "<=", ">=", "==", "!=", "&&", "||",
             "+=", "-=", "*=", "/=", "%=", "&=", "|=", "^=",
             *"+-*/%=<>!~&|^?:;,.(){}[]#")
OTHER, SPACE, NEWLINE, LETTER, DIGIT, QUOTE, SLASH, DOT, PUNCTUATION = range(9)


def class_table():
    table = [OTHER] * 128
    for code in range(128):
        char = chr(code)
        if char == "\n":
            table[code] = NEWLINE
        elif char in " \t\r\f":
            table[code] = SPACE
        elif char.isalpha() or char == "_":
            table[code] = LETTER
        elif char.isdigit():
            table[code] = DIGIT
        elif char in "\"'":
            table[code] = QUOTE
        elif char == "/":
            table[code] = SLASH
        elif char == ".":
            table[code] = DOT
        elif char in "+-*%=<>!~&|^?:;,(){}[]#":
            table[code] = PUNCTUATION
    return table


CLASSES = class_table()


def operator_tree():
    """Nested dictionaries by character; an entry under "" marks the end of an operator."""
    tree = {}
    for text in OPERATORS:
        node = tree
        for char in text:
            node = node.setdefault(char, {})
        node[""] = text
    return tree


TREE = operator_tree()


class TokenError(SyntaxError):
    pass


class Token:
    __slots__ = ("kind", "text", "line", "column")

    def __init__(self, kind, text, line, column):
        self.kind = kind
        self.text = text
        self.line = line
        self.column = column

    def __repr__(self):
        return f"{self.kind}({self.text!r})@{self.line}:{self.column}"


class Tokenizer:
    def __init__(self, source):
        self.source = source + "\0"
        self.position = 0
        self.line = 1
        self.line_start = 0
        self.handlers = {
            LETTER: self.word, DIGIT: self.number, QUOTE: self.quoted, SLASH: self.slash,
            DOT: self.dot, PUNCTUATION: self.operator,
        }

    def __iter__(self):
        source, classes, handlers = self.source, CLASSES, self.handlers
        end = len(source) - 1
        while self.position < end:
            code = ord(source[self.position])
            kind = classes[code] if code < 128 else LETTER
            if kind == SPACE:
                self.position += 1
            elif kind == NEWLINE:
                self.newline()
            elif kind == OTHER:
                raise self.error(f"stray {source[self.position]!r}")
            else:
                token = handlers[kind]()
                if token is not None:
                    yield token

    def newline(self):
        self.position += 1
        self.line += 1
        self.line_start = self.position

    def error(self, message):
        return TokenError(f"{self.line}:{self.position - self.line_start + 1}: {message}")

    def token(self, kind, start):
        return Token(kind, self.source[start:self.position], self.line, start - self.line_start + 1)

    def word(self):
        source, start = self.source, self.position
        position = start + 1
        while True:
            code = ord(source[position])
            if code < 128 and CLASSES[code] not in (LETTER, DIGIT):
                break
            position += 1
        self.position = position
        token = self.token("name", start)
        if token.text in KEYWORDS:
            token.kind = "keyword"
        return token

    def number(self):
        source, start = self.source, self.position
        position = start
        prefix = source[position:position + 2].lower()
        kind = "integer"
        if prefix in ("0x", "0b"):
            position += 2
            digits = "0123456789abcdefABCDEF" if prefix == "0x" else "01"
            while source[position] in digits:
                position += 1
        else:
            while source[position].isdigit():
                position += 1
            if source[position] == ".":
                kind = "float"
                position += 1
                while source[position].isdigit():
                    position += 1
            if source[position] in "eE":
                kind = "float"
                position += 1
                if source[position] in "+-":
                    position += 1
                while source[position].isdigit():
                    position += 1
        while source[position] in "uUlLfF":
            position += 1
        self.position = position
        if source[position].isalnum():
            raise self.error(f"bad digit {source[position]!r}")
        return self.token(kind, start)

    def quoted(self):
        source, start = self.source, self.position
        quote = source[start]
        position = start + 1
        while True:
            char = source[position]
            if char == quote:
                break
            if char in "\n\0":
                raise self.error("unterminated literal")
            position += 2 if char == "\\" else 1
        self.position = position + 1
        return self.token("string" if quote == '"' else "character", start)

    def slash(self):
        after = self.source[self.position + 1]
        if after == "/":
            self.position = self.source.find("\n", self.position)
            if self.position < 0:
                self.position = len(self.source) - 1
            return None
        if after == "*":
            end = self.source.find("*/", self.position + 2)
            if end < 0:
                raise self.error("unterminated comment")
            newlines = self.source.count("\n", self.position, end)
            if newlines:
                self.line += newlines
                self.line_start = self.source.rfind("\n", self.position, end) + 1
            self.position = end + 2
            return None
        return self.operator()

    def dot(self):
        if self.source[self.position + 1].isdigit():
            return self.number()
        return self.operator()

    def operator(self):
        start = position = self.position
        node = TREE
        matched = None
        while True:
            node = node.get(self.source[position])
            if node is None:
                break
            position += 1
            if "" in node:
                matched = position
        if matched is None:
            raise self.error("unknown operator")
        self.position = matched
        return self.token("operator", start)


def main():
    rounds = int(sys.argv[1])
    kinds = Counter()
    check = 0
    for index in range(rounds):
        text = SOURCE.replace("ring", f"r{index % 10}").replace("<= 10", f"<= {index}")
        for token in Tokenizer(text):
            kinds[token.kind] += 1
            check = (check * 33 + len(token.text) + ord(token.text[0]) + token.column + token.line) & 0xFFFFFFFF
    for kind, count in sorted(kinds.items()):
        print(f"{kind} {count}")
    print(list(Tokenizer("x = .5e3 >>= 'a' // done"))[:5])
    for bad in ("a = `b`", '"open', "/* open", "0x1g", "12abc"):
        try:
            list(Tokenizer(bad))
        except TokenError as error:
            print(repr(bad), error)
    print(f"rounds {rounds} check {check:08x}")


if __name__ == "__main__":
    main()
