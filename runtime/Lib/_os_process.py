"""The functions of `os` that run other programs."""
import os
import posix
import sys

__name__ = "os"

P_WAIT = 0
P_NOWAIT = P_NOWAITO = 1


def execl(file, *args):
    """Replace this process by the program, with the arguments listed."""
    posix.execv(file, args)


def execle(file, *args):
    """Like execl(), with the environment as last argument."""
    *args, env = args
    posix.execve(file, args, env)


def execlp(file, *args):
    """Like execl(); the program is looked for along PATH."""
    execvp(file, args)


def execlpe(file, *args):
    """Like execle(); the program is looked for along PATH."""
    *args, env = args
    execvpe(file, args, env)


def execvp(file, args):
    """Replace this process by the program, which is looked for along PATH."""
    _execvpe(file, args)


def execvpe(file, args, env):
    """Like execvp(), with another environment."""
    _execvpe(file, args, env)


def _execvpe(file, args, env=None):
    if env is None:
        run, rest = posix.execv, (args,)
        env = os.environ
    else:
        run, rest = posix.execve, (args, env)
    if os.path.dirname(file):
        run(file, *rest)
        return
    error = None
    for directory in os.get_exec_path(env):
        if isinstance(file, bytes):
            directory = os.fsencode(directory)
        try:
            run(os.path.join(directory, file), *rest)
        except (FileNotFoundError, NotADirectoryError) as missing:
            last = missing
        except OSError as failed:
            # What went wrong with a program that is there says more than that others are not.
            last = failed
            if error is None:
                error = failed
    raise error if error is not None else last


def _spawn(mode, file, args, env, run):
    if not isinstance(args, (tuple, list)):
        raise TypeError("argv must be a tuple or a list")
    if not args or not args[0]:
        raise ValueError("argv first element cannot be empty")
    pid = posix.fork()
    if not pid:
        try:
            if env is None:
                run(file, args)
            else:
                run(file, args, env)
        finally:
            posix._exit(127)
    if mode == P_NOWAIT:
        return pid
    while True:
        _, status = posix.waitpid(pid, 0)
        if not posix.WIFSTOPPED(status):
            return posix.waitstatus_to_exitcode(status)


def spawnv(mode, file, args):
    """Run the program in a new process; returns its exit code, or its process id for P_NOWAIT."""
    return _spawn(mode, file, args, None, posix.execv)


def spawnve(mode, file, args, env):
    """Like spawnv(), with another environment."""
    return _spawn(mode, file, args, env, posix.execve)


def spawnvp(mode, file, args):
    """Like spawnv(); the program is looked for along PATH."""
    return _spawn(mode, file, args, None, execvp)


def spawnvpe(mode, file, args, env):
    """Like spawnve(); the program is looked for along PATH."""
    return _spawn(mode, file, args, env, execvpe)


def spawnl(mode, file, *args):
    """spawnv() with the arguments listed."""
    return spawnv(mode, file, args)


def spawnle(mode, file, *args):
    """spawnve() with the arguments listed and the environment last."""
    *args, env = args
    return spawnve(mode, file, args, env)


def spawnlp(mode, file, *args):
    """spawnvp() with the arguments listed."""
    return spawnvp(mode, file, args)


def spawnlpe(mode, file, *args):
    """spawnvpe() with the arguments listed and the environment last."""
    *args, env = args
    return spawnvpe(mode, file, args, env)


def popen(cmd, mode="r", buffering=-1):
    """Run a shell command with a pipe to its output or its input; returns the pipe as a text file."""
    if not isinstance(cmd, str):
        raise TypeError(f"invalid cmd type ({type(cmd)}, expected string)")
    if mode not in ("r", "w"):
        raise ValueError(f"invalid mode {mode!r}")
    if buffering == 0 or buffering is None:
        raise ValueError("popen() does not support unbuffered streams")
    import io
    ours, theirs = posix.pipe()
    if mode == "w":
        ours, theirs = theirs, ours
    sys.stdout.flush()
    pid = posix.fork()
    if not pid:
        try:
            posix.dup2(theirs, 1 if mode == "r" else 0)
            posix.execv("/bin/sh", ["/bin/sh", "-c", cmd])
        finally:
            posix._exit(127)
    posix.close(theirs)
    return _wrap_close(io.open(ours, mode, buffering), pid)


class _wrap_close:
    """A pipe to a process, whose close() waits for the process and returns its failure, if any."""

    def __init__(self, stream, pid):
        self._stream = stream
        self._pid = pid

    def close(self):
        self._stream.close()
        _, status = posix.waitpid(self._pid, 0)
        code = posix.waitstatus_to_exitcode(status)
        if code == 0:
            return None
        return code << 8

    def __enter__(self):
        return self

    def __exit__(self, *args):
        self.close()

    def __getattr__(self, name):
        return getattr(self._stream, name)

    def __iter__(self):
        return iter(self._stream)
