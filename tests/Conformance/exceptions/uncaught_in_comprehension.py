data = [1, 2, 0, 4]
print([10 // x for x in data if x])
result = {
    key: [10 // value for value in values]
    for key, values in {"a": [1, 2], "b": [5, 0]}.items()
}
print("never", result)
