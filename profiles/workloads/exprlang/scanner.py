"""Source text to tokens."""

from collections import namedtuple

Token = namedtuple("Token", "kind text line")

KEYWORDS = frozenset(("let", "fn", "if", "then", "else", "while", "do", "for", "in",
                      "and", "or", "not", "true", "false", "nil"))
DOUBLE = ("==", "!=", "<=", ">=")
SINGLE = "+-*/%<>=(){}[],;:."


class LanguageError(Exception):
    pass


class ScanError(LanguageError):
    pass


def scan(source):
    position, line, length = 0, 1, len(source)
    while position < length:
        char = source[position]
        if char == "\n":
            line += 1
            position += 1
        elif char.isspace():
            position += 1
        elif char.isalpha() or char == "_":
            start = position
            while position < length and (source[position].isalnum() or source[position] == "_"):
                position += 1
            word = source[start:position]
            yield Token(word if word in KEYWORDS else "name", word, line)
        elif char.isdigit():
            start = position
            while position < length and (source[position].isdigit() or source[position] == "."):
                position += 1
            yield Token("number", source[start:position], line)
        elif char == '"':
            end = source.find('"', position + 1)
            if end < 0:
                raise ScanError(f"line {line}: unterminated string")
            yield Token("string", source[position + 1:end], line)
            position = end + 1
        elif source[position:position + 2] in DOUBLE:
            yield Token(source[position:position + 2], source[position:position + 2], line)
            position += 2
        elif char in SINGLE:
            yield Token(char, char, line)
            position += 1
        else:
            raise ScanError(f"line {line}: unexpected {char!r}")
    yield Token("end", "", line)
