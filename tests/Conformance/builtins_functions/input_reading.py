print(repr(input()))
name = input("Name: ")
print(f"hello {name}")
total = 0
while (line := input("> ")) != "end":
    try: total += int(line)
    except ValueError as e: print("bad:", e)
print(total)
import sys
print(repr(sys.stdin.readline()), repr(sys.stdin.read(3)))
for line in sys.stdin:
    print(repr(line))
    if line.startswith("stop"): break
print(sys.stdin.readlines())
print(repr(sys.stdin.read()), repr(sys.stdin.readline()))
try: input("last? ")
except EOFError as e: print("EOF", e)
print(sys.stdin.name, sys.stdin.encoding, sys.stdin.readable(), sys.stdin.fileno())
try: input(1, 2)
except TypeError as e: print(e)
