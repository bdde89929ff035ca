"""The template compiler: source text to a tree of closures."""

from filters import FILTERS


class TemplateError(Exception):
    pass


def split(source):
    """Yields ("text"|"output"|"tag", content)."""
    position = 0
    while True:
        start = source.find("{", position)
        while start >= 0 and source[start + 1:start + 2] not in ("{", "%"):
            start = source.find("{", start + 1)
        if start < 0:
            if position < len(source):
                yield "text", source[position:]
            return
        if start > position:
            yield "text", source[position:start]
        output = source[start + 1] == "{"
        closing = "}}" if output else "%}"
        end = source.find(closing, start + 2)
        if end < 0:
            raise TemplateError(f"missing {closing}")
        yield ("output" if output else "tag"), source[start + 2:end].strip()
        position = end + 2


class Loop:
    """What `loop` means inside a for block."""

    def __init__(self, length):
        self.index = 0
        self.length = length

    @property
    def first(self):
        return self.index == 1

    @property
    def last(self):
        return self.index == self.length

    @property
    def even(self):
        return self.index % 2 == 0


class Frame:
    """Names visible while rendering, innermost scope last."""

    def __init__(self, library, values, blocks):
        self.library = library
        self.scopes = [values]
        self.blocks = blocks

    def lookup(self, name):
        for scope in reversed(self.scopes):
            if name in scope:
                return scope[name]
        raise TemplateError(f"unknown name {name!r}")


def compile_operand(text):
    if not text:
        raise TemplateError("empty expression")
    if text[0] == '"':
        literal = text[1:-1]
        return lambda frame: literal
    if text.lstrip("-").isdigit():
        number = int(text)
        return lambda frame: number
    first, *rest = text.split(".")
    if not rest:
        return lambda frame: frame.lookup(first)

    def dotted(frame):
        value = frame.lookup(first)
        for part in rest:
            if isinstance(value, dict):
                try:
                    value = value[part]
                except KeyError:
                    raise TemplateError(f"no {part!r} in {text!r}") from None
            else:
                value = getattr(value, part)
        return value

    return dotted


def compile_output(text):
    source, *filters = text.split("|")
    operand = compile_operand(source.strip())
    chain = []
    for item in filters:
        name, _, argument = item.partition(":")
        function = FILTERS.get(name.strip())
        if function is None:
            raise TemplateError(f"unknown filter {name.strip()!r}")
        arguments = ()
        if argument:
            argument = argument.strip()
            arguments = (argument[1:-1] if argument[0] == '"' else int(argument),)
        chain.append((function, arguments))

    def output(frame, write):
        value = operand(frame)
        for function, arguments in chain:
            value = function(value, *arguments)
        write(value if isinstance(value, str) else str(value))

    return output


def compile_condition(words):
    if "or" in words:
        at = words.index("or")
        left, right = compile_condition(words[:at]), compile_condition(words[at + 1:])
        return lambda frame: left(frame) or right(frame)
    if "and" in words:
        at = words.index("and")
        left, right = compile_condition(words[:at]), compile_condition(words[at + 1:])
        return lambda frame: left(frame) and right(frame)
    if words and words[0] == "not":
        inner = compile_condition(words[1:])
        return lambda frame: not inner(frame)
    if len(words) == 3:
        left, right = compile_operand(words[0]), compile_operand(words[2])
        match words[1]:
            case ">":
                return lambda frame: left(frame) > right(frame)
            case "<":
                return lambda frame: left(frame) < right(frame)
            case "==":
                return lambda frame: left(frame) == right(frame)
    if len(words) == 1:
        return compile_operand(words[0])
    raise TemplateError(f"bad condition {' '.join(words)!r}")


class Compiler:
    def __init__(self, source):
        self.parts = list(split(source))
        self.position = 0
        self.parent = None
        self.blocks = {}

    def compile(self):
        body, ending = self.sequence(())
        return body

    def sequence(self, endings):
        steps = []
        while self.position < len(self.parts):
            kind, content = self.parts[self.position]
            self.position += 1
            if kind == "text":
                steps.append(self.text(content))
            elif kind == "output":
                steps.append(compile_output(content))
            else:
                word, *rest = content.split()
                if word in endings:
                    return self.together(steps), word
                steps.append(self.tag(word, rest))
        if endings:
            raise TemplateError(f"expected {' or '.join(endings)}")
        return self.together(steps), None

    @staticmethod
    def text(content):
        return lambda frame, write: write(content)

    @staticmethod
    def together(steps):
        if len(steps) == 1:
            return steps[0]

        def run(frame, write):
            for step in steps:
                step(frame, write)

        return run

    def tag(self, word, rest):
        match word, rest:
            case "if", [_, *_]:
                return self.if_tag(rest)
            case "for", [name, "in", source]:
                return self.for_tag(name, source)
            case "block", [name]:
                return self.block_tag(name)
            case "extends", [name]:
                self.parent = name
                return lambda frame, write: None
            case "include", [name]:
                return lambda frame, write: frame.library.template(name).body(frame, write)
        raise TemplateError(f"bad tag {' '.join([word, *rest])!r}")

    def if_tag(self, words):
        condition = compile_condition(words)
        then, ending = self.sequence(("else", "endif"))
        otherwise = None
        if ending == "else":
            otherwise, _ = self.sequence(("endif",))

        def branch(frame, write):
            if condition(frame):
                then(frame, write)
            elif otherwise is not None:
                otherwise(frame, write)

        return branch

    def for_tag(self, name, source):
        operand = compile_operand(source)
        body, _ = self.sequence(("endfor",))

        def repeat(frame, write):
            items = operand(frame)
            loop = Loop(len(items))
            scope = {"loop": loop}
            frame.scopes.append(scope)
            try:
                for loop.index, scope[name] in enumerate(items, 1):
                    body(frame, write)
            finally:
                frame.scopes.pop()

        return repeat

    def block_tag(self, name):
        body, _ = self.sequence(("endblock",))
        self.blocks[name] = body
        return lambda frame, write: frame.blocks.get(name, body)(frame, write)


class Template:
    def __init__(self, source):
        compiler = Compiler(source)
        self.body = compiler.compile()
        self.parent = compiler.parent
        self.blocks = compiler.blocks


class Library:
    def __init__(self, sources):
        self.sources = sources
        self.compiled = {}

    def template(self, name):
        found = self.compiled.get(name)
        if found is None:
            if name not in self.sources:
                raise TemplateError(f"no template {name!r}")
            found = self.compiled[name] = Template(self.sources[name])
        return found

    def render(self, name, values):
        template = self.template(name)
        blocks = {}
        while template.parent is not None:
            blocks = {**template.blocks, **blocks}
            template = self.template(template.parent)
        pieces = []
        template.body(Frame(self, values, blocks), pieces.append)
        return "".join(pieces)
