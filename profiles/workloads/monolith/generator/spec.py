"""What the application is about: domains, their entities, and each entity's fields."""

DOMAINS = {
    "billing": ("Invoice", "Payment", "Refund"),
    "catalog": ("Product", "Category", "Supplier"),
    "shipping": ("Parcel", "Carrier", "Route"),
    "support": ("Ticket", "Answer", "Escalation"),
    "hiring": ("Candidate", "Interview", "Offer"),
    "library": ("Book", "Loan", "Reader"),
    "clinic": ("Patient", "Visit", "Prescription"),
    "school": ("Course", "Lesson", "Exam"),
    "travel": ("Trip", "Booking", "Voucher"),
    "kitchen": ("Recipe", "Ingredient", "Menu"),
    "garage": ("Vehicle", "Repair", "Part"),
    "events": ("Concert", "Venue", "Seat"),
    "forum": ("Thread", "Post", "Reaction"),
    "survey": ("Question", "Choice", "Reply"),
    "energy": ("Meter", "Reading", "Tariff"),
    "banking": ("Account", "Transfer", "Mandate"),
    "insurance": ("Policy", "Claim", "Assessor"),
    "property": ("House", "Lease", "Tenant"),
    "sports": ("Team", "Match", "Player"),
    "farming": ("Field", "Harvest", "Animal"),
    "media": ("Article", "Photo", "Channel"),
    "projects": ("Milestone", "Task", "Sprint"),
    "factory": ("Machine", "Batch", "Defect"),
    "fleet": ("Truck", "Driver", "Journey"),
    "museum": ("Exhibit", "Guide", "Donation"),
    "weather": ("Station", "Sample", "Alert"),
    "auction": ("Lot", "Bid", "Bidder"),
}

NAMES = {
    "label": ("title", "name", "caption", "subject", "heading", "slogan"),
    "state": ("status", "stage", "phase", "condition", "progress"),
    "cents": ("price", "fee", "cost", "amount", "deposit", "budget", "charge"),
    "count": ("quantity", "units", "copies", "stock", "pieces", "slots"),
    "day": ("due", "opened", "created", "shipped", "expires", "starts"),
    "flag": ("active", "urgent", "verified", "public", "archived"),
    "tags": ("labels", "topics", "keywords", "marks"),
    "ratio": ("weight", "score", "rating", "share", "density"),
    "note": ("comment", "remark", "details", "summary"),
}

STATES = (
    ("draft", "open", "paid", "closed"),
    ("new", "active", "paused", "done", "dropped"),
    ("queued", "running", "failed", "finished"),
    ("proposed", "accepted", "rejected"),
    ("planned", "started", "blocked", "complete", "archived"),
)


class Entity:
    """One business object; `names` is what the code shapes may refer to."""

    def __init__(self, domain, name, source):
        self.domain = domain
        self.name = name
        self.source = source
        self.lower = name.lower()
        self.fields = {kind: source.pick(NAMES[kind]) for kind in ("label", "state", "cents", "count", "day")}
        extras = source.sample(("flag", "tags", "ratio", "note"), source.between(1, 3))
        for kind in sorted(extras):
            self.fields[kind] = source.pick(NAMES[kind])
        self.states = source.pick(STATES)

    def has(self, kind):
        return kind in self.fields

    def names(self):
        """Placeholders for `fill`, with fresh constants at every call."""
        source = self.source
        names = {"Entity": self.name, "entity": self.lower, "domain": self.domain,
                 "states": repr(self.states), "first_state": repr(self.states[0]),
                 "last_state": repr(self.states[-1]), "second_state": repr(self.states[1])}
        names.update(self.fields)
        for index in range(1, 7):
            names[f"small{index}"] = source.between(2, 9)
            names[f"medium{index}"] = source.between(10, 99)
            names[f"large{index}"] = source.between(1000, 9999)
        return names


class Domain:
    def __init__(self, name, entities):
        self.name = name
        self.entities = entities


def build_domains(source):
    return [Domain(name, [Entity(name, entity, source) for entity in entities])
            for name, entities in DOMAINS.items()]
