"""Words compared by what they stand for, over an open vocabulary.

The families below are terms that news uses for one another, whatever is negotiated. They say that
two words *may* name the same thing; whether two statements are about the same thing is decided
where they are compared.
"""

import re
from functools import lru_cache

WORD = re.compile(r"[^\W_]+(?:-[^\W_]+)*")
"""A word: letters and digits, hyphens inside; apostrophes and quotation marks part words."""


def words(text: str) -> tuple[str, ...]:
    """The words of a text in lower case, in order; apostrophes and quotation marks part words."""
    return tuple(WORD.findall(text.casefold()))


_FAMILIES = {
    "dead": "kill kills killed killing killings dead death deaths died die dying fatality "
    "fatalities slain",
    "believed": "believed feared presumed thought",
    "injured": "injured injuries wounded hurt",
    "captive": "hostage hostages captive captives abductee abductees kidnapped",
    "taken": "taken take took taking seized abducted captured capture",
    "held": "held hold holds holding remain remains remaining remained missing kept retained",
    "release": "release released releases releasing freed free freeing liberated liberation",
    "prisoner": "prisoner prisoners detainee detainees inmate inmates",
    "truce": "truce truces ceasefire ceasefires armistice",
    "duration": "duration durations length lengths period periods",
    "wage": "wage wages pay salary salaries earnings",
    "increase": "increase increases increased rise rises raise raises raised hike hikes uplift",
    "cut": "cut cuts reduction reductions reduce reduced lower lowering lowered",
    "tariff": "tariff tariffs duty duties levy levies",
    "withdrawal": "withdrawal withdraw withdraws withdrawing withdrawn pullout pullback exit",
    "emission": "emission emissions",
    "worker": "worker workers employee employees staff",
    "meeting": "meeting meetings meet meets talk talks session sessions",
    "strike": "strike strikes striker strikers striking",
    "demanded": "demand demands demanded demanding seek seeks seeking sought",
    "layoff": "layoff layoffs redundancy redundancies",
    "ship": "ship ships vessel vessels",
    "displaced": "displaced displacement uprooted",
    "head": "head chief director boss leader",
}
_FAMILY_OF = {word: family for family, words in _FAMILIES.items() for word in words.split()}

_EMPTY = frozenset(
    words(
        "a an the of in on at to for from by with and or as than that this these those "
        "its his her their our it is are was were be been being has have had will would "
        "could should may might do does did not no only about around some any all each "
        "every who whom which what when where there here into onto over under between "
        "among after before during until since while if unless so too also still now then "
        "s t us them they he she we you i up out off per via amid such more most "
        "least less very just own other another further additional follow-up other"
    )
)

_UNSPECIFIC = frozenset(
    words(
        "people person persons individual individuals number numbers total count counts "
        "amount figure figures estimated estimate reported reportedly many "
        "several resident residents man men thing things case cases overall lives life "
        "human humans nationwide official"
    )
)


def _singular(word: str) -> str:
    if len(word) > 4 and word.endswith("ies"):
        return word[:-3] + "y"
    if len(word) > 3 and word.endswith("s") and not word.endswith(("ss", "us", "is")):
        return word[:-1]
    return word


@lru_cache(maxsize=262144)
def concepts(text: str) -> frozenset[str]:
    """What the words of a text stand for: function words dropped, families and plurals folded.

    Numbers are dropped as well: values are compared elsewhere, as values.
    """
    kept = (
        _FAMILY_OF.get(word, _singular(word))
        for word in words(text.replace("cease-fire", "ceasefire"))
        if word not in _EMPTY and not word[0].isdigit()
    )
    return frozenset(kept)


@lru_cache(maxsize=262144)
def specific_concepts(text: str) -> frozenset[str]:
    """The concepts of a text without those that could count anything ("people", "total")."""
    return frozenset(
        concept
        for concept in concepts(text)
        if concept not in _UNSPECIFIC and concept + "s" not in _UNSPECIFIC
    )


def initials_match(short: str, long: str) -> bool:
    """Whether one word in capitals abbreviates a name: "CIA" for "Central Intelligence Agency".

    A trailing "A" may stand for "of America", which the long form leaves out ("USA").
    """
    if not (short.isalpha() and short.isupper() and len(short) >= 2):
        return False
    initials = "".join(word[0] for word in WORD.findall(long) if word[0].isupper())
    return initials != "" and short in {initials, initials + "A"}
