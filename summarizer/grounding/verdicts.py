"""What somebody says of a proposal, or of themselves, and the stance that lies in it.

A judgement ('the offer falls short'), a refusal in the first person, a vow, a duty laid on others:
words that take a stance without a verb of demanding, refusing or offering.
"""

import re
from typing import Literal

from summarizer.grounding.saying import REPORTS
from summarizer.grounding.stance_words import (
    AT_A_TIME,
    NEGATIVE,
    NOT,
    POSITIVE,
    PROPOSED,
    REFUSED,
    YIELDING,
)
from summarizer.models.report import Stance

Side = Literal["subject", "owner", "speaker"]

# 'called the offer an insult', 'described the text as "theatre"', 'calls that blackmail'.
CALLED = re.compile(
    r"(?<![\w-])(?P<verb>call(?:s|ed|ing)?|describ(?:es|ed|ing)|brand(?:s|ed|ing)|label(?:s|led|ling)"
    rf"|term(?:s|ed|ing)|dubb(?:ed|ing))\s(?P<what>(?:that|it|this|them)\b|[^,;.:“\"]{{0,60}}?\b"
    rf"{PROPOSED}\b[^,;.:“\"]{{0,70}}?)\s(?:as\s)?(?:an?\s|the\s)?"
    rf"(?P<judged>[“\"][^”\"]{{3,90}}[”\"]|(?:\w+\s){{0,2}}{NEGATIVE})",
    re.IGNORECASE,
)
BAD = re.compile(rf"\b{NEGATIVE}\b", re.IGNORECASE)
PRAISED = re.compile(rf"\b{POSITIVE}\b", re.IGNORECASE)
# 'the offer is an insult', 'such terms were simply unacceptable'.
_JUDGED = re.compile(
    rf"\b{PROPOSED}\b[^,;.:]{{0,40}}?\b(?P<is>(?:is|are|was|were|remains?|looks?|amount(?:s|ed)? to"
    rf"|would be|f[ae]ll(?:s|en)?)\s(?:[\w“\"]+\s){{0,3}}?[“\"]?{NEGATIVE})(?!\w)",
    re.IGNORECASE,
)
_REFUSED = re.compile(
    rf"(?:\b(?:is|are|was|were|be|remains?)|\b[Ii]t['’]s|[Tt]hat['’]s)\s(?:\w+ly\s)?[“\"]?{REFUSED}(?!\w)"
    rf"|[“\"](?:is|are|was|were|remains?)\s(?:\w+ly\s)?{REFUSED}(?!\w)",
    re.IGNORECASE,
)
_MEASURED = (
    rf"(?:\b{PROPOSED}|[“\"](?:it|this|that)|(?:(?:A|US|NZ|C)?[$£€]|\b)\d[\d.,]*(?:\s?%|\spercent|\sper\scent"
    r"|\s?(?:bn|m|billion|million))?)"
)
# What a speaker says of a proposal, or of a sum, that does not do.
_FALLS_SHORT = re.compile(
    rf"{_MEASURED}(?:\s(?:on|for|to|of|in|from|by)\s[^,;.:]{{2,40}}?)?\s(?P<is>(?:simply\s|still\s|also\s|clearly\s)?(?:"
    r"(?:does|do|did|would|is|are|was|were)(?:\snot|n['’]t)\s(?:\w+ly\s)?(?:go\s(?:far|nearly|anywhere)"
    r"|reflect|meet|address|protect|respect|represent|match|cover|offer|solve|deliver|guarantee|provide"
    r"|take\s(?:into|account)|keep|amount\sto|consistent\swith|compatible\swith|in\sline\swith"
    r"|good\senough|enough|sufficient|fair|credible|serious|realistic|viable|acceptable)"
    r"|f[ae]ll(?:s|en)?\s(?:\w+\s)?short|undervalu(?:es|ed)|ignor(?:es|ed)|rewards?\s"
    r"|(?:is|are|was|were)\s(?:just|merely|nothing\sbut|nothing\smore\sthan|(?:little|no)\smore\sthan)\san?"
    r"|(?:would|will|could|risks?|threaten(?:s|ed)\sto)\s(?:only\s|simply\s)?(?:destroy\w*|kill\w*|ruin\w*"
    r"|cripple|crippling|hurt\w*|harm\w*|punish\w*|devastat\w+|undermin\w+|wip\w+\sout|jeopardi[sz]\w+"
    r"|bankrupt\w*|weaken\w*|mean\sthe\send|drive\sup|cost\s(?:thousands|hundreds|millions|jobs|lives))))(?!\w)",
    re.IGNORECASE,
)
# A refusal in the first person, of whatever it may be: 'we cannot take this home'.
_WE_WILL_NOT = re.compile(
    rf"\b(?:we|our\s[a-z-]+)\s(?P<refuses>{NOT}\s(?:\w+ly\s|even\s|ever\s|just\s)?"
    r"(?!(?:know|say|tell|imagine|believe|understand|comment|confirm|speculate|predict|see|remember"
    r"|recall|find|forget|deny|thank|wait|pretend|guarantee|do|get|be|rule|speak|help|stress|emphasi[sz]e"
    r"|talk\sabout)\b)[a-z]+)",
    re.IGNORECASE,
)
# What somebody says there shall not be.
THERE_IS_NO = re.compile(
    r"\bthere\s(?:will|would|can|could|must|should)\s(?:simply\s)?be\sno\s(?:\w+\s){0,3}?"
    r"(?:peace|cease-?fire|truce|deals?|agreement|accord|treaty|return|talks?|negotiations?"
    r"|concessions?|compromises?|withdrawal|pauses?|changes?|turning\sback|going\sback|retreat"
    r"|disarmament|surrender|normali[sz]ation|extension|relief|exemptions?|exceptions?|rises?"
    r"|increases?|cuts?|tax|taxes|redundancies|closures?|settlement|solution|exchange|swap|release"
    r"|aid|money|funding|signature|vote|merger|takeover|sale|truck|let-?up)\b",
    re.IGNORECASE,
)
# What somebody says they will be driven to.
_DRIVEN_TO = re.compile(
    r"\b(?:we|it|they|he|she)\s(?P<threatens>(?:will|would|may|['’]ll)\s(?:then\s)?(?:(?:have\sno\s(?:other\s)?"
    r"(?:choice|option|alternative)\sbut|be\sleft\swith\sno\s(?:choice|option)\sbut)\sto"
    r"|have\sto(?=\s(?:look\sat|consider|cut|close|lay\soff|raise|sell"
    r"|strike|walk|leave|take|suspend|stop|halt|turn\sto|resort|withdraw|reduce|cancel|shut|escalate"
    r"|act|respond|retaliate|impose|quit|abandon|sue|defend)\b)|be\s(?:obliged|forced|compelled)\sto(?=\s\w)))"
    r"(?=\s\w)",
    re.IGNORECASE,
)
# What somebody says that they would do for the other side.
_GRANTS = re.compile(
    r"\b(?:said|says|added|announced|adding|saying)\s(?:on\s\w+day\s)?(?:that\s)?(?:it|they|he|she"
    r"|(?:the|its|his|her|their)\s[a-z-]+)\s(?P<grants>(?:would|will)\s(?:also\s|then\s|first\s)?(?:grant"
    r"|give|provide|guarantee|contribute|compensate|hand\sover|lift|ease|waive|refund|match|pay"
    r"|reinstate|recogni[sz]e))\b(?!\s(?:up|in|way|rise|tribute|attention|a\svisit|details?|an?\s(?:statement|speech|conference|briefing|update"
    r"|account)))",
    re.IGNORECASE,
)
# 'no member would be back until there was a deal', 'none of us will sign'.
NONE_WILL = re.compile(
    r"\b(?:(?:nobody|no\s?one)(?:\s(?:on|in|at|from)\s(?:the|our|its|their)\s[a-z-]+)?|none\sof\s(?:us|them|(?:the|its|their|our|his|her)\s[a-z-]+)|not\sa\ssingle\s[a-z-]+"
    r"|no\s(?!(?:decision|dates?|details?|announcement|figures|results?|vote|meeting)\s)(?:[a-z-]+\s){0,2}?[a-z-]+)"
    r"\s(?:will|would|can|could)\s(?:ever\s|be\s|simply\s)*"
    rf"(?:(?:{YIELDING}|sign(?:ed)?|lifted|released|freed|reopened|withdrawn|paid|back)\b"
    rf"|[a-z]+\b(?=[^.;“”\"]{{0,100}}?\s(?:unless|without|until(?!\s{AT_A_TIME}))\s))",
    re.IGNORECASE,
)
# 'its share would depend on whether others pay'.
_HANGS = re.compile(
    r"\b(?:would|will|must)\s(?:also\s|entirely\s|largely\s)?(?P<hangs>(?:depend|hinge|rest|be\s(?:conditional"
    r"|contingent|dependent))\s(?:up)?on|be\s(?:tied|linked|subject)\sto)(?=\s\w)",
    re.IGNORECASE,
)
_UNDUE = (
    rf"(?:neither\s\w+\snor\s\w+|not\s(?:\w+ly\s)?(?:fair|right|realistic|reasonable|acceptable|serious"
    rf"|sensible|credible|possible)|{NEGATIVE})"
)
# 'it was neither fair nor realistic to ask China to join'.
_NOT_TO_BE_ASKED = re.compile(
    rf"\bit\s(?P<undue>(?:is|was|would\sbe)\s(?:\w+ly\s)?[“\"]?{_UNDUE}[”\"]?)\s(?:for\s[^,;.]{{2,30}}?\s)?"
    r"to\s(?:ask|expect|require|demand|force|make|request|oblige|compel|insist)\b",
    re.IGNORECASE,
)
_UNDUE_TO_DO = re.compile(
    rf"\bit\s(?P<undue>(?:is|was|would\sbe)\s(?:\w+ly\s)?[“\"]?{NEGATIVE}[”\"]?)\s(?:for\s[^,;.]{{2,30}}?\s)?"
    r"to\s(?!(?:ask|expect|require|demand|force|make|request|oblige|compel|insist|say|know|speculate"
    r"|comment)\b)[a-z]+\b",
    re.IGNORECASE,
)
_BREAKING = r"(?:break|violat|breach|flout|undermin|abus|cheat|dump|sabotag|stonewall|reneg|stall)"
# 'Oslo says Iceland breaks the pact': what somebody says the other does wrong.
_WRONGS = re.compile(
    r"\b(?:says?|said|argues?|argued|claims?|claimed|alleges?|alleged|contends?|contended|complains?"
    r"|complained)\s(?:that\s)?(?:the\s)?(?!(?:it|they|he|she|we|that)\b)(?:[\w’'-]+\s){1,4}?"
    rf"(?P<wrongs>(?:(?:is|are|was|were|been|has|have|had)\s(?:been\s)?(?:\w+ly\s)?)?{_BREAKING}(?:s|es|ed|ing)|broken?"
    r"|(?:has|have|had)\s(?:failed|refused)\sto)(?=\s(?!out\b|down\b|off\b|up\b))",
    re.IGNORECASE,
)
ON_TERMS = re.compile(r"[^.;]{0,100}?\s(?:without|unless|until|before|while|as\slong\sas)\s")
# 'The government should halt all payments': what somebody says another ought to do.
OUGHT = re.compile(
    r"(?:^|[“\"]|:\s|\bthat\s|\bsaid\s|\bsays\s)(?![Nn]obody|[Nn]one|[Nn]either|[Nn]o\s)(?:[\w’'-]+\s){1,6}?(?P<ought>should|ought\sto)\s"
    r"(?!have\b|be\sable|know\b|continue\b)[a-z]{2,}"
)
CLOSED_BY_SPEAKER = re.compile(rf"(?:,|[,.!?][”\"])\s(?:[\w’'-]+\s){{0,6}}?{REPORTS}\b")
# '"You cannot negotiate with a gun to your head," she said.'
_LECTURED = re.compile(
    r"(?<=[“\"])You\s(?:cannot|can['’]t|do\snot|don['’]t)\s(?!know|see|imagine|believe|understand|say"
    r"|have|get\b|even|want)",
)
_TOO_LITTLE = re.compile(
    r"(?<![\w-])anything\s(?:below|under|less\sthan|short\sof|above|beyond|over|other\sthan)\s"
    r"(?=[^,;.]{2,60})",
    re.IGNORECASE,
)
_WITHOUT = re.compile(
    r"\b(?:no|nothing|never|not)\b[^,;.:]{1,60}?\s(?P<lacks>without)(?=\s(?:an?|the)\s)",
    re.IGNORECASE,
)

# 'The government had only itself to blame': whose fault it is that the talks fail.
_AT_FAULT = re.compile(
    r"\b(?P<blamed>(?:has|have|had)\sonly\s\w+sel(?:f|ves)\sto\sblame|(?:is|are|was|were)\s(?:\w+ly\s)?(?:not\s"
    r"(?:serious|negotiating|bargaining|acting)|playing\s(?:for\stime|politics|games|with)|stalling|bluffing"
    r"|dragging\s(?:its|their|his|her)\s(?:feet|heels)|(?:acting|negotiating|bargaining)\sin\sbad\sfaith"
    r"|to\sblame|responsible\sfor\sthe\s(?:delay|failure|collapse|breakdown|deadlock|impasse|stalemate)"
    r"|holding\s[^,;.]{2,40}?\s(?:hostage|to\sransom)))(?!\w)"
)
SAID: tuple[tuple[re.Pattern[str], Stance, Side], ...] = (
    (_REFUSED, "rejects", "speaker"),
    (_LECTURED, "criticises", "speaker"),
    (_JUDGED, "criticises", "speaker"),
    (_FALLS_SHORT, "criticises", "speaker"),
    (_AT_FAULT, "criticises", "speaker"),
    (_WRONGS, "criticises", "speaker"),
    (_NOT_TO_BE_ASKED, "rejects", "speaker"),
    (_UNDUE_TO_DO, "criticises", "speaker"),
    (_HANGS, "conditions", "speaker"),
    (_TOO_LITTLE, "rejects", "speaker"),
    (_WITHOUT, "conditions", "speaker"),
    (_WE_WILL_NOT, "rejects", "subject"),
    (_DRIVEN_TO, "threatens", "subject"),
    (_GRANTS, "offers", "subject"),
)
"""What somebody says of a proposal or of themselves, the stance it takes, and whose it is."""
