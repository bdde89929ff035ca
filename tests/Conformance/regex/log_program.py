# Reads a log and small documents as programs do.
import re
from collections import Counter

LOG = "\n".join(
    f'192.168.{i % 7}.{i % 251} - - [{i % 28 + 1:02d}/Nov/2022:{i % 24:02d}:{i % 60:02d}:00 +0000] "{("GET", "POST", "PUT")[i % 3]} /{"/".join(["path", str(i % 5), "x"][:i % 4])} HTTP/1.{i % 2}" '
    f'{(200, 404, 500, 301)[i % 4]} {i * 37 % 1000 or "-"}' for i in range(300))
LINE = re.compile(r'^(?P<host>[\d.]+) \S+ \S+ \[(?P<day>\d+)/(?P<month>\w+)/(?P<year>\d{4}):(?P<time>[\d:]+) [^\]]+\] "(?P<verb>[A-Z]+) (?P<path>\S*) HTTP/(?P<version>[\d.]+)" '
                  r'(?P<status>\d{3}) (?P<size>\d+|-)$', re.M)
rows = [found.groupdict() for found in LINE.finditer(LOG)]
print(len(rows), Counter(row["verb"] for row in rows), Counter(row["status"] for row in rows), Counter(row["path"] for row in rows).most_common(3))
print(sum(int(row["size"]) for row in rows if row["size"] != "-"), rows[17])
print(re.sub(r"(\d+)\.(\d+)\.(\d+)\.(\d+)", r"\1.x.x.\4", LOG.split("\n")[5]))

MARKUP = """# Title *here*

Some **bold** and `code` and [a link](http://example.org/x?y=1&z=2).
* one
* two <b class="x">tag</b>
"""
for pattern, replacement in (
    (r"^# (.+)$", r"<h1>\1</h1>"), (r"\*\*(.+?)\*\*", r"<strong>\1</strong>"), (r"`([^`]+)`", r"<code>\1</code>"), (r"\[([^\]]+)\]\(([^)\s]+)\)", r'<a href="\2">\1</a>'),
    (r"^\* (.*)$", r"<li>\1</li>"), (r"(?:<li>.*</li>\n?)+", lambda m: f"<ul>\n{m[0]}</ul>\n"),
):
    MARKUP = re.sub(pattern, replacement, MARKUP, flags=re.M)
print(MARKUP)
print(re.findall(r"<(\w+)((?:\s+\w+=(?:\"[^\"]*\"|'[^']*'|\w+))*)\s*/?>", MARKUP))

INI = "[main]\nname = x\n; comment\nvalue= 12 \n\n[other section]\nlist = a, b,c\n"
section = None
for line in INI.splitlines():
    if found := re.match(r"\[(?P<name>[^]]+)\]", line):
        section = found["name"]
    elif found := re.match(r"\s*(?P<key>\w+)\s*=\s*(?P<value>.*?)\s*$", line):
        print(section, found["key"], re.split(r"\s*,\s*", found["value"]))

for address in ("user@example.org", "first.last+tag@sub.domain.co", "bad@", "@bad", "a@b", "x y@z.com"):
    print(address, bool(re.fullmatch(r"[\w.+-]+@(?:[\w-]+\.)+[A-Za-z]{2,}", address)))
for date in ("2022-11-07", "07.11.2022", "2022/1/5", "22-13-45"):
    print(date, re.sub(r"(\d{4})[-/](\d{1,2})[-/](\d{1,2})|(\d{2})\.(\d{2})\.(\d{4})", lambda m: f"{m[1] or m[6]}{int(m[2] or m[5]):02d}{int(m[3] or m[4]):02d}", date))
