def compute(a, b):
    total = a + b
    return total / (a - b)

def main():
    for pair in [(3, 1), (2, 2)]:
        print(pair, compute(*pair))

print("start")
main()
