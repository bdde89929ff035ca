e = ValueError('m')
e.__notes__ = ['a', 1, None]
raise ExceptionGroup('g', [e])
