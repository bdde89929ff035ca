import keyword

print(keyword.kwlist)
print(keyword.softkwlist)
print(keyword.iskeyword("for"), keyword.iskeyword("match"), keyword.iskeyword("x"), keyword.issoftkeyword("match"))
print(keyword.__all__)
