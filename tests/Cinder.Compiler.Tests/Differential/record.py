"""Records what CPython 3.11 makes of snippets.txt: run it with that version, it writes snippets.expected.

One JSON object a line, one line a snippet. An error: message, line, offset, end line, end offset. Else the warnings, and for each code
object its names, flags, counts, and the distinct instructions that can raise or that show a constant, each with its position. Instructions
are spelled as our opcode table spells them; those that only our bytecode or only CPython's has are left out.
"""
import dis
import json
import pathlib
import sys
import types
import warnings

OPERATORS = {
    '+': 'ADD', '-': 'SUBTRACT', '*': 'MULTIPLY', '@': 'MATRIX_MULTIPLY', '/': 'TRUE_DIVIDE', '//': 'FLOOR_DIVIDE', '%': 'REMAINDER',
    '**': 'POWER', '<<': 'LEFT_SHIFT', '>>': 'RIGHT_SHIFT', '&': 'AND', '|': 'OR', '^': 'XOR',
}
COMPARISONS = {'<': 'LESS', '<=': 'LESS_EQUAL', '==': 'EQUAL', '!=': 'NOT_EQUAL', '>': 'GREATER', '>=': 'GREATER_EQUAL'}
BY_NAME = {
    'LOAD_FAST', 'LOAD_NAME', 'STORE_NAME', 'DELETE_NAME', 'LOAD_ATTR', 'STORE_ATTR', 'DELETE_ATTR', 'LOAD_METHOD', 'IMPORT_NAME',
    'IMPORT_FROM', 'LOAD_GLOBAL', 'STORE_GLOBAL', 'DELETE_GLOBAL', 'LOAD_DEREF', 'STORE_DEREF', 'DELETE_DEREF', 'LOAD_CLASSDEREF',
}
BY_NUMBER = {
    'CALL_FUNCTION_EX', 'IS_OP', 'CONTAINS_OP', 'BUILD_TUPLE', 'BUILD_LIST', 'BUILD_SET', 'BUILD_MAP', 'BUILD_CONST_KEY_MAP',
    'BUILD_STRING', 'BUILD_SLICE', 'LIST_EXTEND', 'SET_UPDATE', 'DICT_UPDATE', 'DICT_MERGE', 'UNPACK_SEQUENCE', 'UNPACK_EX',
    'FORMAT_VALUE', 'MATCH_CLASS', 'GET_AWAITABLE', 'RAISE_VARARGS', 'MAKE_FUNCTION',
}
PLAIN = {
    'UNARY_POSITIVE', 'UNARY_NEGATIVE', 'UNARY_NOT', 'UNARY_INVERT', 'BINARY_SUBSCR', 'STORE_SUBSCR', 'DELETE_SUBSCR', 'GET_ITER',
    'GET_LEN', 'MATCH_MAPPING', 'MATCH_SEQUENCE', 'MATCH_KEYS', 'GET_YIELD_FROM_ITER', 'GET_AITER', 'GET_ANEXT', 'YIELD_VALUE',
    'BEFORE_WITH', 'BEFORE_ASYNC_WITH', 'WITH_EXCEPT_START', 'CHECK_EXC_MATCH', 'CHECK_EG_MATCH', 'LOAD_BUILD_CLASS', 'IMPORT_STAR',
    'LOAD_ASSERTION_ERROR', 'SETUP_ANNOTATIONS', 'PRINT_EXPR', 'FOR_ITER', 'SEND', 'ASYNC_GEN_WRAP',
}
RENAMED = {'LOAD_CLASSDEREF': 'LOAD_CLASS_DEREF', 'CALL_FUNCTION_EX': 'CALL_EX'}


def describe(instruction, has_keywords):
    name, text = instruction.opname, ''
    if name == 'BINARY_OP':
        operator = instruction.argrepr
        return 'INPLACE_' + OPERATORS[operator[:-1]] if operator.endswith('=') else 'BINARY_' + OPERATORS[operator]
    if name == 'COMPARE_OP':
        return 'COMPARE_' + COMPARISONS[instruction.argrepr]
    if name == 'CALL':
        return ('CALL_KW ' if has_keywords else 'CALL ') + str(instruction.arg)
    if name.startswith('POP_JUMP_'):
        return 'POP_JUMP_IF_NONE_OR_NOT' if 'NONE' in name else 'POP_JUMP_IF_TRUE_OR_FALSE'
    if name in ('JUMP_IF_TRUE_OR_POP', 'JUMP_IF_FALSE_OR_POP') or name in PLAIN:
        return name
    if name in BY_NAME:
        text = str(instruction.argval)
    elif name in BY_NUMBER:
        text = str(instruction.arg)
    else:
        return None
    return RENAMED.get(name, name) + ' ' + text


def constant(value):
    if isinstance(value, types.CodeType):
        return 'code ' + value.co_qualname
    if isinstance(value, frozenset):
        return 'frozenset ' + ' '.join(sorted(map(repr, value)))
    return repr(value)


def record(code):
    instructions, constants, has_keywords = set(), set(), False
    for instruction in dis.get_instructions(code):
        if instruction.opname == 'KW_NAMES':
            has_keywords = True
            continue
        if instruction.opname == 'LOAD_CONST':
            constants.add(constant(instruction.argval))
        text = describe(instruction, has_keywords)
        if instruction.opname == 'CALL':
            has_keywords = False
        if text is not None:
            position = ['-' if x is None else str(x) for x in instruction.positions]
            instructions.add(f"{text} @{','.join(position)}")
    own = {
        'qualname': code.co_qualname, 'name': code.co_name, 'line': code.co_firstlineno, 'flags': code.co_flags,
        'args': [code.co_argcount, code.co_posonlyargcount, code.co_kwonlyargcount], 'varnames': list(code.co_varnames),
        'cellvars': list(code.co_cellvars), 'freevars': list(code.co_freevars), 'constants': sorted(constants),
        'instructions': sorted(instructions),
    }
    nested = [record(x) for x in code.co_consts if isinstance(x, types.CodeType)]
    return [own] + [x for codes in nested for x in codes]


def main():
    here = pathlib.Path(__file__).parent
    snippets = (here / 'snippets.txt').read_text().rstrip('\n').split('\n---\n')
    lines = []
    for snippet in snippets:
        with warnings.catch_warnings(record=True) as caught:
            warnings.simplefilter('always')
            try:
                result = {'codes': record(compile(snippet + '\n', '<snippet>', 'exec', dont_inherit=True))}
            except SyntaxError as e:
                result = {'error': [e.msg, e.lineno, e.offset, e.end_lineno, e.end_offset]}
        result['warnings'] = sorted({f'{w.lineno}: {w.message}' for w in caught if w.category is SyntaxWarning})
        lines.append(json.dumps(result))
    (here / 'snippets.expected').write_text('\n'.join(lines) + '\n')


if sys.version_info[:2] != (3, 11):
    sys.exit('Run this with CPython 3.11.')
main()
