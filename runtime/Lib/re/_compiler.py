"""From a tree of operations to the code words that `_sre` executes."""
import _sre
from re import _parser
from re._constants import *
from re._parser import SubPattern, TYPE_FLAGS

MAXCODE = (1 << 8 * _sre.CODESIZE) - 1

_UNITS = frozenset({LITERAL, NOT_LITERAL, ANY, IN})

# For each repetition: its operation, what ends its item, and its operation where the item is a single character.
_REPEATING = {
    MAX_REPEAT: (REPEAT, MAX_UNTIL, REPEAT_ONE),
    MIN_REPEAT: (REPEAT, MIN_UNTIL, MIN_REPEAT_ONE),
    POSSESSIVE_REPEAT: (POSSESSIVE_REPEAT, SUCCESS, POSSESSIVE_REPEAT_ONE),
}


def _combine_flags(flags, add, remove):
    if add & TYPE_FLAGS:
        flags &= ~TYPE_FLAGS
    return (flags | add) & ~remove


def _ignores_by_locale(flags):
    return flags & SRE_FLAG_IGNORECASE and flags & SRE_FLAG_LOCALE


def _case_test(flags):
    """What tells letters that have case where it is ignored; else None."""
    if not flags & SRE_FLAG_IGNORECASE:
        return None
    return _sre.unicode_iscased if flags & SRE_FLAG_UNICODE else _sre.ascii_iscased


class _Folding:
    """How case is ignored: of single code points, and which others equal a lower case."""

    def __init__(self, flags):
        self.others = None
        self.iscased = self.tolower = None
        if not flags & SRE_FLAG_IGNORECASE or flags & SRE_FLAG_LOCALE:
            return
        if flags & SRE_FLAG_UNICODE:
            from re._casefix import _EXTRA_CASES
            self.others = _EXTRA_CASES
            self.iscased, self.tolower = _sre.unicode_iscased, _sre.unicode_tolower
        else:
            self.iscased, self.tolower = _sre.ascii_iscased, _sre.ascii_tolower


class _Writer:
    """The code words of one expression in the making."""

    def __init__(self):
        self.code = []
        self.foldings = {}

    def folding(self, flags):
        key = flags & (SRE_FLAG_IGNORECASE | TYPE_FLAGS)
        result = self.foldings.get(key)
        if result is None:
            result = self.foldings[key] = _Folding(key)
        return result

    def open(self, *words):
        """Write words and room for a distance; its place."""
        self.code.extend(words)
        self.code.append(0)
        return len(self.code) - 1

    def close(self, place, extra=0):
        """The distance at the place leads to here."""
        self.code[place] = len(self.code) - place + extra

    def sequence(self, operations, flags):
        code = self.code
        for operation, argument in operations:
            if operation is LITERAL or operation is NOT_LITERAL:
                if flags & SRE_FLAG_IGNORECASE:
                    self._ignoring_literal(operation, argument, flags)
                else:
                    code.append(operation)
                    code.append(argument)
            elif operation is IN:
                self._in(argument, flags)
            elif operation is ANY:
                code.append(ANY_ALL if flags & SRE_FLAG_DOTALL else ANY)
            elif operation in _REPEATING:
                self._repeat(operation, argument, flags)
            elif operation is SUBPATTERN:
                group, add, remove, content = argument
                if group:
                    code.append(MARK)
                    code.append((group - 1) * 2)
                self.sequence(content, _combine_flags(flags, add, remove))
                if group:
                    code.append(MARK)
                    code.append((group - 1) * 2 + 1)
            elif operation is AT:
                code.append(AT)
                code.append(_position(argument, flags))
            elif operation is BRANCH:
                self._branch(argument[1], flags)
            elif operation is ASSERT or operation is ASSERT_NOT:
                self._assertion(operation, argument, flags)
            elif operation is ATOMIC_GROUP:
                skip = self.open(ATOMIC_GROUP)
                self.sequence(argument, flags)
                code.append(SUCCESS)
                self.close(skip)
            elif operation is GROUPREF:
                code.append(_group_reference(flags))
                code.append(argument - 1)
            elif operation is GROUPREF_EXISTS:
                self._condition(argument, flags)
            elif operation is SUCCESS or operation is FAILURE:
                code.append(operation)
            elif operation is CATEGORY:
                code.append(CATEGORY)
                code.append(_category(argument, flags))
            else:
                raise error(f"internal: unsupported operand type {operation!r}")

    def _ignoring_literal(self, operation, character, flags):
        code = self.code
        if flags & SRE_FLAG_LOCALE:
            code += OP_LOCALE_IGNORE[operation], character
            return
        folding = self.folding(flags)
        if not folding.iscased(character):
            code += operation, character
            return
        lower = folding.tolower(character)
        if folding.others is None:
            code += OP_IGNORE[operation], lower
        elif lower not in folding.others:
            code += OP_UNICODE_IGNORE[operation], lower
        else:
            skip = self.open(IN_UNI_IGNORE)
            if operation is NOT_LITERAL:
                code.append(NEGATE)
            for character in (lower, *folding.others[lower]):
                code += LITERAL, character
            code.append(FAILURE)
            self.close(skip)

    def _in(self, items, flags):
        folding = self.folding(flags)
        items, has_cased = _optimized(items, folding)
        if _ignores_by_locale(flags):
            operation = IN_LOC_IGNORE
        elif not has_cased:
            operation = IN
        elif folding.others is None:
            operation = IN_IGNORE
        else:
            operation = IN_UNI_IGNORE
        skip = self.open(operation)
        self.set(items, flags)
        self.close(skip)

    def set(self, items, flags):
        code = self.code
        for operation, argument in items:
            code.append(operation)
            if operation is LITERAL:
                code.append(argument)
            elif operation is RANGE or operation is RANGE_UNI_IGNORE or operation is CHARSET or operation is BIGCHARSET:
                code.extend(argument)
            elif operation is CATEGORY:
                code.append(_category(argument, flags))
            elif operation is not NEGATE:
                raise error(f"internal: unsupported set operator {operation!r}")
        code.append(FAILURE)

    def _repeat(self, operation, argument, flags):
        if flags & SRE_FLAG_TEMPLATE:
            raise error(f"internal: unsupported template operator {operation!r}")
        least, most, item = argument
        several, end, one = _REPEATING[operation]
        code = self.code
        if _is_unit(item):
            skip = self.open(one)
            code += least, most
            self.sequence(item, flags)
            code.append(SUCCESS)
            self.close(skip)
            return
        skip = self.open(several)
        code += least, most
        self.sequence(item, flags)
        self.close(skip)
        code.append(end)

    def _branch(self, alternatives, flags):
        code = self.code
        code.append(BRANCH)
        ends = []
        for alternative in alternatives:
            skip = self.open()
            self.sequence(alternative, flags)
            ends.append(self.open(JUMP))
            self.close(skip)
        code.append(FAILURE)
        for end in ends:
            self.close(end)

    def _assertion(self, operation, argument, flags):
        direction, content = argument
        skip = self.open(operation)
        back = 0
        if direction < 0:
            back, most = content.getwidth()
            if back != most:
                raise error("look-behind requires fixed-width pattern")
        self.code.append(back)
        self.sequence(content, flags)
        self.code.append(SUCCESS)
        self.close(skip)

    def _condition(self, argument, flags):
        group, yes, no = argument
        skip_yes = self.open(GROUPREF_EXISTS, group - 1)
        self.sequence(yes, flags)
        if not no:
            self.close(skip_yes, 1)
            return
        skip_no = self.open(JUMP)
        self.close(skip_yes, 1)
        self.sequence(no, flags)
        self.close(skip_no)

    def info(self, tree, flags):
        """The block in front: the widths, and what the search can look for."""
        least, most = tree.getwidth()
        code = self.code
        if least == 0:
            code += INFO, 4, 0, 0, min(most, MAXCODE)
            return
        prefix, skipped, items, mask = [], 0, [], 0
        if not _ignores_by_locale(flags):
            prefix, skipped, is_all = _literal_prefix(tree, flags)
            if prefix:
                mask = SRE_INFO_PREFIX
                if skipped is None and is_all:
                    mask |= SRE_INFO_LITERAL
            else:
                items = _first_set(tree, flags)
                if items:
                    items, _ = _optimized(items, _Folding(0))
                    mask = SRE_INFO_CHARSET
        skip = self.open(INFO)
        code += mask, min(least, MAXCODE), min(most, MAXCODE)
        if prefix:
            code.append(len(prefix))
            code.append(len(prefix) if skipped is None else skipped)
            code.extend(prefix)
            code.extend(_overlaps(prefix))
        elif items:
            self.set(items, flags)
        self.close(skip)


def _position(position, flags):
    if flags & SRE_FLAG_MULTILINE:
        position = AT_MULTILINE.get(position, position)
    if flags & SRE_FLAG_LOCALE:
        return AT_LOCALE.get(position, position)
    if flags & SRE_FLAG_UNICODE:
        return AT_UNICODE.get(position, position)
    return position


def _category(category, flags):
    if flags & SRE_FLAG_LOCALE:
        return CH_LOCALE[category]
    if flags & SRE_FLAG_UNICODE:
        return CH_UNICODE[category]
    return category


def _group_reference(flags):
    if not flags & SRE_FLAG_IGNORECASE:
        return GROUPREF
    if flags & SRE_FLAG_LOCALE:
        return GROUPREF_LOC_IGNORE
    return GROUPREF_UNI_IGNORE if flags & SRE_FLAG_UNICODE else GROUPREF_IGNORE


def _is_unit(item):
    while len(item) == 1:
        operation, argument = item[0]
        if operation is not SUBPATTERN:
            return operation in _UNITS
        if argument[0] is not None:
            return False
        item = argument[-1]
    return False


# Sets.

def _optimized(items, folding):
    """The set in as few words as can be, and whether it has letters whose case is ignored."""
    result, rest = [], []
    present = bytearray(256)
    has_cased = False
    for operation, argument in items:
        if operation is NEGATE:
            result.append((operation, argument))
            continue
        if operation is not LITERAL and operation is not RANGE:
            rest.append((operation, argument))
            continue
        low, high = (argument, argument) if operation is LITERAL else argument
        if not _mark(present, low, high, folding):
            # Not all are below 256: the map grows once; beyond that, case is looked at when matching.
            if len(present) == 256:
                present.extend(bytes(0xff00))
            if not _mark(present, low, high, folding):
                if folding.tolower is not None:
                    has_cased = True
                    if operation is RANGE:
                        operation = RANGE_UNI_IGNORE
                rest.append((operation, argument))
        if folding.tolower is not None and not has_cased:
            has_cased = any(map(folding.iscased, range(low, high + 1)))
    runs = _runs(present)
    if runs is not None:
        for start, end in runs:
            result.append((LITERAL, start) if end == start + 1 else (RANGE, (start, end - 1)))
        result += rest
        return (result, has_cased) if has_cased or len(result) < len(items) else (items, has_cased)
    result.append((CHARSET, _bitmap(present)) if len(present) == 256 else (BIGCHARSET, _blocks(present)))
    return result + rest, has_cased


def _mark(present, low, high, folding):
    """Mark the code points, and those that equal them; false at the first that is beyond the map."""
    size = len(present)
    if folding.tolower is None:
        end = min(high + 1, size)
        if low < end:
            present[low:end] = b"\1" * (end - low)
        return high < size
    others = folding.others
    for code in range(low, high + 1):
        lower = folding.tolower(code)
        if lower >= size:
            return False
        present[lower] = 1
        if others is not None and lower in others:
            for other in others[lower]:
                if other >= size:
                    return False
                present[other] = 1
    return True


def _runs(present):
    """Where the ones are, if in two runs at the most; else None."""
    runs = []
    end = 0
    while True:
        start = present.find(1, end)
        if start < 0:
            return runs
        if len(runs) == 2:
            return None
        end = present.find(0, start)
        if end < 0:
            end = len(present)
        runs.append((start, end))


def _words(data):
    return [int.from_bytes(data[place:place + 4], "little") for place in range(0, len(data), 4)]


def _bitmap(present):
    digits = present.translate(b"01" + bytes(254))
    return [int(digits[place:place + 32][::-1], 2) for place in range(0, len(digits), 32)]


def _blocks(present):
    """Blocks of 256 bits, each different one once, after a map from the upper eight bits to them."""
    numbers = {}
    chosen = bytearray()
    for place in range(0, len(present), 256):
        block = bytes(present[place:place + 256])
        chosen.append(numbers.setdefault(block, len(numbers)))
    return [len(numbers), *_words(chosen), *_bitmap(bytearray().join(numbers))]


# What the search can look for.

def _literal_prefix(tree, flags):
    """The characters that a match begins with, how many of them come before the first group, and whether that is all."""
    prefix = []
    skipped = None
    iscased = _case_test(flags)
    for operation, argument in tree.data:
        if operation is LITERAL:
            if iscased is not None and iscased(argument):
                return prefix, skipped, False
            prefix.append(argument)
        elif operation is SUBPATTERN:
            group, add, remove, content = argument
            inner_flags = _combine_flags(flags, add, remove)
            if _ignores_by_locale(inner_flags):
                return prefix, skipped, False
            inner, inner_skipped, is_all = _literal_prefix(content, inner_flags)
            if skipped is None:
                if group is not None:
                    skipped = len(prefix)
                elif inner_skipped is not None:
                    skipped = len(prefix) + inner_skipped
            prefix.extend(inner)
            if not is_all:
                return prefix, skipped, False
        else:
            return prefix, skipped, False
    return prefix, skipped, True


def _first_set(tree, flags):
    """The set that the first character of a match is in, or None."""
    while True:
        if not tree.data:
            return None
        operation, argument = tree.data[0]
        if operation is not SUBPATTERN:
            break
        _, add, remove, tree = argument
        flags = _combine_flags(flags, add, remove)
        if _ignores_by_locale(flags):
            return None
    iscased = _case_test(flags)
    if operation is LITERAL:
        return None if iscased is not None and iscased(argument) else [(operation, argument)]
    if operation is BRANCH:
        firsts = []
        for alternative in argument[1]:
            if not alternative:
                return None
            operation, character = alternative[0]
            if operation is not LITERAL or iscased is not None and iscased(character):
                return None
            firsts.append((operation, character))
        return firsts
    if operation is not IN:
        return None
    if iscased is not None:
        for operation, item in argument:
            if operation is LITERAL and iscased(item):
                return None
            if operation is RANGE and (item[1] > 0xffff or any(map(iscased, range(item[0], item[1] + 1)))):
                return None
    return argument


def _overlaps(prefix):
    """For each length of the prefix: how long a part of its end is a beginning of it."""
    table = [0] * len(prefix)
    length = 0
    for place in range(1, len(prefix)):
        while length and prefix[length] != prefix[place]:
            length = table[length - 1]
        if prefix[length] == prefix[place]:
            length += 1
        table[place] = length
    return table


def isstring(value):
    return isinstance(value, (str, bytes))


def _code(tree, flags):
    flags |= tree.state.flags
    writer = _Writer()
    writer.info(tree, flags)
    writer.sequence(tree.data, flags)
    writer.code.append(SUCCESS)
    return writer.code


def dis(code):
    from re import _debug
    _debug.dis(code)


def compile(pattern, flags=0):
    """The compiled form of an expression, or of a tree."""
    source = None
    tree = pattern
    if isstring(pattern):
        source = pattern
        tree = _parser.parse(pattern, flags)
    state = tree.state
    code = _code(tree, flags)
    if flags & SRE_FLAG_DEBUG:
        print()
        dis(code)
    names = [None] * state.groups
    for name, number in state.groupdict.items():
        names[number] = name
    return _sre.compile(source, flags | state.flags, code, state.groups - 1, state.groupdict, tuple(names))
