"""Comprehensions and generator expressions over tables: selecting, grouping, joining, transposing."""

import sys
from collections import namedtuple

Order = namedtuple("Order", "ident customer product quantity price")


class Shop:
    def __init__(self, seed):
        self.seed = seed
        self.customers = {i: f"customer{i * seed % 50}" for i in range(40)}
        self.products = [f"product{i}" for i in range(25)]
        self.orders = [Order(i, (i * 7 + seed) % 40, self.products[(i * 11 + seed) % 25],
                             1 + (i * 13) % 9, 50 + (i * seed) % 400)
                       for i in range(200)]

    def revenue_by_product(self):
        return {product: sum(o.quantity * o.price for o in self.orders if o.product == product)
                for product in self.products[:6]}

    def names_of_big_buyers(self, limit):
        return {self.customers[o.customer] for o in self.orders if o.quantity * o.price > limit}

    def matrix(self):
        size = 12
        return [[(row * column + self.seed) % 10 for column in range(size)] for row in range(size)]

    def product_pairs(self):
        return [(a, b) for i, a in enumerate(self.products[:12]) for b in self.products[i + 1:12]
                if (len(a) + len(b)) % 2 == 0 if a[-1] != b[-1]]

    def joined(self):
        by_customer = {ident: [o for o in self.orders if o.customer == ident] for ident in range(0, 40, 5)}
        return [(self.customers[ident], len(orders), max((o.price for o in orders), default=0))
                for ident, orders in by_customer.items()]


def multiply(a, b):
    columns = list(zip(*b))
    return [[sum([x * y for x, y in zip(row, column)]) for column in columns] for row in a]


def primes_below(limit):
    composites = {m for p in range(2, int(limit ** 0.5) + 1) for m in range(p * p, limit, p)}
    return [n for n in range(2, limit) if n not in composites]


def triples(limit):
    return [(a, b, c) for a in range(1, limit) for b in range(a, limit)
            for c in [int((a * a + b * b) ** 0.5)] if c < limit and c * c == a * a + b * b]


def closures(count):
    adders = [lambda x, n=n: x + n for n in range(count)]
    late = [lambda: n for n in range(count)]
    return sum([add(1) for add in adders]) + sum([get() for get in late])


def main():
    rounds = int(sys.argv[1])
    check = 0
    for seed in range(1, rounds + 1):
        shop = Shop(seed)
        matrix = shop.matrix()
        product = multiply(matrix, [list(row) for row in zip(*matrix)])
        parts = [
            sum(shop.revenue_by_product().values()),
            sum(len(name) for name in shop.names_of_big_buyers(2000)),
            sum(cell for row in product for cell in row),
            len(shop.product_pairs()),
            sum(count * price for _, count, price in shop.joined()),
            sum(primes_below(300)),
            sum(a * b * c for a, b, c in triples(30)),
            closures(40),
            len([word for line in ("to be", "or not", "to be") for word in line.split() if (n := len(word)) > 2]),
            sum({x % 7: x for x in range(seed, seed + 100)}.values()),
            any(x > 90 for x in range(100)) + all(x < 90 for x in range(100)),
            len({(x * x) % 101 for x in range(150)}),
        ]
        for part in parts:
            check = (check * 31 + part) % 1_000_000_007
    print(f"rounds {rounds} last {parts} check {check}")


if __name__ == "__main__":
    main()
