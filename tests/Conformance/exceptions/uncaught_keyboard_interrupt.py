import sys
try:
    raise KeyboardInterrupt
except KeyboardInterrupt as e:
    print(repr(e), isinstance(e, Exception))
def cleanup():
    try:
        raise SystemExit(3)
    finally:
        print("cleaning up")
try:
    cleanup()
except SystemExit as e:
    print("exit code", e.code)
sys.stdout.flush()
raise SystemExit("the last message")
