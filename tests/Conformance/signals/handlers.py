import os
import signal
import time

log = []


def note(number, frame):
    log.append((number, frame.f_code.co_name))


# A signal to the process itself has been handled when the call returns.
def send():
    os.kill(os.getpid(), signal.SIGUSR1)


print(signal.signal(signal.SIGUSR1, note) is signal.SIG_DFL, signal.getsignal(signal.SIGUSR1) is note)
send()
print(log)
signal.raise_signal(signal.SIGUSR1)
print(len(log))
print(signal.signal(signal.SIGUSR1, signal.SIG_IGN) is note, repr(signal.getsignal(10)))
send()
print(len(log), repr(signal.signal(signal.SIGUSR1, signal.SIG_DFL)), repr(signal.getsignal(10)))


class Late(Exception):
    pass


def late(number, frame):
    raise Late(number)


def interrupted(name, wait, seconds=0.05):
    signal.signal(signal.SIGALRM, late)
    start = time.monotonic()
    try:
        signal.setitimer(signal.ITIMER_REAL, seconds)
        result = wait()
    except Late as error:
        result = error
    print(name, repr(result), time.monotonic() - start < 5)


def spin():
    n = 0
    while n >= 0:
        n += 1
    return n


reader, writer = os.pipe()
interrupted("loop", spin)
interrupted("generator", lambda: sum(1 for _ in iter(int, 1)))
interrupted("sleep", lambda: time.sleep(20))
interrupted("os.read", lambda: os.read(reader, 5))
interrupted("file", lambda: open(reader, "rb", closefd=False).read())
interrupted("raw file", lambda: open(reader, "rb", buffering=0, closefd=False).read(3))
interrupted("pause", signal.pause)
print(signal.getitimer(signal.ITIMER_REAL))

# A handler that raises nothing: the call that it interrupted goes on.
signal.signal(signal.SIGALRM, note)
log.clear()
signal.setitimer(signal.ITIMER_REAL, 0.02)
start = time.monotonic()
time.sleep(0.15)
print(log, time.monotonic() - start >= 0.15)
signal.signal(signal.SIGALRM, lambda number, frame: os.write(writer, b"late"))
signal.setitimer(signal.ITIMER_REAL, 0.02)
print(os.read(reader, 10))
ticks = []
signal.signal(signal.SIGALRM, lambda number, frame: ticks.append(number))
signal.setitimer(signal.ITIMER_REAL, 0.01, 0.01)
while len(ticks) < 4:
    time.sleep(0.2)
print(signal.setitimer(signal.ITIMER_REAL, 0)[1], ticks[:4])
print(signal.alarm(100), signal.alarm(0) in (99, 100))

# Blocked signals wait; then the lowest number goes first.
order = []
for number in (signal.SIGUSR1, signal.SIGUSR2, signal.SIGINT):
    signal.signal(number, lambda number, frame: order.append(number))
print(signal.pthread_sigmask(signal.SIG_BLOCK, [10, 12, 2]))
for number in (12, 10, 2):
    os.kill(os.getpid(), number)
print(order, sorted(signal.sigpending()))
print(sorted(signal.pthread_sigmask(signal.SIG_UNBLOCK, [10, 12, 2])), order)
signal.pthread_sigmask(signal.SIG_BLOCK, [10])
os.kill(os.getpid(), 10)
print(repr(signal.sigwait([10, 12])), order, signal.sigpending())

# The default handler of Ctrl-C, and handlers that raise among others that wait.
print(signal.signal(signal.SIGINT, signal.default_int_handler) is not None)
try:
    signal.raise_signal(signal.SIGINT)
except KeyboardInterrupt as error:
    print("KeyboardInterrupt", error.args)
signal.pthread_sigmask(signal.SIG_SETMASK, [2, 12])
os.kill(os.getpid(), 12)
os.kill(os.getpid(), 2)
try:
    signal.pthread_sigmask(signal.SIG_SETMASK, [])
except KeyboardInterrupt:
    print("again")
for _ in range(3):
    pass
print(order)


class Callable:
    def __call__(self, number, frame):
        print("called", number, type(frame).__name__)


signal.signal(signal.SIGUSR2, Callable())
signal.raise_signal(signal.SIGUSR2)
try:
    signal.signal(signal.SIGUSR2, lambda: None)
    signal.raise_signal(signal.SIGUSR2)
except TypeError as error:
    print(error)
