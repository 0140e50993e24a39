"""Numbers in news prose, with the qualifier, the unit and the noun their words give them.

`find_numbers` reads a text; `number_values` and `unsupported_numbers` answer whether a number is
stated in it. Digits are never matched by similarity.
"""

from summarizer.grounding.numbers.finding import find_numbers
from summarizer.grounding.numbers.mention import NumberKind, NumberMention
from summarizer.grounding.numbers.support import number_values, unsupported_numbers

__all__ = ["NumberKind", "NumberMention", "find_numbers", "number_values", "unsupported_numbers"]
