"""JSON text to Python values (RFC 8259)."""

SPACE = " \t\n\r"
DIGITS = "0123456789"
ESCAPES = {'"': '"', "\\": "\\", "/": "/", "b": "\b", "f": "\f", "n": "\n", "r": "\r", "t": "\t"}
CONSTANTS = (("null", None), ("true", True), ("false", False))


class JsonError(ValueError):
    def __init__(self, message, text, position):
        line = text.count("\n", 0, position) + 1
        column = position - text.rfind("\n", 0, position)
        super().__init__(f"{message}: line {line} column {column}")
        self.position = position


class Decoder:
    def __init__(self, text):
        self.text = text
        self.length = len(text)
        self.position = 0

    def error(self, message, position=None):
        return JsonError(message, self.text, self.position if position is None else position)

    def skip(self):
        text, position, length = self.text, self.position, self.length
        while position < length and text[position] in SPACE:
            position += 1
        self.position = position
        return text[position] if position < length else ""

    def document(self):
        value = self.value()
        if self.skip():
            raise self.error("extra data")
        return value

    def value(self):
        char = self.skip()
        if char == "{":
            return self.object()
        if char == "[":
            return self.array()
        if char == '"':
            self.position += 1
            return self.string()
        if char == "-" or char in DIGITS and char:
            return self.number()
        for word, value in CONSTANTS:
            if self.text.startswith(word, self.position):
                self.position += len(word)
                return value
        raise self.error("expected a value")

    def object(self):
        self.position += 1
        result = {}
        if self.skip() == "}":
            self.position += 1
            return result
        while True:
            if self.skip() != '"':
                raise self.error("expected a property name")
            self.position += 1
            key = self.string()
            if self.skip() != ":":
                raise self.error("expected ':'")
            self.position += 1
            result[key] = self.value()
            char = self.skip()
            self.position += 1
            if char == "}":
                return result
            if char != ",":
                raise self.error("expected ',' or '}'", self.position - 1)

    def array(self):
        self.position += 1
        result = []
        if self.skip() == "]":
            self.position += 1
            return result
        while True:
            result.append(self.value())
            char = self.skip()
            self.position += 1
            if char == "]":
                return result
            if char != ",":
                raise self.error("expected ',' or ']'", self.position - 1)

    def string(self):
        text = self.text
        parts = []
        start = position = self.position
        while True:
            if position >= self.length:
                raise self.error("unterminated string", self.position - 1)
            char = text[position]
            if char == '"':
                parts.append(text[start:position])
                self.position = position + 1
                return "".join(parts)
            if char == "\\":
                parts.append(text[start:position])
                decoded, position = self.escape(position + 1)
                parts.append(decoded)
                start = position
            elif char < " ":
                raise self.error("control character in a string", position)
            else:
                position += 1

    def escape(self, position):
        char = self.text[position:position + 1]
        if char == "u":
            code, position = self.four_digits(position + 1)
            if 0xD800 <= code < 0xDC00 and self.text.startswith("\\u", position):
                low, after = self.four_digits(position + 2)
                if 0xDC00 <= low < 0xE000:
                    return chr(0x10000 + ((code - 0xD800) << 10) + low - 0xDC00), after
            return chr(code), position
        if char not in ESCAPES:
            raise self.error("bad escape", position - 1)
        return ESCAPES[char], position + 1

    def four_digits(self, position):
        digits = self.text[position:position + 4]
        try:
            return int(digits, 16), position + 4
        except ValueError:
            raise self.error("bad \\u escape", position) from None

    def digits(self, position):
        start = position
        while position < self.length and self.text[position] in DIGITS:
            position += 1
        if position == start:
            raise self.error("expected a digit", position)
        return position

    def number(self):
        text, start = self.text, self.position
        position = start + (text[start] == "-")
        if text.startswith("0", position):
            position += 1
        else:
            position = self.digits(position)
        is_float = False
        if text.startswith(".", position):
            is_float = True
            position = self.digits(position + 1)
        if text[position:position + 1] in ("e", "E"):
            is_float = True
            position += 1
            if text[position:position + 1] in ("+", "-"):
                position += 1
            position = self.digits(position)
        self.position = position
        literal = text[start:position]
        return float(literal) if is_float else int(literal)


def loads(text):
    return Decoder(text).document()
