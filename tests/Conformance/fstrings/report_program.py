items = [("Widget", 4, 3.5), ("Gadget (large)", 10, 12.999), ("Thing", 1, 1000.0), ("Ünïcödé", 3, 0.333)]
W = 52
def line(c="-", w=W): return f"+{c * (w - 2)}+"
def row(*cells): return f"|{cells[0]:<22}|{cells[1]:>6}|{cells[2]:>10}|{cells[3]:>9}|"
print(line("="))
print(f"|{'INVOICE':^{W - 2}}|")
print(line())
print(row("item", "qty", "each", "total"))
total = 0
for name, qty, each in items:
    sub = qty * each
    total += sub
    print(row(name, f"{qty:d}", f"{each:.2f}", f"{sub:,.2f}"))
print(line())
for label, rate in (("subtotal", 0), ("tax", 0.21), ("discount", -0.05)):
    amount = total * (rate or 1)
    print(f"|{label + (f' ({rate:+.0%})' if rate else ''):>{W - 14}}{amount:>+11,.2f} |")
print(f"|{f'TOTAL: {total * 1.16:,.2f}':>{W - 3}} |")
print(line("="))
for i in range(1, 11): print(f"{i:>2}! = {__import__('math').factorial(i):<10,d} {i / 10:>6.1%} {'#' * i:<10}| {i:04b} {i:#04x} {chr(0x2460 + i - 1)}")
hist = {"a": 3, "bb": 7, "ccc": 5}
m = max(hist.values())
for k, v in hist.items(): print(f"{k:>{max(map(len, hist))}} {'█' * v}{'░' * (m - v)} {v / m:4.0%}")
m = [[1, 20, 300], [4000, 5, 66]]
print("\n".join(" ".join(f"{v:>{max(len(str(r[c])) for r in m)}}" for c, v in enumerate(row)) for row in m))
def human(n):
    for unit in ("B", "KiB", "MiB", "GiB"):
        if abs(n) < 1024: return f"{n:.{0 if unit == 'B' else 1}f} {unit}"
        n /= 1024
    return f"{n:.1f} TiB"
print([human(v) for v in (0, 1023, 1024, 1536, 10 ** 6, 10 ** 9, 10 ** 13, -2048)])
def clock(s): return f"{s // 3600:02}:{s % 3600 // 60:02}:{s % 60:02}"
print([clock(s) for s in (0, 59, 60, 3599, 3600, 86399)], f"{7 / 3:{'.' + str(3)}f}", f"{'left':<8}{'right':>8}{'mid':^8}|")
print(f"{'Name':-<12}{'Value':->8}", *(f"{k:.<12}{v:.>8}" for k, v in (("alpha", 1), ("beta", 22.5))), sep="\n")
