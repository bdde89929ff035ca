g = ValueError(1)
for i in range(14): g = ExceptionGroup(str(i), [g])
raise g
