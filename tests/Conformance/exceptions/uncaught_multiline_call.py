def combine(first, second, third):
    return first + second + third

value = combine(
    1,
    2,
    combine(3, 4, 5),
)
print(value)
value = combine(
    "a",
    "b",
    combine("c", "d",
            5),
)
