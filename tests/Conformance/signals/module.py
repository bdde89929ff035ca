import _signal
import signal


def show(function, *arguments):
    try:
        result = repr(function(*arguments))
    except BaseException as error:
        result = f"{type(error).__name__}: {error}"
    names = ["handler" if callable(a) else repr(a) for a in arguments]
    print(f"{function.__name__}({', '.join(names)}) -> {result if 'function' not in result else 'handler'}")


def handler(number, frame):
    pass


for arguments in ((0, handler), (65, handler), (-1, handler), (2, 5), (9, handler), (19, handler), (100, 3), (10, handler), (10, 0), (10, 1), (10, None),
                  ("a", handler), (10,), (2**40, handler), (1.0, handler), (32, handler), (34, handler), (34, signal.SIG_DFL)):
    show(signal.signal, *arguments) if len(arguments) == 2 else None
    show(_signal.signal, *arguments)
for number in (0, 65, 10, "x", 9, 13, 32, True, signal.SIGUSR1):
    show(signal.getsignal, number)
for number in (0, 65, 10, 2, "x", 64, 34, 33, signal.SIGSEGV):
    show(signal.strsignal, number)
for number in (0, 65, -1, "x"):
    show(signal.raise_signal, number)
for seconds in (5, 0, "x", 2**40, 2.5):
    show(signal.alarm, seconds)
for arguments in ((5, 1), (0, -1), (0, "x"), (0, 1, "y"), ("x", 1), (0, float("nan")), (0, float("inf")), (0, 1e30), (0, 0, -1), (0, None), (0, 0)):
    show(signal.setitimer, *arguments)
for which in (0, 1, 2, 3, "x", 0.5):
    show(signal.getitimer, which)
for arguments in ((5, 6), (), (2,), ("x", None)):
    show(signal.default_int_handler, *arguments)
for arguments in ((0, []), (9, [1]), (0, 5), (0, [0]), (0, [65]), (0, ["x"]), (0, [signal.SIGHUP, 2]), (1, [1, 2]), (2, [])):
    show(signal.pthread_sigmask, *arguments)
for arguments in ((0, 5), ("x", "y"), (10, True), (65, True)):
    show(signal.siginterrupt, *arguments)
print(signal.sigpending(), signal.ItimerError, signal.ItimerError.__bases__, signal.ItimerError is signal.ItimerError)
print(sorted(signal.valid_signals())[-5:], len(signal.valid_signals()), _signal.valid_signals() == signal.valid_signals(), type(sorted(_signal.valid_signals())[0]))
print(repr(signal.SIGINT), str(signal.SIGINT), repr(signal.Signals.SIGCLD), signal.SIG_DFL, repr(signal.SIG_DFL), repr(signal.SIG_BLOCK))
print(list(signal.Signals), list(signal.Handlers), list(signal.Sigmasks))
print(signal.Signals.__module__, signal.Signals(15), signal.NSIG, signal.SIGIOT is signal.SIGABRT, signal.Signals["SIGPOLL"].name)
print(signal.default_int_handler is _signal.default_int_handler, signal.signal.__module__, signal.signal.__doc__ == _signal.signal.__doc__)
print([signal.ITIMER_REAL, signal.ITIMER_VIRTUAL, signal.ITIMER_PROF], type(signal.ITIMER_REAL), type(signal.NSIG))
