"""Classes of characters, templates with $names, and the format() mini-language as a class to derive from."""
import _string

__all__ = [
    "ascii_letters", "ascii_lowercase", "ascii_uppercase", "capwords", "digits", "hexdigits", "octdigits", "printable",
    "punctuation", "whitespace", "Formatter", "Template",
]

whitespace = " \t\n\r\v\f"
ascii_lowercase = "abcdefghijklmnopqrstuvwxyz"
ascii_uppercase = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
ascii_letters = ascii_lowercase + ascii_uppercase
digits = "0123456789"
hexdigits = digits + "abcdef" + "ABCDEF"
octdigits = "01234567"
punctuation = r"""!"#$%&'()*+,-./:;<=>?@[\]^_`{|}~"""
printable = digits + ascii_letters + punctuation + whitespace


def capwords(s, sep=None):
    """Capitalise every word, and join the words by the separator."""
    return (sep or " ").join([word.capitalize() for word in s.split(sep)])


_sentinel_dict = {}
_NAME_START = ascii_letters + "_"
_NAME = _NAME_START + digits


class _CompiledPattern:
    """The attribute `pattern` of templates: the regular expression of a class, compiled when it is first asked for."""

    def __init__(self):
        self.compiled = {}

    def __get__(self, instance, owner):
        key = owner._source, owner.delimiter, owner.idpattern, owner.braceidpattern, owner.flags
        compiled = self.compiled.get(key)
        if compiled is None:
            import re
            source = owner._source
            if source is None:
                delimiter = re.escape(owner.delimiter)
                source = (f"{delimiter}(?:(?P<escaped>{delimiter})|(?P<named>{owner.idpattern})"
                          f"|{{(?P<braced>{owner.braceidpattern or owner.idpattern})}}|(?P<invalid>))")
            compiled = self.compiled[key] = re.compile(source, owner.flags | re.VERBOSE)
        return compiled


class Template:
    """Text in which $name and ${name} stand for values, and $$ for a dollar sign.

    A subclass may set `delimiter`. One that sets `idpattern`, `braceidpattern`, `flags` or `pattern` says with regular
    expressions what a placeholder is; only then are those needed.
    """

    delimiter = "$"
    idpattern = r"(?a:[_a-z][_a-z0-9]*)"
    braceidpattern = None
    flags = 2

    def __init_subclass__(cls):
        super().__init_subclass__()
        namespace = cls.__dict__
        if "pattern" in namespace:
            cls._source = namespace["pattern"]
            del cls.pattern
        if any([name in namespace for name in ("_source", "idpattern", "braceidpattern", "flags")]):
            cls._is_plain = False

    _source = None
    _is_plain = True
    pattern = _CompiledPattern()

    def __init__(self, template):
        self.template = template

    # A placeholder is (start, end, kind, name), where kind is "escaped", "named" or "invalid".

    def _placeholders(self):
        return self._scan() if self._is_plain else self._search()

    def _scan(self):
        text = self.template
        delimiter = self.delimiter
        position = 0
        while True:
            start = text.find(delimiter, position)
            if start < 0:
                return
            after = start + len(delimiter)
            if text.startswith(delimiter, after):
                position = after + len(delimiter)
                yield start, position, "escaped", None
                continue
            braced = text.startswith("{", after)
            begin = after + 1 if braced else after
            end = begin
            if text[end:end + 1] and text[end] in _NAME_START:
                end += 1
                while end < len(text) and text[end] in _NAME:
                    end += 1
            position = after
            if end > begin and not braced:
                position = end
                yield start, end, "named", text[begin:end]
            elif end > begin and text.startswith("}", end):
                position = end + 1
                yield start, position, "named", text[begin:end]
            else:
                yield start, after, "invalid", None

    def _search(self):
        for match in self.pattern.finditer(self.template):
            name = match.group("named") or match.group("braced")
            if name is not None:
                kind = "named"
            elif match.group("escaped") is not None:
                kind = "escaped"
            elif match.group("invalid") is not None:
                kind = "invalid"
            else:
                raise ValueError("Unrecognized named group in pattern", self.pattern)
            yield *match.span(), kind, name

    def _invalid(self, end):
        lines = self.template[:end].splitlines(keepends=True)
        line = max(len(lines), 1)
        column = end - len("".join(lines[:-1])) if lines else 1
        raise ValueError(f"Invalid placeholder in string: line {line}, col {column}")

    def _replace(self, value_of, invalid):
        result = []
        position = 0
        for start, end, kind, name in self._placeholders():
            result.append(self.template[position:start])
            if kind == "named":
                result.append(value_of(name, start, end))
            elif kind == "escaped":
                result.append(self.delimiter)
            else:
                result.append(invalid(start, end))
            position = end
        result.append(self.template[position:])
        return "".join(result)

    @staticmethod
    def _merge(mapping, kws):
        if mapping is _sentinel_dict:
            return kws
        if kws:
            from collections import ChainMap
            return ChainMap(kws, mapping)
        return mapping

    def substitute(self, mapping=_sentinel_dict, /, **kws):
        """The text with all placeholders replaced; KeyError for a missing value."""
        mapping = self._merge(mapping, kws)
        return self._replace(lambda name, start, end: str(mapping[name]), lambda start, end: self._invalid(end))

    def safe_substitute(self, mapping=_sentinel_dict, /, **kws):
        """The text with those placeholders replaced that can be; the others stay."""
        mapping = self._merge(mapping, kws)

        def value_of(name, start, end):
            try:
                return str(mapping[name])
            except KeyError:
                return self.template[start:end]

        return self._replace(value_of, lambda start, end: self.template[start:end])

    def is_valid(self):
        """Whether every placeholder is well formed."""
        return all([kind != "invalid" for _, _, kind, _ in self._placeholders()])

    def get_identifiers(self):
        """The names of the placeholders, in the order of their first use."""
        return list(dict.fromkeys([name for _, _, kind, name in self._placeholders() if kind == "named"]))


class Formatter:
    """str.format() with parts that a subclass can replace."""

    def format(self, format_string, /, *args, **kwargs):
        return self.vformat(format_string, args, kwargs)

    def vformat(self, format_string, args, kwargs):
        """format() with the arguments as a tuple and a dict."""
        used_args = set()
        result, _ = self._vformat(format_string, args, kwargs, used_args, 2)
        self.check_unused_args(used_args, args, kwargs)
        return result

    def _vformat(self, format_string, args, kwargs, used_args, recursion_depth, auto_arg_index=0):
        if recursion_depth < 0:
            raise ValueError("Max string recursion exceeded")
        result = []
        for literal_text, field_name, format_spec, conversion in self.parse(format_string):
            if literal_text:
                result.append(literal_text)
            if field_name is None:
                continue
            # Fields are numbered either all by hand or all automatically; False means by hand.
            if field_name == "":
                if auto_arg_index is False:
                    raise ValueError("cannot switch from manual field specification to automatic field numbering")
                field_name = str(auto_arg_index)
                auto_arg_index += 1
            elif field_name.isdigit():
                if auto_arg_index:
                    raise ValueError("cannot switch from manual field specification to automatic field numbering")
                auto_arg_index = False
            value, arg_used = self.get_field(field_name, args, kwargs)
            used_args.add(arg_used)
            value = self.convert_field(value, conversion)
            format_spec, auto_arg_index = self._vformat(
                format_spec, args, kwargs, used_args, recursion_depth - 1, auto_arg_index=auto_arg_index)
            result.append(self.format_field(value, format_spec))
        return "".join(result), auto_arg_index

    def get_value(self, key, args, kwargs):
        """The argument of a number or a name."""
        return args[key] if isinstance(key, int) else kwargs[key]

    def check_unused_args(self, used_args, args, kwargs):
        """Called with what was used; may refuse arguments that were not."""

    def format_field(self, value, format_spec):
        """The text of a value."""
        return format(value, format_spec)

    def convert_field(self, value, conversion):
        """The value after !s, !r or !a."""
        if conversion is None:
            return value
        if conversion == "s":
            return str(value)
        if conversion == "r":
            return repr(value)
        if conversion == "a":
            return ascii(value)
        raise ValueError(f"Unknown conversion specifier {conversion!s}")

    def parse(self, format_string):
        """Iterate over (literal text, field name, format specification, conversion)."""
        return _string.formatter_parser(format_string)

    def get_field(self, field_name, args, kwargs):
        """(the object that a field name such as `0.attribute[key]` leads to, the argument it begins with)."""
        first, rest = _string.formatter_field_name_split(field_name)
        obj = self.get_value(first, args, kwargs)
        for is_attribute, key in rest:
            obj = getattr(obj, key) if is_attribute else obj[key]
        return obj, first
