"""What is written but not flushed when the program ends: to standard output, to files, by finalisers."""
import io
import sys

print("buffered", end=" ")
sys.stdout.write("text ")
sys.stdout.buffer.write(b"bytes come first\n")
print("then text")
sys.stdout.flush()


class Late:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print("finalised", self.name)


class Sink(io.RawIOBase):
    def writable(self):
        return True

    def write(self, data):
        sys.__stdout__.write("sink " + bytes(data).decode("ascii"))
        return len(data)


kept = Late("kept")
text = io.TextIOWrapper(io.BufferedWriter(Sink()), encoding="ascii")
text.write("never closed\n")
sys.stderr.write("error first, ")
print("error second", file=sys.stderr, end="")
sys.stderr.write("\n")
print("last line without an end", end="")
