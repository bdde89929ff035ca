import os
import signal


def work():
    os.kill(os.getpid(), signal.SIGINT)


try:
    work()
except KeyboardInterrupt:
    print("caught", flush=True)
finally:
    print("finally", flush=True)
work()
