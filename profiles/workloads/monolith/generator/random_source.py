"""The generator's own random numbers, so that its text never depends on a library."""


class Source:
    def __init__(self, seed):
        self.state = seed & 0xFFFFFFFFFFFFFFFF

    def below(self, bound):
        self.state = (self.state * 6364136223846793005 + 1442695040888963407) & 0xFFFFFFFFFFFFFFFF
        return (self.state >> 33) % bound

    def between(self, low, high):
        return low + self.below(high - low + 1)

    def pick(self, items):
        return items[self.below(len(items))]

    def sample(self, items, count):
        pool = list(items)
        chosen = []
        for _ in range(count):
            chosen.append(pool.pop(self.below(len(pool))))
        return chosen

    def chance(self, percent):
        return self.below(100) < percent


def fill(text, names):
    """Replaces $name by its value; longer names first, so that $field_a is not taken for $field."""
    for name in sorted(names, key=len, reverse=True):
        text = text.replace("$" + name, str(names[name]))
    return text
