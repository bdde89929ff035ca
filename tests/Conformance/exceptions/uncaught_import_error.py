from sys import nonexist
