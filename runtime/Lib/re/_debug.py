"""What re.DEBUG prints: the tree of an expression, and its code words."""
from re._constants import *
from re._parser import SubPattern

_LITERALS = frozenset({
    LITERAL, NOT_LITERAL, LITERAL_IGNORE, NOT_LITERAL_IGNORE, LITERAL_UNI_IGNORE, NOT_LITERAL_UNI_IGNORE,
    LITERAL_LOC_IGNORE, NOT_LITERAL_LOC_IGNORE,
})
_SETS = frozenset({IN, IN_IGNORE, IN_UNI_IGNORE, IN_LOC_IGNORE})
_REFERENCES = frozenset({MARK, GROUPREF, GROUPREF_IGNORE, GROUPREF_UNI_IGNORE, GROUPREF_LOC_IGNORE})
_REPEATS = frozenset({
    REPEAT, REPEAT_ONE, MIN_REPEAT_ONE, POSSESSIVE_REPEAT, POSSESSIVE_REPEAT_ONE,
})


def dump_tree(tree, level):
    for operation, argument in tree.data:
        print("  " * level + str(operation), end="")
        if operation is IN:
            print()
            for item, value in argument:
                print("  " * (level + 1) + str(item), value)
        elif operation is BRANCH:
            print()
            for index, alternative in enumerate(argument[1]):
                if index:
                    print("  " * level + "OR")
                dump_tree(alternative, level + 1)
        elif operation is GROUPREF_EXISTS:
            group, yes, no = argument
            print("", group)
            dump_tree(yes, level + 1)
            if no:
                print("  " * level + "ELSE")
                dump_tree(no, level + 1)
        elif isinstance(argument, (tuple, list)):
            _dump_parts(argument, level)
        else:
            print("", argument)


def _dump_parts(parts, level):
    is_open = True
    for part in parts:
        if isinstance(part, SubPattern):
            if is_open:
                print()
            dump_tree(part, level + 1)
            is_open = False
        else:
            if not is_open:
                print("  " * level, end="")
            print(" " + str(part), end="")
            is_open = True
    if is_open:
        print()


class _Lister:
    """Code words being listed."""

    def __init__(self, code):
        self.code = code
        self.labels = set()
        self.width = len(str(len(code) - 1))

    def line(self, level, place, *words, to=None):
        if to is not None:
            self.labels.add(to)
            words += (f"(to {to})",)
        mark = ":" if place in self.labels else "."
        print(f"{place:{self.width}d}{mark}", end="  " * (level - 1) + " ")
        print(*words)

    def more(self, level, *words):
        print(" " * (self.width + 2) + "  " * (level - 1), end="")
        print(*words)

    def list(self, place, end, level=1):
        code = self.code
        while place < end:
            start = place
            operation = OPCODES[code[place]]
            place += 1
            if operation in _LITERALS:
                self.line(level, start, operation, f"{code[place]:#02x} ({chr(code[place])!r})")
                place += 1
            elif operation is AT:
                self.line(level, start, operation, str(ATCODES[code[place]])[3:])
                place += 1
            elif operation is CATEGORY:
                self.line(level, start, operation, str(CHCODES[code[place]])[9:])
                place += 1
            elif operation in _SETS:
                skip = code[place]
                self.line(level, start, operation, skip, to=place + skip)
                self.list(place + 1, place + skip, level + 1)
                place += skip
            elif operation is RANGE or operation is RANGE_UNI_IGNORE:
                low, high = code[place:place + 2]
                self.line(level, start, operation, f"{low:#02x} {high:#02x} ({chr(low)!r}-{chr(high)!r})")
                place += 2
            elif operation is CHARSET:
                self.line(level, start, operation, _hexadecimal(code[place:place + 8]))
                place += 8
            elif operation is BIGCHARSET:
                place = self._big_set(start, level)
            elif operation in _REFERENCES:
                self.line(level, start, operation, code[place])
                place += 1
            elif operation is JUMP:
                self.line(level, start, operation, code[place], to=place + code[place])
                place += 1
            elif operation is BRANCH:
                place = self._branch(start, level)
            elif operation in _REPEATS:
                skip, least, most = code[place:place + 3]
                if most == MAXREPEAT:
                    most = "MAXREPEAT"
                self.line(level, start, operation, skip, least, most, to=place + skip)
                self.list(place + 3, place + skip, level + 1)
                place += skip
            elif operation is GROUPREF_EXISTS:
                group, skip = code[place:place + 2]
                self.line(level, start, operation, group, skip, to=place + skip)
                place += 2
            elif operation is ASSERT or operation is ASSERT_NOT:
                skip, back = code[place:place + 2]
                self.line(level, start, operation, skip, back, to=place + skip)
                self.list(place + 2, place + skip, level + 1)
                place += skip
            elif operation is ATOMIC_GROUP:
                skip = code[place]
                self.line(level, start, operation, skip, to=place + skip)
                self.list(place + 1, place + skip, level + 1)
                place += skip
            elif operation is INFO:
                place = self._info(start, level)
            else:
                self.line(level, start, operation)

    def _big_set(self, start, level):
        code = self.code
        count = code[start + 1]
        blocks = start + 2 + 256 // 4
        chosen = list(b"".join([word.to_bytes(4, "little") for word in code[start + 2:blocks]]))
        self.line(level, start, BIGCHARSET, count, chosen)
        for _ in range(count):
            self.more(level, "  " + _hexadecimal(code[blocks:blocks + 8]))
            blocks += 8
        return blocks

    def _branch(self, start, level):
        code = self.code
        place = start + 1
        skip = code[place]
        self.line(level, start, BRANCH, skip, to=place + skip)
        while skip:
            self.list(place + 1, place + skip, level + 1)
            start = place = place + skip
            skip = code[place]
            if skip:
                self.line(level, start, "branch", skip, to=place + skip)
            else:
                self.line(level, start, FAILURE)
        return place + 1

    def _info(self, start, level):
        code = self.code
        skip, flags, least, most = code[start + 1:start + 5]
        if most == MAXREPEAT:
            most = "MAXREPEAT"
        end = start + 1 + skip
        self.line(level, start, INFO, skip, bin(flags), least, most, to=end)
        place = start + 5
        if flags & SRE_INFO_PREFIX:
            length, skipped = code[place:place + 2]
            prefix = code[place + 2:place + 2 + length]
            text = "".join(map(chr, prefix))
            self.more(level, "  prefix_skip", skipped)
            self.more(level, "  prefix", f"[{', '.join([f'{word:#02x}' for word in prefix])}] ({text!r})")
            self.more(level, "  overlap", code[place + 2 + length:end])
        if flags & SRE_INFO_CHARSET:
            self.more(level, "  in")
            self.list(place, end, level + 2)
        return end


def _hexadecimal(words):
    return f"[{', '.join([f'{word:#010x}' for word in words])}]"


def dis(code):
    _Lister(code).list(0, len(code))
