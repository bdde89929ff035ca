"""An expression language: scanner, Pratt parser, tree-walking evaluator with closures and records."""

import sys

from evaluator import Interpreter
from parser import parse
from scanner import LanguageError

PROGRAM = """
let fib = fn(n) if n < 2 then n else fib(n - 1) + fib(n - 2);
let fold = fn(f, start, items) {
    let total = start;
    for item in items do total = f(total, item);
    total
};
let compose = fn(f, g) fn(x) f(g(x));
let range_list = fn(a, b) { let out = []; while a < b do { push(out, a); a = a + 1 }; out };
let map_list = fn(f, items) { let out = []; for item in items do push(out, f(item)); out };
let filter_list = fn(f, items) { let out = []; for item in items do if f(item) then push(out, item); out };
let account = fn(balance) {
    let self = {"balance": balance, "log": []};
    self.deposit = fn(x) { self.balance = self.balance + x; push(self.log, x); self.balance };
    self.withdraw = fn(x) if x > self.balance then "refused" else { self.balance = self.balance - x };
    self
};
let gcd = fn(a, b) if b == 0 then a else gcd(b, a % b);
let sieve = fn(limit) {
    let flags = map_list(fn(i) true, range_list(0, limit + 1));
    let primes = [];
    let i = 2;
    while i <= limit do {
        if flags[i] then {
            push(primes, i);
            let j = i * i;
            while j <= limit do { flags[j] = false; j = j + i }
        };
        i = i + 1
    };
    primes
};
let collatz = fn(n) { let steps = 0; while n != 1 do { n = if n % 2 == 0 then n / 2 else 3 * n + 1; steps = steps + 1 }; steps };
let mine = account(100);
mine.deposit(seed % 50);
mine.withdraw(500);
mine.withdraw(30);
let squares = map_list(fn(x) x * x, range_list(0, 20));
let odd = filter_list(fn(x) x % 2 == 1 and not (x == 9), squares);
{
    "fib": fib(10 + seed % 3),
    "sum": fold(fn(a, b) a + b, 0, odd),
    "composed": compose(fn(x) x * 2, fn(x) x + 1)(seed),
    "gcd": gcd(seed * 36, 84),
    "primes": sieve(60 + seed),
    "collatz": map_list(collatz, range_list(seed + 1, seed + 8)),
    "balance": mine.balance,
    "text": "seed " + str(seed) + (if seed > 3 then " big" else " small")
}
"""

BAD = ("1 +", "let = 3", "fn(x x", "undefined_name", "1 / 0", "[1, 2][5]", "\"open", "1 $ 2",
       "(fn(x) x)(1, 2)", "{\"a\": 1}.b", "if 1 then", "3(4)", "not \"a\" + 1")


def main():
    rounds = int(sys.argv[1])
    check = 0
    steps = 0
    for seed in range(rounds):
        tree = parse(PROGRAM)
        interpreter = Interpreter()
        result = interpreter.run(tree, {"seed": seed % 7})
        steps += interpreter.steps
        for char in repr(result):
            check = (check * 31 + ord(char)) & 0xFFFFFFFF
        if seed < 2:
            for key, value in result.items():
                print(f"{key} = {value!r}")
    for text in BAD:
        try:
            print(f"{text!r} -> {Interpreter().run(parse(text), {})!r}")
        except LanguageError as error:
            print(f"{text!r} -> {type(error).__name__}: {error}")
    print(f"rounds {rounds} steps {steps} check {check:08x}")


if __name__ == "__main__":
    main()
