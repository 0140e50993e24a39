"""Kinds of negotiation with the phrases in which invented articles write about them."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Count:
    """Something that is counted, with its typical number."""

    measure: str
    subject: str
    unit: str
    typical: int
    sentence: str


@dataclass(frozen=True)
class Kind:
    """One kind of negotiation: who sits there, what is counted, what is wanted."""

    name: str
    sides: tuple[str, str]
    subject: str
    counts: tuple[Count, ...]
    wants: tuple[str, ...]
    steps: tuple[str, ...]
    roles: tuple[str, ...]
    word: tuple[str, str]


LABOUR = Kind(
    name="labour",
    sides=("{town} Dockers' Union", "{house} Lines"),
    subject="pay and hours of the dockers of {town}",
    counts=(
        Count("workers on strike", "dockers", "worker", 2400, "{n} dockers in {town} are out"),
        Count("wage increase demanded", "wages", "percent", 7, "The union of {town} demands {n}%"),
        Count("ships waiting", "ships", "ship", 40, "{n} ships are waiting off {town}"),
        Count("workers laid off", "dockers", "worker", 300, "{n} dockers of {town} were laid off"),
        Count("workers injured", "dockers", "worker", 12, "{n} dockers were hurt in {town}"),
    ),
    wants=("a pay rise of {p}%", "shorter working hours", "an end to night shifts", "no job cuts",
           "a return of the {house} depot"),
    steps=("a ballot of the dockers of {town}", "further talks in {town}", "a vote on the offer"),
    roles=("head of the {town} union", "director of {house}", "mayor of {town}",
           "spokesman of {house}", "arbitrator"),
    word=("blockade", "picket"),
)  # fmt: skip

TRADE = Kind(
    name="trade",
    sides=("{land}", "{other}"),
    subject="tariffs on {goods} between {land} and {other}",
    counts=(
        Count("tariff imposed", "{goods}", "percent", 25, "{land} has imposed {n}% on {goods}"),
        Count("exports of {goods}", "tonnes", "tonne", 90000, "{other} shipped {n} tonnes"),
        Count("jobs lost", "jobs", "job", 5200, "{n} jobs were lost in {other}"),
        Count("firms affected", "firms", "firm", 640, "{n} firms in {land} are affected"),
        Count("trade deficit", "deficit", "EUR", 3000000, "The deficit stood at {n} euros"),
    ),
    wants=("lower tariffs on {goods}", "the removal of all tariffs", "a higher quota",
           "an inspection of {goods} at the border", "an apology by {other}"),
    steps=("a second round on {goods} in {town}", "a list of goods", "a visit to {other}"),
    roles=("trade minister of {land}", "trade minister of {other}", "chief negotiator",
           "ambassador of {other}", "chairman of the {goods} board"),
    word=("dumping", "cheap imports"),
)  # fmt: skip

TRUCE = Kind(
    name="ceasefire",
    sides=("{land}", "{town} Front"),
    subject="a ceasefire in {town}",
    counts=(
        Count("people killed", "people", "person", 1400, "{n} people have been killed in {town}"),
        Count("captives held", "captives", "captive", 130, "{n} captives are held in {town}"),
        Count("people displaced", "families", "person", 60000, "{n} people fled {town}"),
        Count("prisoners released", "prisoners", "prisoner", 90, "{land} released {n} prisoners"),
        Count("truce duration", "truce", "day", 45, "The draft foresees {n} days of truce"),
    ),
    wants=("a permanent ceasefire in {town}", "a withdrawal from {town}", "an exchange of captives",
           "aid convoys to {town}", "monitors along the {house} river"),
    steps=("follow-up talks in {other}", "a first convoy to {town}", "an answer to the draft"),
    roles=("foreign minister of {land}", "head of the {town} Front", "envoy of {other}",
           "chief of the {land} army", "mediator"),
    word=("terrorists", "fighters"),
)  # fmt: skip

KINDS = (LABOUR, TRADE, TRUCE)
