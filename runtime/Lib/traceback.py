"""Tracebacks as text: what the interpreter prints for an exception that nobody catches, and its parts."""
import linecache
import sys

__all__ = [
    "extract_stack", "extract_tb", "format_exception", "format_exception_only", "format_list", "format_stack",
    "format_tb", "print_exc", "format_exc", "print_exception", "print_last", "print_stack", "print_tb", "clear_frames",
    "FrameSummary", "StackSummary", "TracebackException", "walk_stack", "walk_tb",
]

_cause_message = "\nThe above exception was the direct cause of the following exception:\n\n"
_context_message = "\nDuring handling of the above exception, another exception occurred:\n\n"

# More than so many equal frames in a row are counted instead of shown.
_RECURSIVE_CUTOFF = 3


class _Sentinel:
    def __repr__(self):
        return "<implicit>"


_sentinel = _Sentinel()


def _parse_value_tb(exc, value, tb):
    """The exception and its traceback from either (exception,) or (type, exception, traceback)."""
    if (value is _sentinel) != (tb is _sentinel):
        raise ValueError("Both or neither of value and tb must be given")
    if value is not _sentinel:
        return value, tb
    if exc is None:
        return None, None
    if isinstance(exc, BaseException):
        return exc, exc.__traceback__
    raise TypeError(f"Exception expected for value, {type(exc).__name__} found")


def print_list(extracted_list, file=None):
    """Print a list of frames."""
    if file is None:
        file = sys.stderr
    for item in StackSummary.from_list(extracted_list).format():
        print(item, file=file, end="")


def format_list(extracted_list):
    """The text of a list of frames, one string for each."""
    return StackSummary.from_list(extracted_list).format()


def print_tb(tb, limit=None, file=None):
    """Print the frames of a traceback."""
    print_list(extract_tb(tb, limit=limit), file=file)


def format_tb(tb, limit=None):
    """The text of the frames of a traceback."""
    return extract_tb(tb, limit=limit).format()


def extract_tb(tb, limit=None):
    """The frames of a traceback."""
    return StackSummary._extract(_walk_tb_positions(tb), limit=limit)


def print_exception(exc, /, value=_sentinel, tb=_sentinel, limit=None, file=None, chain=True):
    """Print an exception with its traceback, and those it is chained to."""
    value, tb = _parse_value_tb(exc, value, tb)
    TracebackException(type(value), value, tb, limit=limit, compact=True).print(file=file, chain=chain)


def format_exception(exc, /, value=_sentinel, tb=_sentinel, limit=None, chain=True):
    """The text that print_exception() prints, as a list of strings."""
    value, tb = _parse_value_tb(exc, value, tb)
    return list(TracebackException(type(value), value, tb, limit=limit, compact=True).format(chain=chain))


def format_exception_only(exc, /, value=_sentinel):
    """The text of the exception itself, without the traceback."""
    if value is _sentinel:
        value = exc
    return list(TracebackException(type(value), value, None, compact=True).format_exception_only())


def print_exc(limit=None, file=None, chain=True):
    """Print the exception that is being handled."""
    print_exception(*sys.exc_info(), limit=limit, file=file, chain=chain)


def format_exc(limit=None, chain=True):
    """The text that print_exc() prints, as one string."""
    return "".join(format_exception(*sys.exc_info(), limit=limit, chain=chain))


def print_last(limit=None, file=None, chain=True):
    """Print the exception that ended the last interactive command."""
    if not hasattr(sys, "last_type"):
        raise ValueError("no last exception")
    print_exception(sys.last_type, sys.last_value, sys.last_traceback, limit, file, chain)


def print_stack(f=None, limit=None, file=None):
    """Print the frames that led to the given one, the caller's by default."""
    if f is None:
        f = sys._getframe().f_back
    print_list(extract_stack(f, limit=limit), file=file)


def format_stack(f=None, limit=None):
    """The text that print_stack() prints, as a list of strings."""
    if f is None:
        f = sys._getframe().f_back
    return format_list(extract_stack(f, limit=limit))


def extract_stack(f=None, limit=None):
    """The frames that led to the given one, the caller's by default."""
    if f is None:
        f = sys._getframe().f_back
    stack = StackSummary.extract(walk_stack(f), limit=limit)
    stack.reverse()
    return stack


def clear_frames(tb):
    """Clear the local variables in all frames of a traceback."""
    while tb is not None:
        try:
            tb.tb_frame.clear()
        except RuntimeError:
            # The frame is still running.
            pass
        tb = tb.tb_next


def walk_stack(f):
    """Iterate over (frame, line) from a frame to its callers; None means the caller of StackSummary.extract()."""
    if f is None:
        f = sys._getframe().f_back.f_back.f_back.f_back
    while f is not None:
        yield f, f.f_lineno
        f = f.f_back


def walk_tb(tb):
    """Iterate over (frame, line) of a traceback."""
    while tb is not None:
        yield tb.tb_frame, tb.tb_lineno
        tb = tb.tb_next


def _walk_tb_positions(tb):
    while tb is not None:
        positions = _code_position(tb.tb_frame.f_code, tb.tb_lasti)
        if positions[0] is None:
            positions = (tb.tb_lineno, *positions[1:])
        yield tb.tb_frame, positions
        tb = tb.tb_next


def _code_position(code, instruction_index):
    """(line, end line, column, end column) of an instruction, the columns in bytes; or None for what is not known."""
    if instruction_index >= 0:
        remaining = instruction_index // 2
        for positions in code.co_positions():
            if not remaining:
                return positions
            remaining -= 1
    return None, None, None, None


class FrameSummary:
    """What is shown of one frame; acts as the tuple (file name, line number, function, line)."""

    __slots__ = ("filename", "lineno", "end_lineno", "colno", "end_colno", "name", "_line", "locals")

    def __init__(self, filename, lineno, name, *, lookup_line=True, locals=None, line=None, end_lineno=None, colno=None,
                 end_colno=None):
        self.filename = filename
        self.lineno = lineno
        self.name = name
        self._line = line
        if lookup_line:
            self.line
        self.locals = {key: repr(value) for key, value in locals.items()} if locals else None
        self.end_lineno = end_lineno
        self.colno = colno
        self.end_colno = end_colno

    def _as_tuple(self):
        return self.filename, self.lineno, self.name, self.line

    def __eq__(self, other):
        if isinstance(other, FrameSummary):
            return (self.filename == other.filename and self.lineno == other.lineno and self.name == other.name
                    and self.locals == other.locals)
        if isinstance(other, tuple):
            return self._as_tuple() == other
        return NotImplemented

    def __getitem__(self, pos):
        return self._as_tuple()[pos]

    def __iter__(self):
        return iter(self._as_tuple())

    def __len__(self):
        return 4

    def __repr__(self):
        return f"<FrameSummary file {self.filename}, line {self.lineno} in {self.name}>"

    @property
    def _original_line(self):
        self.line
        return self._line

    @property
    def line(self):
        """The source line, without the white space around it."""
        if self._line is None:
            if self.lineno is None:
                return None
            self._line = linecache.getline(self.filename, self.lineno)
        return self._line.strip()


def _characters(line, byte_offset):
    """How many characters the first bytes of a line are."""
    return len(line.encode("utf-8")[:byte_offset].decode("utf-8", errors="replace"))


def _caret_line(frame):
    """What is drawn under the source line of a frame, or None when the whole line is meant."""
    if frame.colno is None or frame.end_colno is None:
        return None
    original = frame._original_line
    text = original.strip()
    indent = len(original) - len(original.lstrip())
    start = _characters(original, frame.colno)
    anchors = None
    if frame.lineno == frame.end_lineno:
        end = _characters(original, frame.end_colno)
        # Without an operator to be pointed out, an expression that fills the line needs no mark.
        from _traceback_anchors import find_anchors
        anchors = find_anchors(original[start:end])
    else:
        end = indent + len(text)
    if end - start >= len(text) and not (anchors and anchors[1] > anchors[0]):
        return None
    if anchors:
        marks = "~" * anchors[0] + "^" * (anchors[1] - anchors[0]) + "~" * (end - start - anchors[1])
    else:
        marks = "^" * (end - start)
    return " " * (start - indent) + marks


class StackSummary(list):
    """A list of frames."""

    @classmethod
    def extract(klass, frame_gen, *, limit=None, lookup_lines=True, capture_locals=False):
        """Summarise what walk_stack() or walk_tb() yields."""

        def with_positions():
            for frame, lineno in frame_gen:
                yield frame, (lineno, None, None, None)

        return klass._extract(with_positions(), limit=limit, lookup_lines=lookup_lines, capture_locals=capture_locals)

    @classmethod
    def _extract(klass, frame_gen, *, limit=None, lookup_lines=True, capture_locals=False):
        if limit is None:
            limit = getattr(sys, "tracebacklimit", None)
            if limit is not None and limit < 0:
                limit = 0
        if limit is not None:
            if limit >= 0:
                from itertools import islice
                frame_gen = islice(frame_gen, limit)
            else:
                from _collections import deque
                frame_gen = deque(frame_gen, maxlen=-limit)
        result = klass()
        filenames = set()
        for frame, (lineno, end_lineno, colno, end_colno) in frame_gen:
            code = frame.f_code
            filename = code.co_filename
            filenames.add(filename)
            linecache.lazycache(filename, frame.f_globals)
            result.append(FrameSummary(
                filename, lineno, code.co_name, lookup_line=False, locals=frame.f_locals if capture_locals else None,
                end_lineno=end_lineno, colno=colno, end_colno=end_colno))
        for filename in filenames:
            linecache.checkcache(filename)
        if lookup_lines:
            for summary in result:
                summary.line
        return result

    @classmethod
    def from_list(klass, a_list):
        """Make a summary from frames or from tuples (file name, line number, function, line)."""
        result = klass()
        for frame in a_list:
            if not isinstance(frame, FrameSummary):
                filename, lineno, name, line = frame
                frame = FrameSummary(filename, lineno, name, line=line)
            result.append(frame)
        return result

    def format_frame_summary(self, frame_summary):
        """The text of one frame; None leaves it out."""
        parts = [f'  File "{frame_summary.filename}", line {frame_summary.lineno}, in {frame_summary.name}\n']
        if frame_summary.line:
            parts.append(f"    {frame_summary.line}\n")
            carets = _caret_line(frame_summary)
            if carets is not None:
                parts.append(f"    {carets}\n")
        if frame_summary.locals:
            for name, value in sorted(frame_summary.locals.items()):
                parts.append(f"    {name} = {value}\n")
        return "".join(parts)

    def format(self):
        """The text of all frames, one string for each; frames of a recursion are counted."""
        result = []
        last = None
        count = 0
        for frame in self:
            text = self.format_frame_summary(frame)
            if text is None:
                continue
            key = frame.filename, frame.lineno, frame.name
            if key != last:
                _add_repetition(result, count)
                last = key
                count = 0
            count += 1
            if count <= _RECURSIVE_CUTOFF:
                result.append(text)
        _add_repetition(result, count)
        return result


def _add_repetition(result, count):
    hidden = count - _RECURSIVE_CUTOFF
    if hidden > 0:
        result.append(f"  [Previous line repeated {hidden} more time{'s' if hidden > 1 else ''}]\n")


def _safe_string(value, what, func=str):
    try:
        return func(value)
    except:
        return f"<{what} {func.__name__}() failed>"


class _Printing:
    """How deep in exception groups the text is that is being formatted, which decides its margin."""

    def __init__(self):
        self.depth = 0
        self.need_close = False

    def indent(self):
        return " " * (2 * self.depth)

    def emit(self, texts, margin="|"):
        prefix = self.indent()
        if self.depth:
            prefix += margin + " "
        if isinstance(texts, str):
            texts = (texts,)
        for text in texts:
            if prefix:
                text = "".join([prefix + line for line in text.splitlines(True)])
            yield text


class TracebackException:
    """What is shown of an exception, kept apart from the exception itself and its frames."""

    def __init__(self, exc_type, exc_value, exc_traceback, *, limit=None, lookup_lines=True, capture_locals=False,
                 compact=False, max_group_width=15, max_group_depth=10, _seen=None):
        options = {
            "limit": limit, "lookup_lines": lookup_lines, "capture_locals": capture_locals,
            "max_group_width": max_group_width, "max_group_depth": max_group_depth,
        }
        seen = set() if _seen is None else _seen
        self._fill(exc_type, exc_value, exc_traceback, seen, options)
        # A chain can be long: it is followed by a work list, not by recursion.
        pending = [(self, exc_value)]
        while pending:
            summary, error = pending.pop()
            summary.__cause__ = summary.__context__ = summary.exceptions = None
            if error is None:
                continue
            summary.__cause__ = self._summary_of(error.__cause__, seen, options, pending)
            if not compact or (summary.__cause__ is None and not error.__suppress_context__):
                summary.__context__ = self._summary_of(error.__context__, seen, options, pending)
            if isinstance(error, BaseExceptionGroup):
                summary.exceptions = [self._summary_of(part, seen, options, pending, shared=True)
                                      for part in error.exceptions]

    @classmethod
    def _summary_of(cls, error, seen, options, pending, shared=False):
        """A summary that the work list is to complete; None for no exception, or for one that is already shown."""
        if error is None or (id(error) in seen and not shared):
            return None
        result = TracebackException.__new__(cls)
        result._fill(type(error), error, error.__traceback__, seen, options)
        pending.append((result, error))
        return result

    def _fill(self, exc_type, exc_value, exc_traceback, seen, options):
        seen.add(id(exc_value))
        self.max_group_width = options["max_group_width"]
        self.max_group_depth = options["max_group_depth"]
        self.stack = StackSummary._extract(
            _walk_tb_positions(exc_traceback), limit=options["limit"], lookup_lines=options["lookup_lines"],
            capture_locals=options["capture_locals"])
        self.exc_type = exc_type
        self._str = _safe_string(exc_value, "exception")
        self.__notes__ = getattr(exc_value, "__notes__", None)
        if exc_type and issubclass(exc_type, SyntaxError):
            self.filename = exc_value.filename
            self.lineno = None if exc_value.lineno is None else str(exc_value.lineno)
            self.end_lineno = None if exc_value.end_lineno is None else str(exc_value.end_lineno)
            self.text = exc_value.text
            self.offset = exc_value.offset
            self.end_offset = exc_value.end_offset
            self.msg = exc_value.msg
        self.__suppress_context__ = exc_value.__suppress_context__ if exc_value is not None else False

    @classmethod
    def from_exception(cls, exc, *args, **kwargs):
        """Summarise an exception."""
        return cls(type(exc), exc, exc.__traceback__, *args, **kwargs)

    def __eq__(self, other):
        if isinstance(other, TracebackException):
            return self.__dict__ == other.__dict__
        return NotImplemented

    def __str__(self):
        return self._str

    def format_exception_only(self):
        """Iterate over the text of the exception itself, its notes included."""
        if self.exc_type is None:
            yield _final_line(None, self._str)
            return
        name = self.exc_type.__qualname__
        module = self.exc_type.__module__
        if module not in ("__main__", "builtins"):
            if not isinstance(module, str):
                module = "<unknown>"
            name = f"{module}.{name}"
        if issubclass(self.exc_type, SyntaxError):
            yield from self._format_syntax_error(name)
        else:
            yield _final_line(name, self._str)
        notes = self.__notes__
        if notes is None:
            return
        from _collections_abc import Sequence
        if isinstance(notes, Sequence):
            for note in notes:
                for line in _safe_string(note, "note").split("\n"):
                    yield line + "\n"
        else:
            yield _safe_string(notes, "__notes__", func=repr)

    def _format_syntax_error(self, name):
        suffix = ""
        if self.lineno is not None:
            yield f'  File "{self.filename or "<string>"}", line {self.lineno}\n'
        elif self.filename is not None:
            suffix = f" ({self.filename})"
        if self.text is not None:
            line = self.text.rstrip("\n")
            text = line.lstrip(" \n\f")
            yield f"    {text}\n"
            if self.offset is not None:
                end_offset = self.end_offset or self.offset
                if end_offset == self.offset or end_offset == -1:
                    end_offset = self.offset + 1
                start = self.offset - 1 - (len(line) - len(text))
                if start >= 0:
                    # White space is repeated as it is, so that tabs keep the caret in place.
                    space = "".join([char if char.isspace() else " " for char in text[:start]])
                    yield f"    {space}{'^' * (end_offset - self.offset)}\n"
        yield f"{name}: {self.msg or '<no detail available>'}{suffix}\n"

    def format(self, *, chain=True, _ctx=None):
        """Iterate over the text of the exception with its traceback, and of those it is chained to before it."""
        printing = _Printing() if _ctx is None else _ctx
        links = []
        summary = self
        while summary is not None:
            following = message = None
            if chain:
                if summary.__cause__ is not None:
                    following, message = summary.__cause__, _cause_message
                elif summary.__context__ is not None and not summary.__suppress_context__:
                    following, message = summary.__context__, _context_message
            links.append((message, summary))
            summary = following
        for message, summary in reversed(links):
            if message is not None:
                yield from printing.emit(message)
            if summary.exceptions is None:
                if summary.stack:
                    yield from printing.emit("Traceback (most recent call last):\n")
                    yield from printing.emit(summary.stack.format())
                yield from printing.emit(summary.format_exception_only())
            elif printing.depth > self.max_group_depth:
                yield from printing.emit(f"... (max_group_depth is {self.max_group_depth})\n")
            else:
                yield from self._format_group(summary, printing, chain)

    def _format_group(self, group, printing, chain):
        outermost = printing.depth == 0
        if outermost:
            printing.depth = 1
        if group.stack:
            yield from printing.emit("Exception Group Traceback (most recent call last):\n", "+" if outermost else "|")
            yield from printing.emit(group.stack.format())
        yield from printing.emit(group.format_exception_only())
        total = len(group.exceptions)
        shown = total if total <= self.max_group_width else self.max_group_width + 1
        printing.need_close = False
        for index in range(shown):
            last = index == shown - 1
            if last:
                # The closing line is drawn by the innermost group that ends here.
                printing.need_close = True
            truncated = index >= self.max_group_width
            title = "..." if truncated else str(index + 1)
            yield f"{printing.indent()}{'+-' if index == 0 else '  '}+---------------- {title} ----------------\n"
            printing.depth += 1
            if truncated:
                remaining = total - self.max_group_width
                yield from printing.emit(f"and {remaining} more exception{'s' if remaining > 1 else ''}\n")
            else:
                yield from group.exceptions[index].format(chain=chain, _ctx=printing)
            if last and printing.need_close:
                yield f"{printing.indent()}+------------------------------------\n"
                printing.need_close = False
            printing.depth -= 1
        if outermost:
            printing.depth = 0

    def print(self, *, file=None, chain=True):
        """Print the text that format() yields."""
        if file is None:
            file = sys.stderr
        for line in self.format(chain=chain):
            print(line, file=file, end="")


def _final_line(name, text):
    if not text or text == "None" and name is None:
        return f"{name}\n"
    return f"{name}: {text}\n"
