"""A Pratt parser: binding powers decide how operators nest."""

import nodes
from scanner import LanguageError, scan

POWERS = {"or": 1, "and": 2, "==": 4, "!=": 4, "<": 5, ">": 5, "<=": 5, ">=": 5,
          "+": 6, "-": 6, "*": 7, "/": 7, "%": 7}
NOT_POWER = 3
UNARY_POWER = 8
CONSTANTS = {"true": True, "false": False, "nil": None}


class ParseError(LanguageError):
    pass


class Parser:
    def __init__(self, source):
        self.tokens = list(scan(source))
        self.position = 0

    @property
    def token(self):
        return self.tokens[self.position]

    def advance(self):
        token = self.tokens[self.position]
        self.position += 1
        return token

    def accept(self, kind):
        if self.token.kind == kind:
            return self.advance()
        return None

    def expect(self, kind):
        token = self.token
        if token.kind != kind:
            raise ParseError(f"line {token.line}: expected {kind!r}, found {token.text or token.kind!r}")
        return self.advance()

    def program(self):
        body = self.sequence("end")
        self.expect("end")
        return body

    def sequence(self, closing):
        line = self.token.line
        body = []
        while self.token.kind != closing:
            body.append(self.statement())
            if not self.accept(";"):
                break
        return nodes.Block(line, body)

    def statement(self):
        token = self.token
        if self.accept("let"):
            name = self.expect("name").text
            self.expect("=")
            return nodes.Let(token.line, name, self.statement())
        if self.accept("while"):
            test = self.expression()
            self.expect("do")
            return nodes.While(token.line, test, self.statement())
        if self.accept("for"):
            name = self.expect("name").text
            self.expect("in")
            items = self.expression()
            self.expect("do")
            return nodes.For(token.line, name, items, self.statement())
        target = self.expression()
        if self.accept("="):
            if not isinstance(target, (nodes.Name, nodes.Index, nodes.Field)):
                raise ParseError(f"line {token.line}: cannot assign to this")
            return nodes.Assign(token.line, target, self.statement())
        return target

    def expression(self, power=0):
        left = self.prefix()
        while True:
            token = self.token
            binding = POWERS.get(token.kind, 0)
            if binding <= power:
                return left
            self.advance()
            right = self.expression(binding)
            kind = nodes.Logical if token.kind in ("and", "or") else nodes.Binary
            left = kind(token.line, token.kind, left, right)

    def prefix(self):
        token = self.advance()
        kind, line = token.kind, token.line
        if kind == "number":
            text = token.text
            node = nodes.Literal(line, float(text) if "." in text else int(text))
        elif kind == "string":
            node = nodes.Literal(line, token.text)
        elif kind == "name":
            node = nodes.Name(line, token.text)
        elif kind in CONSTANTS:
            node = nodes.Literal(line, CONSTANTS[kind])
        elif kind == "not":
            return nodes.Unary(line, kind, self.expression(NOT_POWER))
        elif kind == "-":
            return nodes.Unary(line, kind, self.expression(UNARY_POWER))
        elif kind == "(":
            node = self.statement()
            self.expect(")")
        elif kind == "[":
            node = nodes.ListOf(line, self.items("]"))
        elif kind == "{":
            node = self.braces(line)
        elif kind == "fn":
            return self.function(line)
        elif kind == "if":
            return self.conditional(line)
        else:
            raise ParseError(f"line {line}: unexpected {token.text or kind!r}")
        return self.suffixes(node)

    def suffixes(self, node):
        while True:
            line = self.token.line
            if self.accept("("):
                node = nodes.Call(line, node, self.items(")"))
            elif self.accept("["):
                node = nodes.Index(line, node, self.expression())
                self.expect("]")
            elif self.accept("."):
                node = nodes.Field(line, node, self.expect("name").text)
            else:
                return node

    def items(self, closing):
        items = []
        while not self.accept(closing):
            items.append(self.expression())
            if not self.accept(","):
                self.expect(closing)
                break
        return items

    def braces(self, line):
        if self.token.kind == "string" and self.tokens[self.position + 1].kind == ":":
            pairs = []
            while not self.accept("}"):
                key = self.expect("string").text
                self.expect(":")
                pairs.append((key, self.expression()))
                if not self.accept(","):
                    self.expect("}")
                    break
            return nodes.Record(line, pairs)
        block = self.sequence("}")
        self.expect("}")
        return block

    def function(self, line):
        self.expect("(")
        parameters = []
        while not self.accept(")"):
            parameters.append(self.expect("name").text)
            if not self.accept(","):
                self.expect(")")
                break
        return nodes.Function(line, parameters, self.statement())

    def conditional(self, line):
        test = self.expression()
        self.expect("then")
        then = self.statement()
        otherwise = self.statement() if self.accept("else") else None
        return nodes.If(line, test, then, otherwise)


def parse(source):
    return Parser(source).program()
