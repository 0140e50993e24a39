"""What percentages, sums of money and quantities of goods measure, found by code.

The words around the number say it ('a quota of 900 tonnes'), or they leave it open ('the union
wants 9 percent') and it is what the talk is of: in the sentence, in the amounts before it, in the
sentences before it. Each way of reading them has a file; here is their order.
"""

from collections.abc import Iterator

from summarizer.extraction import amounts_before as before
from summarizer.extraction import amounts_by_form as form
from summarizer.extraction.amount_names import by_noun
from summarizer.extraction.amounts_by_phrase import doubt, named, paid_for
from summarizer.extraction.amounts_by_verb import goods_by_verb, money_by_verb
from summarizer.extraction.amounts_left_open import left_open
from summarizer.extraction.stated_amounts import Amount, StatedAmount

_SURE = (
    before.converted, form.currency, form.votes, form.exchange_rate, before.old_or_new,
    form.per_share, goods_by_verb, form.owned, form.written_off, before.taken_up,
    form.change_in, form.one_off, form.deal_value, form.of_so_many, before.of_that,
)  # fmt: skip
"""Readings that hold whatever phrase stands beside the number."""

_WITHOUT_PHRASE = (before.listed, money_by_verb, form.price, before.repeated)
"""Readings of amounts that no phrase beside them names."""


def find_amount(stated: StatedAmount) -> Amount | None:
    """What an amount is of; None where the words do not settle it."""
    return next(_readings(stated), None)


def _readings(stated: StatedAmount) -> Iterator[Amount]:
    """The readings the words allow, the surest first."""
    yield from filter(None, (read(stated) for read in _SURE))
    sure = [phrase for phrase in stated.phrases if phrase.link != "purpose"]
    for phrase in sorted(sure, key=lambda phrase: doubt(stated, phrase)):
        if amount := named(stated, phrase):
            yield amount
    yield from filter(None, (read(stated) for read in _WITHOUT_PHRASE))
    noun = stated.mention.noun
    if noun and stated.kind == "percent" and (amount := by_noun(stated, noun, share=True)):
        yield amount
    for phrase in stated.phrases:
        if phrase.link == "purpose" and (amount := paid_for(stated, phrase)):
            yield amount
    yield from left_open(stated)
    if noun and stated.kind == "count":
        yield from _goods(stated, noun)


def _goods(stated: StatedAmount, noun: str) -> Iterator[Amount]:
    """A quantity that nothing names: of the same as one told before, else of its unit."""
    same = stated.alike(stated.told)
    if same and same.name != noun.casefold():
        yield stated.same(same, stated.state if same.is_term else "other")
    if plain := by_noun(stated, noun, share=False):
        yield plain
