class Thing:
    registry = {}
    def __init_subclass__(cls, **kw): super().__init_subclass__(**kw); Thing.registry[cls.__name__.lower()] = cls
    def __init__(self, name): self.name = name
    def __str__(self): return f"the {self.name}"
    def use(self, world): return f"Nothing happens with {self}."
class Key(Thing):
    def __init__(self, name, opens): super().__init__(name); self.opens = opens
    def use(self, world):
        for d, (room, locked) in world.here.exits.items():
            if locked == self.opens: world.here.exits[d] = (room, None); return f"You unlock the way {d}."
        return super().use(world)
class Lamp(Thing):
    lit = False
    def use(self, world): self.lit = not self.lit; return f"{str(self).capitalize()} is {'on' if self.lit else 'off'}."
class Food(Thing):
    def use(self, world): world.bag.remove(self); world.score += 5; return f"You eat {self}. Yum."
class Room:
    def __init__(self, name, desc, dark=False, things=()): self.name, self.desc, self.dark, self.things, self.exits = name, desc, dark, list(things), {}
    def connect(self, d, other, lock=None): self.exits[d] = (other, lock); other.exits[OPP[d]] = (self, lock); return self
    def describe(self, world):
        if self.dark and not any(isinstance(t, Lamp) and t.lit for t in world.bag): yield "It is pitch dark."; return
        yield f"{self.name}: {self.desc}"
        if self.things: yield "You see " + ", ".join(map(str, self.things)) + "."
        yield "Exits: " + ", ".join(f"{d}{' (locked)' if l else ''}" for d, (_, l) in sorted(self.exits.items()))
OPP = {"north": "south", "south": "north", "east": "west", "west": "east", "up": "down", "down": "up"}
class GameOver(Exception): pass
class World:
    def __init__(self):
        hall, kitchen, cellar, vault = Room("Hall", "A dusty hall.", things=[Lamp("lamp")]), Room("Kitchen", "It smells.", things=[Food("bread"), Key("rusty key", "vault")]), Room("Cellar", "Cold and damp.", True), Room("Vault", "Gold everywhere!")
        hall.connect("east", kitchen); kitchen.connect("down", cellar); cellar.connect("north", vault, "vault")
        self.here, self.bag, self.score, self.turns = hall, [], 0, 0
    def find(self, n, where):
        for t in where:
            if n in t.name.split(): return t
        raise LookupError(f"There is no {n} here.")
    def do(self, line):
        self.turns += 1
        match line.lower().split():
            case []: return "Say something."
            case ["look" | "l"]: return "\n".join(self.here.describe(self))
            case ["go", d] | [("north" | "south" | "east" | "west" | "up" | "down") as d]:
                match self.here.exits.get(d):
                    case None: return f"You cannot go {d}."
                    case (_, str(lock)): return f"Locked. You need the {lock} key."
                    case (room, None): self.here = room; return self.do("look")
            case ["take", "all"]: 
                taken = [self.do(f"take {t.name.split()[-1]}") for t in self.here.things[:]]; return "\n".join(taken) or "Nothing to take."
            case ["take", *_, n]: t = self.find(n, self.here.things); self.here.things.remove(t); self.bag.append(t); self.score += 1; return f"Taken: {t}."
            case ["drop", n]: t = self.find(n, self.bag); self.bag.remove(t); self.here.things.append(t); return f"Dropped {t}."
            case ["use" | "eat" | "light", *_, n]: return self.find(n, self.bag).use(self)
            case ["inventory" | "i"]: return "You carry " + (", ".join(sorted(map(str, self.bag))) or "nothing") + "."
            case ["score"]: return f"{self.score} points in {self.turns} turns."
            case ["quit"]: raise GameOver("Bye!")
            case [verb, *rest]: return f"I don't know how to {verb}{' ' + ' '.join(rest) if rest else ''}."
def play(script):
    w = World()
    for line in script:
        print(">", line)
        try: print(w.do(line))
        except LookupError as e: print(e)
        except GameOver as e: print(e); break
        if w.here.name == "Vault": print("You win!", w.score, w.turns); break
    else: print("The story ends here.")
play(["look", "", "take lamp", "take lamp", "fly away", "north", "east", "take all", "i", "down", "use lamp", "look", "north", "use the key", "eat bread", "i", "score", "drop lamp", "look", "take lamp", "go north", "unreached"])
play(["dance", "go up", "quit", "never"]); play(["take key", "l"]); print(sorted(Thing.registry), issubclass(Key, Thing))
