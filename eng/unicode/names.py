"""Writes the names of characters (CharacterNames.z, a zlib stream) from what CPython 3.11 knows.

usage: python3.11 names.py ../../runtime/Cinder.Runtime/Types/Str/CharacterNames.z

Lines: "first last PREFIX-" for names that end in the code point, "code NAME" for the rest, "code =ALIAS" for further names that only
look-up knows. Code points are hexadecimal; Hangul syllables are left out, as their names follow from their parts.
"""
import sys
import unicodedata
import zlib

# Control characters have aliases only; these are the ones that the standard lists.
ALIASES = (
    'NULL NUL START OF HEADING|SOH|START OF TEXT|STX|END OF TEXT|ETX|END OF TRANSMISSION|EOT|ENQUIRY|ENQ|ACKNOWLEDGE|ACK|ALERT|BEL|BACKSPACE|BS|'
    'CHARACTER TABULATION|HORIZONTAL TABULATION|HT|TAB|LINE FEED|NEW LINE|END OF LINE|LF|NL|EOL|LINE TABULATION|VERTICAL TABULATION|VT|FORM FEED|FF|'
    'CARRIAGE RETURN|CR|SHIFT OUT|LOCKING-SHIFT ONE|SO|SHIFT IN|LOCKING-SHIFT ZERO|SI|DATA LINK ESCAPE|DLE|DEVICE CONTROL ONE|DC1|DEVICE CONTROL TWO|DC2|'
    'DEVICE CONTROL THREE|DC3|DEVICE CONTROL FOUR|DC4|NEGATIVE ACKNOWLEDGE|NAK|SYNCHRONOUS IDLE|SYN|END OF TRANSMISSION BLOCK|ETB|CANCEL|CAN|END OF MEDIUM|'
    'EOM|EM|SUBSTITUTE|SUB|ESCAPE|ESC|INFORMATION SEPARATOR FOUR|FILE SEPARATOR|FS|INFORMATION SEPARATOR THREE|GROUP SEPARATOR|GS|INFORMATION SEPARATOR TWO|'
    'RECORD SEPARATOR|RS|INFORMATION SEPARATOR ONE|UNIT SEPARATOR|US|SP|DELETE|DEL|PADDING CHARACTER|PAD|HIGH OCTET PRESET|HOP|BREAK PERMITTED HERE|BPH|'
    'NO BREAK HERE|NBH|INDEX|IND|NEXT LINE|NEL|START OF SELECTED AREA|SSA|END OF SELECTED AREA|ESA|CHARACTER TABULATION SET|HORIZONTAL TABULATION SET|HTS|'
    'CHARACTER TABULATION WITH JUSTIFICATION|HTJ|LINE TABULATION SET|VERTICAL TABULATION SET|VTS|PARTIAL LINE FORWARD|PARTIAL LINE DOWN|PLD|'
    'PARTIAL LINE BACKWARD|PARTIAL LINE UP|PLU|REVERSE LINE FEED|REVERSE INDEX|RI|SINGLE SHIFT TWO|SS2|SINGLE SHIFT THREE|SS3|DEVICE CONTROL STRING|DCS|'
    'PRIVATE USE ONE|PU1|PRIVATE USE TWO|PU2|SET TRANSMIT STATE|STS|CANCEL CHARACTER|CCH|MESSAGE WAITING|MW|START OF GUARDED AREA|SPA|END OF GUARDED AREA|EPA|'
    'START OF STRING|SOS|SINGLE GRAPHIC CHARACTER INTRODUCER|SGC|SINGLE CHARACTER INTRODUCER|SCI|CONTROL SEQUENCE INTRODUCER|CSI|STRING TERMINATOR|ST|'
    'OPERATING SYSTEM COMMAND|OSC|PRIVACY MESSAGE|PM|APPLICATION PROGRAM COMMAND|APC|NBSP|SHY|BYTE ORDER MARK|BOM|ZWNBSP|ZWJ|ZWNJ|ZWSP|LRM|RLM|LRE|RLE|PDF|'
    'LRO|RLO|WJ|LRI|RLI|FSI|PDI|CGJ|ALM|NNBSP|MMSP|MVS|LATIN CAPITAL LETTER GHA|LATIN SMALL LETTER GHA|WEIERSTRASS ELLIPTIC FUNCTION|MICR ON US SYMBOL'
).replace('NULL NUL ', 'NULL|NUL|').split('|')


def main():
    lines, run = [], None
    for cp in range(sys.maxunicode + 1):
        name = unicodedata.name(chr(cp), '')
        if not name or name.startswith('HANGUL SYLLABLE '):
            continue
        if name.endswith('-%04X' % cp):
            prefix = name[:-len('%04X' % cp)]
            if run and run[1] == cp - 1 and run[2] == prefix:
                run[1] = cp
            else:
                run = [cp, cp, prefix]
                lines.append(run)
            continue
        lines.append((cp, name))
    text = []
    for line in lines:
        text.append('%X %X %s' % tuple(line) if isinstance(line, list) else '%X %s' % line)
    for alias in ALIASES:
        try:
            text.append('%X =%s' % (ord(unicodedata.lookup(alias)), alias))
        except KeyError:
            pass
    with open(sys.argv[1], 'wb') as file:
        file.write(zlib.compress('\n'.join(text).encode('ascii'), 9))


main()
