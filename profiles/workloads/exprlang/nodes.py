"""The syntax tree; a node's `accept` picks the visitor method named after its class."""


class Node:
    fields = ()

    def __init__(self, line, *values):
        if len(values) != len(self.fields):
            raise TypeError(f"{type(self).__name__} needs {len(self.fields)} fields")
        self.line = line
        for name, value in zip(self.fields, values):
            setattr(self, name, value)

    def __init_subclass__(cls):
        cls.visitor_name = "visit_" + cls.__name__.lower()


class Literal(Node):
    fields = ("value",)


class Name(Node):
    fields = ("name",)


class ListOf(Node):
    fields = ("items",)


class Record(Node):
    fields = ("pairs",)


class Unary(Node):
    fields = ("operator", "operand")


class Binary(Node):
    fields = ("operator", "left", "right")


class Logical(Node):
    fields = ("operator", "left", "right")


class Function(Node):
    fields = ("parameters", "body")


class Call(Node):
    fields = ("callee", "arguments")


class Index(Node):
    fields = ("target", "key")


class Field(Node):
    fields = ("target", "name")


class Let(Node):
    fields = ("name", "value")


class Assign(Node):
    fields = ("target", "value")


class If(Node):
    fields = ("test", "then", "otherwise")


class While(Node):
    fields = ("test", "body")


class For(Node):
    fields = ("name", "items", "body")


class Block(Node):
    fields = ("body",)
