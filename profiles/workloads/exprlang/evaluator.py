"""Evaluation by visiting the tree; environments are chained dictionaries."""

import operator

import nodes
from scanner import LanguageError


class EvalError(LanguageError):
    pass


class Environment:
    __slots__ = ("names", "parent")

    def __init__(self, names, parent=None):
        self.names = names
        self.parent = parent

    def holder(self, name):
        scope = self
        while scope is not None:
            if name in scope.names:
                return scope.names
            scope = scope.parent
        return None


class Closure:
    def __init__(self, node, scope):
        self.node = node
        self.scope = scope

    def __repr__(self):
        return f"<fn({', '.join(self.node.parameters)})>"


def divide(a, b):
    if isinstance(a, int) and isinstance(b, int) and a % b == 0:
        return a // b
    return a / b


BINARY = {"+": operator.add, "-": operator.sub, "*": operator.mul, "/": divide,
          "%": operator.mod, "==": operator.eq, "!=": operator.ne, "<": operator.lt,
          ">": operator.gt, "<=": operator.le, ">=": operator.ge}
BUILTINS = {"push": lambda items, item: items.append(item), "str": str, "len": len,
            "abs": abs, "max": max, "min": min}


class Interpreter:
    def __init__(self):
        self.steps = 0
        self.visitors = {}

    def run(self, tree, names):
        return self.visit(tree, Environment(dict(BUILTINS, **names)))

    def visit(self, node, scope):
        self.steps += 1
        kind = type(node)
        method = self.visitors.get(kind)
        if method is None:
            method = self.visitors[kind] = getattr(self, kind.visitor_name)
        return method(node, scope)

    def fail(self, node, message):
        return EvalError(f"line {node.line}: {message}")

    def visit_literal(self, node, scope):
        return node.value

    def visit_name(self, node, scope):
        names = scope.holder(node.name)
        if names is None:
            raise self.fail(node, f"unknown name {node.name}")
        return names[node.name]

    def visit_listof(self, node, scope):
        return [self.visit(item, scope) for item in node.items]

    def visit_record(self, node, scope):
        return {key: self.visit(value, scope) for key, value in node.pairs}

    def visit_unary(self, node, scope):
        value = self.visit(node.operand, scope)
        if node.operator == "not":
            return not value
        return -value

    def visit_binary(self, node, scope):
        left = self.visit(node.left, scope)
        right = self.visit(node.right, scope)
        try:
            return BINARY[node.operator](left, right)
        except TypeError:
            raise self.fail(node, f"bad operands for {node.operator}") from None
        except ZeroDivisionError as error:
            raise self.fail(node, "division by zero") from error

    def visit_logical(self, node, scope):
        left = self.visit(node.left, scope)
        if node.operator == "and":
            return self.visit(node.right, scope) if left else left
        return left if left else self.visit(node.right, scope)

    def visit_function(self, node, scope):
        return Closure(node, scope)

    def visit_call(self, node, scope):
        callee = self.visit(node.callee, scope)
        arguments = [self.visit(argument, scope) for argument in node.arguments]
        if isinstance(callee, Closure):
            parameters = callee.node.parameters
            if len(parameters) != len(arguments):
                raise self.fail(node, f"expected {len(parameters)} arguments, got {len(arguments)}")
            return self.visit(callee.node.body,
                              Environment(dict(zip(parameters, arguments)), callee.scope))
        if callable(callee):
            return callee(*arguments)
        raise self.fail(node, "not callable")

    def visit_index(self, node, scope):
        target = self.visit(node.target, scope)
        key = self.visit(node.key, scope)
        try:
            return target[key]
        except (IndexError, KeyError, TypeError) as error:
            raise self.fail(node, f"{type(error).__name__} on {key!r}") from error

    def visit_field(self, node, scope):
        target = self.visit(node.target, scope)
        try:
            return target[node.name]
        except (KeyError, TypeError):
            raise self.fail(node, f"no field {node.name}") from None

    def visit_let(self, node, scope):
        value = scope.names[node.name] = self.visit(node.value, scope)
        return value

    def visit_assign(self, node, scope):
        value = self.visit(node.value, scope)
        target = node.target
        if isinstance(target, nodes.Name):
            names = scope.holder(target.name)
            if names is None:
                raise self.fail(node, f"unknown name {target.name}")
            names[target.name] = value
        elif isinstance(target, nodes.Field):
            self.visit(target.target, scope)[target.name] = value
        else:
            self.visit(target.target, scope)[self.visit(target.key, scope)] = value
        return value

    def visit_if(self, node, scope):
        if self.visit(node.test, scope):
            return self.visit(node.then, scope)
        return self.visit(node.otherwise, scope) if node.otherwise is not None else None

    def visit_while(self, node, scope):
        value = None
        while self.visit(node.test, scope):
            value = self.visit(node.body, scope)
        return value

    def visit_for(self, node, scope):
        value = None
        for item in self.visit(node.items, scope):
            value = self.visit(node.body, Environment({node.name: item}, scope))
        return value

    def visit_block(self, node, scope):
        value = None
        inner = Environment({}, scope)
        for statement in node.body:
            value = self.visit(statement, inner)
        return value
