"""Business rules: functions of one item (a number) and of many items (a list of lines)."""

from generator.random_source import fill

ONE = {
    "discount": """def discount_$entity(item):
    base = item.total
    if item.$count > $medium1:
        rate = $small1
    elif item.$count > $small2:
        rate = $small3
    else:
        rate = 0
    return base * rate // 100
""",
    "tax": """def tax_$entity(item):
    rates = {$first_state: $small1, $second_state: $medium1, $last_state: $small2}
    return item.$cents * rates.get(item.$state, $small3) // 100
""",
    "risk": """def risk_$entity(item):
    points = 0
    if item.$cents > $large1:
        points += $small1
    if not item.$label or len(item.$label) < $small2:
        points += $small3
    if item.$day % 7 in (5, 6):
        points += $small4
    if item.is_open() and item.$count == 0:
        points *= 2
    return points
""",
    "interest": """def interest_$entity(item, periods=$small1):
    amount = item.$cents
    for _ in range(periods):
        amount += amount * $small2 // 100
        if amount > $large1 * 50:
            break
    return amount - item.$cents
""",
    "split": """def split_$entity(item, parts=$small1):
    share, rest = divmod(item.total, parts)
    shares = [share + 1 if i < rest else share for i in range(parts)]
    return max(shares) - min(shares) + len(shares)
""",
    "digits": """def digits_$entity(item):
    number = item.ident * $large1 + item.$cents
    total = 0
    while number:
        number, digit = divmod(number, 10)
        digit = digit * 2 if total % 2 else digit
        total += digit - 9 if digit > 9 else digit
    return total
""",
    "slot": """def slot_$entity(item):
    hour = (item.$day * $small1 + item.$count) % 24
    match hour // 6:
        case 0:
            return hour + $medium1
        case 1 | 2:
            return hour * $small2
        case _:
            return 24 - hour
""",
    "words": """def words_$entity(item):
    counts = {}
    for char in item.$label:
        if char.isalpha():
            counts[char] = counts.get(char, 0) + 1
    return max(counts.values(), default=0) * $small1 + len(counts)
""",
    "grade": """def grade_$entity(item):
    limits = ($small1, $medium1, $medium1 + $medium2, $large1)
    value = item.$cents // (item.$count + 1)
    for grade, limit in enumerate(limits):
        if value < limit:
            return grade
    return len(limits)
""",
    "deadline": """def deadline_$entity(item):
    days = item.$day
    left = $small1 + item.$count % $small2
    while left > 0:
        days += 1
        if days % 7 < 5:
            left -= 1
    return days - item.$day
""",
    "refund": """def refund_$entity(item):
    try:
        per_unit = item.$cents // item.$count
    except ZeroDivisionError:
        return 0
    kept = min(item.$count, $small1)
    return per_unit * (item.$count - kept)
""",
    "bonus": """def bonus_$entity(item):
    steps = (($large1, $small1), ($large1 // 2, $small2), ($medium1, 1))
    return next((bonus for limit, bonus in steps if item.total >= limit), 0) * $medium2
""",
    "band": """def band_$entity(item):
    low, high = 0, $large1
    rounds = 0
    target = item.$cents % $large1
    while low < high:
        middle = (low + high) // 2
        if middle < target:
            low = middle + 1
        else:
            high = middle
        rounds += 1
    return rounds
""",
    "convert": """def convert_$entity(item, rate=($medium1, $small1)):
    numerator, denominator = rate
    quotient, rest = divmod(item.$cents * numerator, denominator * 10)
    if rest * 2 >= denominator * 10:
        quotient += 1
    return quotient
""",
    "pattern": """def pattern_$entity(item):
    bits = item.fingerprint() ^ $large1
    ones = bin(bits).count("1")
    return ones if bits & 1 else ones + (bits >> 3) % $medium1
""",
    "history": """def history_$entity(item):
    value, seen = item.fingerprint() % $medium1 + 1, []
    while value != 1 and len(seen) < $medium2:
        value = value // 2 if value % 2 == 0 else value * 3 + 1
        seen.append(value)
    return len(seen) + sum(seen[-3:])
""",
}

MANY = {
    "rank": """def rank_$entity(items):
    ordered = sorted(items, key=lambda item: (item.$cents * $small1 - item.$count, item.ident))
    return [f"{place}. {item.$label} {item.$cents}" for place, item in enumerate(ordered[:$small2], 1)]
""",
    "group": """def group_$entity(items):
    groups = {}
    for item in items:
        groups.setdefault(item.$state, []).append(item.total)
    return [f"{name}: {len(totals)} {sum(totals)}" for name, totals in sorted(groups.items())]
""",
    "series": """def series_$entity(items):
    running, lines = 0, []
    for item in sorted(items, key=lambda item: item.$day):
        running += item.$count
        if running % $small1 == 0:
            lines.append(f"{item.$day}: {running}")
    return lines
""",
    "histogram": """def histogram_$entity(items):
    bars = [0] * $small1
    for item in items:
        bars[item.$cents % $small1] += 1
    return ["%2d %s" % (i, "#" * bar) for i, bar in enumerate(bars)]
""",
    "pairs": """def pairs_$entity(items):
    lines = []
    for first, second in zip(items, items[1:]):
        change = second.$cents - first.$cents
        if abs(change) > $large1:
            lines.append(f"{first.ident}->{second.ident} {change:+d}")
    return lines
""",
    "median": """def median_$entity(items):
    values = sorted([item.total for item in items])
    if not values:
        return ["empty"]
    middle = len(values) // 2
    median = values[middle] if len(values) % 2 else (values[middle - 1] + values[middle]) / 2
    return [f"median {median}", f"spread {values[-1] - values[0]}"]
""",
    "pack": """def pack_$entity(items, room=$large1 * 10):
    chosen = []
    for item in sorted(items, key=lambda item: item.total, reverse=True):
        if item.total <= room:
            room -= item.total
            chosen.append(str(item.ident))
    return ["packed " + " ".join(chosen), f"left {room}"]
""",
    "calendar": """def calendar_$entity(items):
    weeks = {}
    for item in items:
        weeks.setdefault(item.$day // 7 % $medium1, set()).add(item.ident)
    return [f"week {week}: {sorted(idents)}" for week, idents in sorted(weeks.items())][:$small1]
""",
    "index": """def index_$entity(items):
    index = {}
    for item in items:
        for word in item.$label.lower().split():
            index.setdefault(word, []).append(item.ident)
    return [f"{word} ({len(idents)})" for word, idents in sorted(index.items()) if len(idents) < $medium1]
""",
    "balance": """def balance_$entity(items):
    def signed(item):
        return item.total if item.is_open() else -item.total
    positive = sum(signed(item) for item in items if item.is_open())
    negative = sum(signed(item) for item in items if not item.is_open())
    return [f"{positive:,} {negative:,} {positive + negative:,}"]
""",
    "flow": """def flow_$entity(items):
    def step(state=$first_state):
        moved = 0
        while True:
            item = yield moved
            if item is None:
                return
            if item.$state != state:
                state = item.$state
                moved += 1
    counter = step()
    next(counter)
    moved = 0
    for item in items:
        moved = counter.send(item)
    counter.close()
    return [f"moved {moved}"]
""",
}


class Rules:
    """The functions chosen for one entity."""

    def __init__(self, entity):
        source = entity.source
        self.one = source.sample(sorted(ONE), source.between(5, 7))
        self.many = source.sample(sorted(MANY), source.between(3, 4))
        texts = [ONE[verb] for verb in self.one] + [MANY[verb] for verb in self.many]
        self.text = "\n\n".join(fill(text, entity.names()) for text in texts)


def rules_module(domain, rules):
    return f'"""Business rules of the {domain.name} domain."""\n\n\n' + "\n\n".join(
        rules[entity.name].text for entity in domain.entities)
