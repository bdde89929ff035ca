def mk(e, c):
    try:
        try: raise c
        except Exception: raise e
    except Exception as x: return x
raise ExceptionGroup('x', [mk(ValueError(1), KeyError(2)), mk(ExceptionGroup('q', [OSError()]), ExceptionGroup('w', [EOFError()]))])
