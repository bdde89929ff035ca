print("about to raise")
PARTIAL = 1
raise ValueError("module failed")
