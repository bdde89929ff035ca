prénom = "é"
print(prénom)
日本 = {"鍵": 1}; print(日本["鍵"] + len(prénom)); größe = 日本["fehlt"] + 1
