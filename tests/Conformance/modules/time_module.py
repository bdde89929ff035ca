import time
a = time.time(); b = time.monotonic(); c = time.perf_counter(); d = time.process_time(); e = time.time_ns(); f = time.monotonic_ns()
time.sleep(0.01)
print(isinstance(a, float), isinstance(e, int), time.time() >= a, time.monotonic() - b >= 0.009, time.perf_counter() > c, time.process_time() >= d, time.monotonic_ns() > f, abs(e / 1e9 - a) < 5, time.perf_counter_ns() > 0, time.process_time_ns() >= 0, a > 1.6e9)
g = time.gmtime(0); print(g, g.tm_year, g[0], g.tm_wday, g.tm_yday, g.tm_isdst, len(g), tuple(g), time.gmtime(86400 * 365).tm_year, time.gmtime(1700000000.7)[:6], time.gmtime(-1)[:6], time.gmtime(951782400)[:3])
print(time.strftime("%Y-%m-%d %H:%M:%S %j %a %A %b %B %p %I %y %w %U %%", time.gmtime(1700000000)), time.asctime(time.gmtime(0)), time.strftime("", g) == "")
for x in ("time.sleep(-1)", "time.sleep('a')", "time.sleep()", "time.gmtime('a')", "time.strftime(5)", "time.strftime('%Y', 5)", "time.strftime('%Y', (1, 2))", "time.asctime(5)", "time.gmtime(1e20)", "time.sleep(None)", "time.nope"):
    try: print(x, eval(x))
    except (TypeError, ValueError, OverflowError, AttributeError, OSError) as err: print(x, "->", type(err).__name__, err)
s = time.struct_time((2024, 2, 29, 12, 30, 45, 3, 60, 0)); print(s, s.tm_mon, s == (2024, 2, 29, 12, 30, 45, 3, 60, 0), s[:3], time.strftime("%d/%m/%Y", s), time.struct_time(range(9)).tm_year)
try: time.struct_time((1, 2))
except TypeError as err: print(err)
print(type(time.timezone).__name__, isinstance(time.tzname, tuple), time.get_clock_info("monotonic").monotonic, time.get_clock_info("time").adjustable in (True, False), time.sleep(0) is None, isinstance(time.localtime(), time.struct_time), isinstance(time.ctime(), str), isinstance(time.mktime(time.localtime()), float), abs(time.mktime(time.localtime(a)) - int(a)) < 1)
