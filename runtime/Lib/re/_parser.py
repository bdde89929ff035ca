"""From a regular expression as text to a tree of operations.

The tree is made of SubPatterns: sequences of (operation, argument) pairs. Open groups are on a stack of the parser's own,
so that no nesting of parentheses is too deep for it.
"""
from re._constants import *

SPECIAL_CHARS = frozenset(".\\[{()*+?^$|")
DIGITS = frozenset("0123456789")
OCTDIGITS = frozenset("01234567")
HEXDIGITS = frozenset("0123456789abcdefABCDEF")
ASCIILETTERS = frozenset("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ")
WHITESPACE = frozenset(" \t\n\r\v\f")

_REPEATS = {"?": (0, 1), "*": (0, MAXREPEAT), "+": (1, MAXREPEAT)}
_REPEATCODES = frozenset({MIN_REPEAT, MAX_REPEAT, POSSESSIVE_REPEAT})
_UNITCODES = frozenset({ANY, RANGE, IN, LITERAL, NOT_LITERAL, CATEGORY})

ESCAPES = {
    "\\a": (LITERAL, 7),
    "\\b": (LITERAL, 8),
    "\\f": (LITERAL, 12),
    "\\n": (LITERAL, 10),
    "\\r": (LITERAL, 13),
    "\\t": (LITERAL, 9),
    "\\v": (LITERAL, 11),
    "\\\\": (LITERAL, 92),
}

CATEGORIES = {
    "\\A": (AT, AT_BEGINNING_STRING),
    "\\b": (AT, AT_BOUNDARY),
    "\\B": (AT, AT_NON_BOUNDARY),
    "\\d": (IN, [(CATEGORY, CATEGORY_DIGIT)]),
    "\\D": (IN, [(CATEGORY, CATEGORY_NOT_DIGIT)]),
    "\\s": (IN, [(CATEGORY, CATEGORY_SPACE)]),
    "\\S": (IN, [(CATEGORY, CATEGORY_NOT_SPACE)]),
    "\\w": (IN, [(CATEGORY, CATEGORY_WORD)]),
    "\\W": (IN, [(CATEGORY, CATEGORY_NOT_WORD)]),
    "\\Z": (AT, AT_END_STRING),
}

FLAGS = {
    "i": SRE_FLAG_IGNORECASE,
    "L": SRE_FLAG_LOCALE,
    "m": SRE_FLAG_MULTILINE,
    "s": SRE_FLAG_DOTALL,
    "x": SRE_FLAG_VERBOSE,
    "a": SRE_FLAG_ASCII,
    "t": SRE_FLAG_TEMPLATE,
    "u": SRE_FLAG_UNICODE,
}

TYPE_FLAGS = SRE_FLAG_ASCII | SRE_FLAG_LOCALE | SRE_FLAG_UNICODE
GLOBAL_FLAGS = SRE_FLAG_DEBUG | SRE_FLAG_TEMPLATE

_SET_OPERATIONS = {"-": "difference", "&": "intersection", "~": "symmetric difference", "|": "union"}


class State:
    """What is known of the whole expression: its flags and groups."""

    def __init__(self):
        self.flags = 0
        self.groupdict = {}
        self.groupwidths = [None]
        self.lookbehindgroups = None
        self.grouprefpos = {}

    @property
    def groups(self):
        return len(self.groupwidths)

    def opengroup(self, name=None):
        number = self.groups
        self.groupwidths.append(None)
        if self.groups > MAXGROUPS:
            raise error("too many groups")
        if name is not None:
            known = self.groupdict.get(name)
            if known is not None:
                raise error(f"redefinition of group name {name!r} as group {number}; was group {known}")
            self.groupdict[name] = number
        return number

    def closegroup(self, number, content):
        self.groupwidths[number] = content.getwidth()

    def checkgroup(self, number):
        return number < self.groups and self.groupwidths[number] is not None


class SubPattern:
    """A sequence of operations."""

    def __init__(self, state, data=None):
        self.state = state
        self.data = [] if data is None else data
        self.width = None

    def dump(self, level=0):
        from re import _debug
        _debug.dump_tree(self, level)

    def __repr__(self):
        return repr(self.data)

    def __len__(self):
        return len(self.data)

    def __delitem__(self, index):
        del self.data[index]

    def __getitem__(self, index):
        if isinstance(index, slice):
            return SubPattern(self.state, self.data[index])
        return self.data[index]

    def __setitem__(self, index, operation):
        self.data[index] = operation

    def insert(self, index, operation):
        self.data.insert(index, operation)

    def append(self, operation):
        self.data.append(operation)

    def getwidth(self):
        """The least and the largest number of characters that can match."""
        if self.width is None:
            least = most = 0
            for operation, argument in self.data:
                if operation is SUCCESS:
                    break
                low, high = self._width(operation, argument)
                least += low
                most += high
            self.width = min(least, MAXREPEAT - 1), min(most, MAXREPEAT)
        return self.width

    def _width(self, operation, argument):
        if operation in _UNITCODES:
            return 1, 1
        if operation in _REPEATCODES:
            low, high = argument[2].getwidth()
            return low * argument[0], high * argument[1]
        if operation is SUBPATTERN:
            return argument[-1].getwidth()
        if operation is ATOMIC_GROUP:
            return argument.getwidth()
        if operation is BRANCH:
            low, high = MAXREPEAT - 1, 0
            for alternative in argument[1]:
                width = alternative.getwidth()
                low = min(low, width[0])
                high = max(high, width[1])
            return low, high
        if operation is GROUPREF:
            return self.state.groupwidths[argument]
        if operation is GROUPREF_EXISTS:
            low, high = argument[1].getwidth()
            if argument[2] is None:
                return 0, high
            width = argument[2].getwidth()
            return min(low, width[0]), max(high, width[1])
        return 0, 0


class _Source:
    """The text in tokens: single characters, and escapes of two."""

    def __init__(self, string):
        self.istext = isinstance(string, str)
        self.string = string
        text = string if self.istext else str(string, "latin1")
        self.unfinished = -1
        if "\\" not in text:
            self.tokens = list(text)
            self.offsets = range(len(text) + 1)
        else:
            self._split(text)
        self.tokens.append(None)
        self.index = 0
        if self.unfinished == 0:
            self._fail_unfinished()

    def _split(self, text):
        tokens = self.tokens = []
        offsets = self.offsets = []
        place = 0
        size = len(text)
        while place < size:
            offsets.append(place)
            character = text[place]
            if character == "\\":
                if place + 1 == size:
                    self.unfinished = len(tokens)
                character = text[place:place + 2]
            tokens.append(character)
            place += len(character)
        offsets.append(size)

    def _fail_unfinished(self):
        raise error("bad escape (end of pattern)", self.string, len(self.string) - 1)

    @property
    def next(self):
        return self.tokens[self.index]

    def tell(self):
        return self.offsets[self.index]

    def get(self):
        token = self.tokens[self.index]
        if token is not None:
            self.index += 1
            if self.index == self.unfinished:
                self._fail_unfinished()
        return token

    def match(self, token):
        if self.tokens[self.index] == token:
            self.get()
            return True
        return False

    def getwhile(self, count, characters):
        result = ""
        while count and self.tokens[self.index] in characters:
            result += self.get()
            count -= 1
        return result

    def getuntil(self, terminator, name):
        result = ""
        while True:
            token = self.get()
            if token is None:
                if not result:
                    raise self.error("missing " + name)
                raise self.error(f"missing {terminator}, unterminated name", len(result))
            if token == terminator:
                if not result:
                    raise self.error("missing " + name, 1)
                return result
            result += token

    def error(self, message, back=0):
        """The error, at so many characters before the next token."""
        if not self.istext:
            message = message.encode("ascii", "backslashreplace").decode("ascii")
        return error(message, self.string, self.tell() - back)

    def number(self, name, warnings):
        """The number of a group that is referred to by one."""
        try:
            number = int(name)
            if number < 0:
                raise ValueError
        except ValueError:
            raise self.error(f"bad character in group name {name!r}", len(name) + 1) from None
        if not (name.isdecimal() and name.isascii()):
            self._warn_of_name(name, warnings)
        return number

    def checkname(self, name, warnings):
        if not (self.istext or name.isascii()):
            self._warn_of_name(name, warnings)
        if not name.isidentifier():
            raise self.error(f"bad character in group name {name!r}", len(name) + 1)

    def _warn_of_name(self, name, warnings):
        shown = repr(name) if self.istext else ascii(name)
        message = f"bad character in group name {shown} at position {self.tell() - len(name) - 1}"
        warnings.append((message, DeprecationWarning))


class _Level:
    """An open parenthesis, or the whole expression."""

    def __init__(self, kind, start, state, verbose):
        self.kind = kind
        self.start = start
        self.verbose = verbose
        self.alternatives = []
        self.sequence = SubPattern(state)
        self.group = None
        self.add_flags = self.del_flags = 0


class _Parser:
    """One expression being parsed."""

    def __init__(self, string, state):
        self.source = _Source(string)
        self.state = state
        self.warnings = []
        self.levels = []

    def parse(self, verbose):
        source = self.source
        level = self.level = _Level("whole", 0, self.state, verbose)
        while True:
            token = source.tokens[source.index]
            if token is None:
                break
            if token == "|":
                self._alternative(level)
                continue
            if token == ")":
                if level.kind == "whole":
                    break
                source.get()
                self._close(level)
                level = self.level
                continue
            source.get()
            if token[0] == "\\":
                level.sequence.data.append(self._escape(token))
            elif token not in SPECIAL_CHARS:
                if not level.verbose or token not in WHITESPACE and token != "#":
                    level.sequence.data.append((LITERAL, ord(token)))
                elif token == "#":
                    self._skip_comment()
            elif token == "(":
                self._open(level)
                level = self.level
            elif token == "[":
                level.sequence.data.append(self._set())
            elif token == ".":
                level.sequence.data.append((ANY, None))
            elif token == "^":
                level.sequence.data.append((AT, AT_BEGINNING))
            elif token == "$":
                level.sequence.data.append((AT, AT_END))
            else:
                self._repeat(level.sequence, token)
        if level.kind != "whole":
            raise self._unterminated(level)
        return self._finish(level)

    def _unterminated(self, level):
        return self.source.error("missing ), unterminated subpattern", self.source.tell() - level.start)

    def _skip_comment(self):
        get = self.source.get
        while True:
            token = get()
            if token is None or token == "\n":
                return

    def _alternative(self, level):
        if level.kind == "condition" and level.alternatives:
            raise self.source.error("conditional backref with more than two branches")
        self.source.get()
        level.alternatives.append(_unpacked(level.sequence))
        level.sequence = SubPattern(self.state)
        if level.kind == "whole":
            level.verbose = self.state.flags & SRE_FLAG_VERBOSE

    # Groups.

    def _open(self, outer):
        source = self.source
        level = _Level("group", source.tell() - 1, self.state, outer.verbose)
        name = None
        if not source.match("?"):
            level.kind = "capture"
        else:
            kind = source.get()
            if kind is None:
                raise source.error("unexpected end of pattern")
            if kind == "P":
                if not source.match("<"):
                    outer.sequence.append(self._named_reference())
                    return
                name = source.getuntil(">", "group name")
                source.checkname(name, self.warnings)
                level.kind = "capture"
            elif kind == "#":
                self._comment(level.start)
                return
            elif kind == "=" or kind == "!" or kind == "<":
                self._open_assertion(level, kind)
            elif kind == "(":
                self._open_condition(level)
            elif kind == ">":
                level.kind = "atomic"
            elif kind in FLAGS or kind == "-":
                if not self._open_flags(outer, level, kind):
                    return
            elif kind != ":":
                raise source.error("unknown extension ?" + kind, len(kind) + 1)
        if level.kind == "capture":
            try:
                level.group = self.state.opengroup(name)
            except error as failure:
                raise source.error(failure.msg, len(name) + 1) from None
        self.levels.append(outer)
        self.level = level

    def _named_reference(self):
        source = self.source
        if not source.match("="):
            token = source.get()
            if token is None:
                raise source.error("unexpected end of pattern")
            raise source.error("unknown extension ?P" + token, len(token) + 2)
        name = source.getuntil(")", "group name")
        source.checkname(name, self.warnings)
        number = self.state.groupdict.get(name)
        if number is None:
            raise source.error(f"unknown group name {name!r}", len(name) + 1)
        if not self.state.checkgroup(number):
            raise source.error("cannot refer to an open group", len(name) + 1)
        self._check_lookbehind(number)
        return GROUPREF, number

    def _comment(self, start):
        source = self.source
        while True:
            if source.next is None:
                raise source.error("missing ), unterminated comment", source.tell() - start)
            if source.get() == ")":
                return

    def _open_assertion(self, level, kind):
        level.direction = 1
        if kind == "<":
            source = self.source
            kind = source.get()
            if kind is None:
                raise source.error("unexpected end of pattern")
            if kind != "=" and kind != "!":
                raise source.error("unknown extension ?<" + kind, len(kind) + 2)
            level.direction = -1
            level.outermost = self.state.lookbehindgroups is None
            if level.outermost:
                self.state.lookbehindgroups = self.state.groups
        level.kind = kind

    def _open_condition(self, level):
        source = self.source
        name = source.getuntil(")", "group name")
        back = len(name) + 1
        if name.isidentifier():
            source.checkname(name, self.warnings)
            number = self.state.groupdict.get(name)
            if number is None:
                raise source.error(f"unknown group name {name!r}", back)
        else:
            number = source.number(name, self.warnings)
            if not number:
                raise source.error("bad group number", back)
            if number >= MAXGROUPS:
                raise source.error(f"invalid group reference {number}", back)
            self.state.grouprefpos.setdefault(number, source.tell() - back)
        self._check_lookbehind(number)
        level.kind = "condition"
        level.condition = number

    def _open_flags(self, outer, level, first):
        """Flags for the group; false when they were for the whole expression."""
        source = self.source
        add = self._flags_on(first) if first != "-" else 0
        ending = "-" if first == "-" else source.tokens[source.index - 1]
        if ending == ")":
            self.state.flags |= add
            if outer.kind != "whole" or outer.alternatives or outer.sequence:
                raise source.error("global flags not at the start of the expression", source.tell() - level.start)
            outer.verbose = self.state.flags & SRE_FLAG_VERBOSE
            return False
        if add & GLOBAL_FLAGS:
            raise source.error("bad inline flags: cannot turn on global flag", 1)
        remove = self._flags_off() if ending == "-" else 0
        if remove & GLOBAL_FLAGS:
            raise source.error("bad inline flags: cannot turn off global flag", 1)
        if add & remove:
            raise source.error("bad inline flags: flag turned on and off", 1)
        level.add_flags = add
        level.del_flags = remove
        level.verbose = (level.verbose or add & SRE_FLAG_VERBOSE) and not remove & SRE_FLAG_VERBOSE
        return True

    def _flags_on(self, letter):
        source = self.source
        result = 0
        while True:
            flag = FLAGS[letter]
            if source.istext:
                if letter == "L":
                    raise source.error("bad inline flags: cannot use 'L' flag with a str pattern")
            elif letter == "u":
                raise source.error("bad inline flags: cannot use 'u' flag with a bytes pattern")
            result |= flag
            if flag & TYPE_FLAGS and result & TYPE_FLAGS != flag:
                raise source.error("bad inline flags: flags 'a', 'u' and 'L' are incompatible")
            letter = self._flag_letter("missing -, : or )", ")-:")
            if letter not in FLAGS:
                return result

    def _flags_off(self):
        source = self.source
        result = 0
        letter = self._flag_letter("missing flag", "")
        while letter != ":":
            flag = FLAGS[letter]
            if flag & TYPE_FLAGS:
                raise source.error("bad inline flags: cannot turn off flags 'a', 'u' and 'L'")
            result |= flag
            letter = self._flag_letter("missing :", ":")
        return result

    def _flag_letter(self, complaint, endings):
        source = self.source
        letter = source.get()
        if letter is None:
            raise source.error(complaint)
        if letter not in FLAGS and (letter not in endings or not endings):
            raise source.error("unknown flag" if letter.isalpha() else complaint, len(letter))
        return letter

    def _close(self, level):
        state = self.state
        outer = self.level = self.levels.pop()
        kind = level.kind
        if kind == "condition":
            branches = level.alternatives + [_unpacked(level.sequence)]
            no = branches[1] if len(branches) > 1 else None
            outer.sequence.append((GROUPREF_EXISTS, (level.condition, branches[0], no)))
            return
        content = self._finish(level)
        if kind == "capture" or kind == "group":
            if level.group is not None:
                state.closegroup(level.group, content)
            outer.sequence.append((SUBPATTERN, (level.group, level.add_flags, level.del_flags, content)))
        elif kind == "atomic":
            outer.sequence.append((ATOMIC_GROUP, content))
        else:
            if level.direction < 0 and level.outermost:
                state.lookbehindgroups = None
            if kind == "=":
                outer.sequence.append((ASSERT, (level.direction, content)))
            else:
                outer.sequence.append((ASSERT_NOT, (level.direction, content)))

    def _finish(self, level):
        """The alternatives of a level as one sequence."""
        last = _unpacked(level.sequence)
        if not level.alternatives:
            return last
        alternatives = level.alternatives + [last]
        result = SubPattern(self.state)
        while all(alternatives) and all([item[0] == last[0] for item in alternatives]):
            result.append(last[0])
            for item in alternatives:
                del item[0]
        characters = []
        for item in alternatives:
            if len(item) != 1:
                break
            operation, argument = item[0]
            if operation is LITERAL:
                characters.append((LITERAL, argument))
            elif operation is IN and argument[0][0] is not NEGATE:
                characters.extend(argument)
            else:
                break
        else:
            result.append((IN, _unique(characters)))
            return result
        result.append((BRANCH, (None, alternatives)))
        return result

    # Repetition.

    def _repeat(self, sequence, token):
        source = self.source
        here = source.tell()
        if token == "{":
            bounds = self._bounds(here)
            if bounds is None:
                sequence.append((LITERAL, ord(token)))
                return
        else:
            bounds = _REPEATS[token]
        item = sequence[-1:]
        if not item or item[0][0] is AT:
            raise source.error("nothing to repeat", source.tell() - here + len(token))
        if item[0][0] in _REPEATCODES:
            raise source.error("multiple repeat", source.tell() - here + len(token))
        if item[0][0] is SUBPATTERN:
            group, add_flags, del_flags, content = item[0][1]
            if group is None and not add_flags and not del_flags:
                item = content
        if source.match("?"):
            operation = MIN_REPEAT
        elif source.match("+"):
            operation = POSSESSIVE_REPEAT
        else:
            operation = MAX_REPEAT
        sequence[-1] = operation, (*bounds, item)

    def _bounds(self, here):
        """What stands in the braces; None if they are no repetition."""
        source = self.source
        if source.next == "}":
            return None
        start = source.index
        low = source.getwhile(-1, DIGITS)
        high = source.getwhile(-1, DIGITS) if source.match(",") else low
        if not source.match("}"):
            source.index = start
            return None
        least, most = 0, MAXREPEAT
        if low:
            least = int(low)
            if least >= MAXREPEAT:
                raise OverflowError("the repetition number is too large")
        if high:
            most = int(high)
            if most >= MAXREPEAT:
                raise OverflowError("the repetition number is too large")
            if most < least:
                raise source.error("min repeat greater than max repeat", source.tell() - here)
        return least, most

    # Escapes.

    def _escape(self, escape):
        code = CATEGORIES.get(escape) or ESCAPES.get(escape)
        if code:
            return code
        source = self.source
        letter = escape[1]
        if letter == "0":
            return LITERAL, int("0" + source.getwhile(2, OCTDIGITS), 8)
        if letter in DIGITS:
            return self._numbered(escape)
        code = self._character(escape, letter)
        if code is None:
            raise source.error("bad escape " + escape, len(escape))
        return code

    def _numbered(self, escape):
        """A backslash and a digit: the number of a group, or of a character in octal."""
        source = self.source
        if source.next in DIGITS:
            escape += source.get()
            if escape[1] in OCTDIGITS and escape[2] in OCTDIGITS and source.next in OCTDIGITS:
                return LITERAL, _octal(source, escape + source.get())
        group = int(escape[1:])
        if group >= self.state.groups:
            raise source.error(f"invalid group reference {group}", len(escape) - 1)
        if not self.state.checkgroup(group):
            raise source.error("cannot refer to an open group", len(escape))
        self._check_lookbehind(group)
        return GROUPREF, group

    def _check_lookbehind(self, group):
        first = self.state.lookbehindgroups
        if first is None:
            return
        if not self.state.checkgroup(group):
            raise self.source.error("cannot refer to an open group")
        if group >= first:
            raise self.source.error("cannot refer to group defined in the same lookbehind subpattern")

    def _class_escape(self, escape):
        code = ESCAPES.get(escape)
        if code:
            return code
        code = CATEGORIES.get(escape)
        if code and code[0] is IN:
            return code
        source = self.source
        letter = escape[1]
        if letter in OCTDIGITS:
            return LITERAL, _octal(source, escape + source.getwhile(2, OCTDIGITS))
        code = None if letter in DIGITS else self._character(escape, letter)
        if code is None:
            raise source.error("bad escape " + escape, len(escape))
        return code

    def _character(self, escape, letter):
        """A character by its number or name, or itself; None if a letter means nothing."""
        source = self.source
        if letter == "x":
            return LITERAL, self._hexadecimal(escape, 2)
        if source.istext:
            if letter == "u":
                return LITERAL, self._hexadecimal(escape, 4)
            if letter == "U":
                code = self._hexadecimal(escape, 8)
                try:
                    chr(code)
                except ValueError:
                    raise source.error("bad escape " + source.string[source.tell() - 10:source.tell()], 10) from None
                return LITERAL, code
            if letter == "N":
                return LITERAL, self._named()
        return None if letter in ASCIILETTERS else (LITERAL, ord(letter))

    def _hexadecimal(self, escape, digits):
        source = self.source
        escape += source.getwhile(digits, HEXDIGITS)
        if len(escape) != digits + 2:
            raise source.error("incomplete escape " + escape, len(escape))
        return int(escape[2:], 16)

    def _named(self):
        source = self.source
        if not source.match("{"):
            raise source.error("missing {")
        name = source.getuntil("}", "character name")
        try:
            return ord(f"\\N{{{name}}}".encode("ascii").decode("unicode-escape"))
        except (UnicodeError, TypeError):
            raise source.error(f"undefined character name {name!r}", len(name) + 4) from None

    # Sets.

    def _set(self):
        source = self.source
        here = source.tell() - 1
        items = []
        if source.next == "[":
            self._warn_of_set(f"Possible nested set at position {source.tell()}")
        negate = source.match("^")
        while True:
            token = self._set_token(here)
            if token == "]" and items:
                break
            if token[0] == "\\":
                low = self._class_escape(token)
            else:
                if items and token in _SET_OPERATIONS and source.next == token:
                    self._warn_of_set(f"Possible set {_SET_OPERATIONS[token]} at position {source.tell() - 1}")
                low = LITERAL, ord(token)
            if not source.match("-"):
                items.append(low[1][0] if low[0] is IN else low)
                continue
            end = self._set_token(here)
            if end == "]":
                items.append(low[1][0] if low[0] is IN else low)
                items.append((LITERAL, ord("-")))
                break
            items.append(self._range(token, low, end))
        items = _unique(items)
        if len(items) == 1 and items[0][0] is LITERAL:
            return (NOT_LITERAL, items[0][1]) if negate else items[0]
        if negate:
            items.insert(0, (NEGATE, None))
        return IN, items

    def _set_token(self, here):
        token = self.source.get()
        if token is None:
            raise self.source.error("unterminated character set", self.source.tell() - here)
        return token

    def _range(self, token, low, end):
        source = self.source
        if end[0] == "\\":
            high = self._class_escape(end)
        else:
            if end == "-":
                self._warn_of_set(f"Possible set difference at position {source.tell() - 2}")
            high = LITERAL, ord(end)
        if low[0] is not LITERAL or high[0] is not LITERAL or high[1] < low[1]:
            raise source.error(f"bad character range {token}-{end}", len(token) + 1 + len(end))
        return RANGE, (low[1], high[1])

    def _warn_of_set(self, message):
        self.warnings.append((message, FutureWarning))


def _octal(source, escape):
    code = int(escape[1:], 8)
    if code > 0o377:
        raise source.error(f"octal escape value {escape} outside of range 0-0o377", len(escape))
    return code


def _unique(items):
    if len(items) == 1:
        return items
    return list(dict.fromkeys(items))


def _unpacked(sequence):
    """The sequence with the content of groups that do nothing in their place."""
    data = sequence.data
    for index in range(len(data) - 1, -1, -1):
        operation, argument = data[index]
        if operation is SUBPATTERN and argument[0] is None and not argument[1] and not argument[2]:
            data[index:index + 1] = argument[3].data
    return sequence


def fix_flags(pattern, flags):
    """The flags, with the one that says what letters are."""
    if isinstance(pattern, str):
        if flags & SRE_FLAG_LOCALE:
            raise ValueError("cannot use LOCALE flag with a str pattern")
        if not flags & SRE_FLAG_ASCII:
            return flags | SRE_FLAG_UNICODE
        if flags & SRE_FLAG_UNICODE:
            raise ValueError("ASCII and UNICODE flags are incompatible")
    else:
        if flags & SRE_FLAG_UNICODE:
            raise ValueError("cannot use UNICODE flag with a bytes pattern")
        if flags & SRE_FLAG_LOCALE and flags & SRE_FLAG_ASCII:
            raise ValueError("ASCII and LOCALE flags are incompatible")
    return flags


def _warn(found, stacklevel):
    import warnings
    for message, category in found:
        warnings.warn(message, category, stacklevel=stacklevel + 1)


def parse(pattern, flags=0, state=None):
    """The tree of an expression."""
    parser = _Parser(pattern, State() if state is None else state)
    state = parser.state
    state.flags = flags
    state.str = pattern
    try:
        tree = parser.parse(flags & SRE_FLAG_VERBOSE)
    finally:
        if parser.warnings:
            _warn(parser.warnings, 5)
    state.flags = fix_flags(pattern, state.flags)
    if parser.source.next is not None:
        raise parser.source.error("unbalanced parenthesis")
    for number, place in state.grouprefpos.items():
        if number >= state.groups:
            raise error(f"invalid group reference {number}", pattern, place)
    if flags & SRE_FLAG_DEBUG:
        tree.dump()
    return tree
