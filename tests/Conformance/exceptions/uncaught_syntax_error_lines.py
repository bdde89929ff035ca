raise SyntaxError('msg', ('file', 3, 1, 'text here\n', 5, 2))
