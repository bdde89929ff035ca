try:
    raise ExceptionGroup('a', [ValueError(1)])
except ExceptionGroup as e:
    raise ExceptionGroup('b', [e, TypeError(2)]) from ValueError('cause')
