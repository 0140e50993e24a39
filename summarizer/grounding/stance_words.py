"""The English words that take a stance: verbs, phrases and nouns, by the stance they take.

After the verbal events of the PLOVER ontology and the reporting verbs of news agencies' style
guides, for negotiations of any kind.
"""

import re

from summarizer.models.report import Stance

_VOWELS = "aeiou"


def _forms(lemma: str) -> str:
    """Every form of a regular verb as a pattern; '+' behind the verb doubles its last letter.

    Words behind the verb stay as they are, and a pronoun may stand before them ('turned it down').
    """
    verb, _, rest = lemma.partition(" ")
    doubled = verb.endswith("+")
    verb = verb.removesuffix("+")
    if doubled:
        inflected = rf"{verb}(?:s|{verb[-1]}ed|{verb[-1]}ing)?"
    elif verb.endswith("e"):
        inflected = rf"{verb[:-1]}(?:e|es|ed|ing)"
    elif verb.endswith("y") and verb[-2] not in _VOWELS:
        inflected = rf"{verb[:-1]}(?:y|ies|ied|ying)"
    elif verb.endswith(("s", "x", "ch", "sh")):
        inflected = rf"{verb}(?:es|ed|ing)?"
    else:
        inflected = rf"{verb}(?:s|ed|ing)?"
    between = "" if not rest else r"\s(?:(?:it|that|this|them|both)\s)?" + rest.replace(" ", r"\s")
    return inflected + between


def verbs(lemmas: str) -> str:
    """All forms of verbs, as a pattern; the verbs stand apart by commas."""
    return "|".join(_forms(lemma.strip()) for lemma in lemmas.split(","))


YIELDING = (
    r"accept|agree|allow|approve|back\sdown|bend|bow|budge|cave|cede|change|compromise|concede"
    r"|consider|cut|discuss|disarm|drop|endorse|end|extend|extradite|fund|give|go|grant|halt|hand"
    r"|increase|leave|lift|lower|move|negotiate|open|pay|permit|pull|raise|ratify|recogni[sz]e"
    r"|reduce|release|relent|relinquish|remove|renegotiate|reopen|resume|retreat|return|scrap|sell"
    r"|settle|sign|soften|stand\sfor|stop|submit|surrender|suspend|talk|tolerate|touch|trade|vote"
    r"|withdraw|yield|accede|bargain|countenance|entertain|join|let|offer|put\sup|sacrifice|share"
    r"|stomach|subsidi[sz]e|support|back|take\spart|enter|return\sto"
    r"|be\s(?:bound|held|forced|drawn\sinto|dictated|bought|bullied|rushed|tied|part\sof|party\sto)"
)
"""What a party is asked to do, and says it will not."""

_AGREEING = (
    r"accept|agree|allow|approve|consider|disarm|drop|ease|endorse|extend|free|grant|join|lift|lower"
    r"|negotiate|ratify|recogni[sz]e|reduce|release|remove|reopen|resume|return|scrap|settle|sign"
    r"|support|back|talk|vote"
)
"""What a party says it will do once it gets its way."""

_HOSTILE = (
    r"attack|retaliate|strike|impose|walk\sout|walk\saway|escalate|double|halt|suspend|quit|stop"
    r"|pull\sout|withdraw|cancel|close|leave|sue|block|end|expel|ban|cut|raise|target|hit"
    r"|take|respond|go|call|shut|scrap|abandon|veto|boycott|seize|blockade|down\stools|ballot"
)
"""What a party says it will do if it does not get its way."""

_AVENGING = (
    r"fight|retaliate|respond|strike|hit\sback|avenge|block|shut|walk\sout|escalate|resist|boycott"
)
_UNSPOKEN = (
    r"comment|say|be\s(?:named|identified|quoted|drawn)|elaborate|identify|disclose|confirm|answer"
    r"|speculate|provide|give\s(?:details|his|her|their|a\sreason)|speak|take\squestions|name"
    r"|go\sinto|talk\sabout|(?:discuss|share|release)\s(?:\w+\s){0,2}?(?:details?|specifics|figures|numbers)"
    r"|reveal|divulge|predict|describe|characteri[sz]e|specify|clarify|spell\sout|respond|reply"
    r"|put\sa\s(?:figure|number|date)|be\s(?:interviewed|more\sspecific)|expand\son"
)
"""What somebody declines who only does not want to be quoted."""

NOT = r"(?:(?:will|would|can|could)(?:\snot|\snever|n['’]t)|cannot|won['’]t|can['’]t)"
"""What denies what somebody will do."""


_SELF = r"(?:it|they|he|she|we|I)"
_WILL = r"(?:will|would)"

_SUIT = (
    r"(?:litigation|legal\saction|court\saction|a\s(?:law)?suit|going\sto\scourt|industrial\saction"
    r"|strike\saction|a\s(?:strike|walkout|boycott)|walking|quitting|leaving|pulling\sout|suing"
    r"|sanctions|retaliat\w+|(?:counter|punitive|retaliatory)\w*)"
)
_WANTING = r"(?:plans?|intention|interest|appetite|mandate|desire|reason|need|wish)"

_SOMEBODY = (
    r"(?:government|rebels?|opposition|militias?|army|side|groups?|movement|junta|president|regime"
    r"|forces|insurgents|unions?|strikers|fighters|faction|administration|coalition)"
)
"""Whom somebody backs without taking a stance on what is negotiated."""

AT_A_TIME = (
    r"(?:(?:at\sleast|after|the\send\sof|late|early|mid-?|next|this|the|now|then)\s)*(?:\d|\w+day\b"
    r"|Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec|week|month|year|spring|summer|autumn|winter|now"
    r"|then|noon|midnight)"
)
"""What follows 'until' where it is but a time."""
_PUT_IN = (
    r"(?:(?:open(?:s|ed)?|beg[aiu]n|begins|start(?:s|ed)?|c[ao]mes?\sback|respond(?:s|ed)?"
    r"|repl(?:y|ies|ied)|return(?:s|ed)?|counter(?:s|ed)?)(?:\s(?:the|its|their|last|this)\s\w+)?"
    r"\swith|ma(?:ke|kes|de|king)|issue[sd]?|submit(?:s|ted)?|lodged?|filed?|presented)"
)

CUES: tuple[tuple[Stance, str], ...] = (
    (
        "conditions",
        rf"before\s(?:it|they|he|she|we|any|(?:the\s)?\w+)\s(?:could|would|can|will)\s(?:{YIELDING})\b|"
        # 'would not sign unless', 'would lift the ban if': what somebody does, and on what terms.
        rf"{NOT}\s(?:\w+ly\s)?(?:{YIELDING})\b(?=[^.;]{{0,100}}?\s(?:unless|until(?!\s{AT_A_TIME}))\s)"
        rf"|(?:will|would|could)\s(?:only\s|\w+ly\s)?(?:{_AGREEING})\b"
        r"(?=[^.;,]{0,80}?\s(?<!only\s)(?:if|once|provided|as\ssoon\sas)\s)",
    ),
    (
        "rejects",
        # What somebody did not do is no refusal: 'did not sign' only tells what happened.
        rf"(?:(?:will|would|can|could)(?:\snot|\snever|n['’]t)|cannot|won['’]t|can['’]t)\s"
        rf"(?:\w+ly\s|even\s|ever\s)?(?:{YIELDING})|(?:does|do|did)(?:\snot|n['’]t)\s"
        r"(?:accept|agree|want\sto)"
        rf"|(?:{verbs('refuse, decline')})(?!\sto\s(?:{_UNSPOKEN})\b"
        r"|\s(?:an?\s|all\s)?(?:interviews?|comment|requests\sfor))"
        r"(?=\s(?!to\sattend))"
        rf"|(?:{verbs('dismiss')})(?!\s(?:(?:about|some|nearly|more\sthan)\s)?(?:\d|him|her|workers"
        r"|employees|staff|\w+\s(?:workers|employees|staff)))"
        rf"|{verbs('reject, turn down, rebuff, spurn, veto, snub+, wave away, vote down')}"
        rf"|{verbs('resist, oppose, balk at, baulk at, bristle at, scorn, repudiate, refute')}"
        rf"|{verbs('rule out, push back against, vote against, reject out of hand')}"
        rf"|{verbs('shoot down, brush aside, brush off, shrug off, shy away from')}"
        rf"|{verbs('walk away from, object to, deny, rebut+, disavow, disown')}"
        rf"|(?:{verbs('dispute, contest')})(?=\s(?:that|the|this|those|it|its|their|his|her|any)\b)"
        rf"|{verbs('dig in against, draw the line at, bar+ the way to')}|shot\sdown"
        r"|drew\sthe\sline\sat"
        r"|(?:has|have|had|with|sees|saw|see)\s[“\"]?(?:absolutely\s)?"
        rf"no\s{_WANTING}[”\"]?\s(?:to|of|in|for|on)"
        r"|(?:(?:can|could|will|would|should)\s?(?:not|never)|(?:ca|could|wo|would|should)n['’]t)\sbe\s(?:asked|expected|forced|made|required|obliged"
        r"|bullied|pressured|blackmailed|rushed)"
        r"|(?:block(?:s|ed|ing)?)(?=\s(?:the|an?|any)\s(?:\w+\s){0,2}?(?:deal|proposal|plan|draft|text"
        r"|resolution|agreement|accord|bill|compromise|package|bid|merger|takeover))"
        # 'What we cannot live with is a freeze.'
        rf"|{NOT}\s(?:do|accept|have|allow|live\swith|agree\sto|sign|give|support|tolerate|take)\sis\b"
        rf"|{NOT}\safford(?=\s(?:it|that|this|them|such|to\s(?:pay|raise|give|meet|fund|go|offer|match|accept|agree|sign"
        r"|increase|hire|grant|lift|keep|finance)\b|(?:the|an?|any|its|their)\s(?:[\w%-]+\s){0,2}?"
        r"(?:rises?|demands?|claims?|increases?|plans?|costs?|deal|package|offers?)\b))"
        r"|(?:can|could|will|would)\sgo\sno\s(?:higher|further|lower|faster)"
        r"|(?:has|have|had)\snothing\s(?:left|more)\sto\s(?:give|offer|concede)"
        r"|(?:disputed|contested|challenged)(?=\sby\s)"
        rf"|(?:{verbs('advise, recommend, urge')})\s(?:\w+\s){{0,3}}?(?:to\s)?"
        r"(?:reject|rejecting|vote\s(?:no|against)|turn\sdown)\b"
        r"|reluctant\sto|loath\sto|(?:is|are|was|were|remains?|came\sout|come\sout)\s(?:\w+ly\s)?against"
        r"(?=\s(?:the|an?|any)\s)"
        r"|ha(?:s|d|ve)\sruled\sout|threw\s(?:it\s|that\s)?out|thrown\sout|st(?:ands|ood)\sfirm"
        r"|h(?:olds|eld)\sfirm|stuck\sto|said\sno\sto|opposed\sto|unwilling\sto|(?:walk|storm)(?:s|ed)?\sout\s(?:over|of\s(?:the\s)?(?:talks|negotiations))"
        rf"|not\sgoing\sto(?=\s(?:{YIELDING})\b)"
        r"|not\s(?:ready|willing|prepared|open)\sto|in\sno\smood\sto|shut\sthe\sdoor\s(?:on|to)",
    ),
    (
        "conditions",
        r"(?<!not\s)only\s(?:if|when|after|once)|unless|on\s(?:the\s)?condition(?!\sof\sanonymity)"
        r"|provided\sthat|(?<=,\s)provided(?=\s(?:the|its?|they|he|she|(?-i:[A-Z]))\b)|providing\sthat|(?:as|so)\slong\sas(?!\s(?:\d|an?\s|one\b|two\b|three\b|four\b|five\b|six\b|seven\b"
        r"|eight\b|nine\b|ten\b|half\b|several\b|possible|necessary|needed))|conditional\son"
        r"|contingent\son|conditional(?!\son)|(?:will|would)\s(?:sign|accept|agree\sto)(?=\s(?:nothing|no)\s)",
    ),
    (
        "threatens",
        rf"(?:would|will|could|may)\sconsider(?=\s{_SUIT}\b)|{verbs('reserve the right to')}"
        rf"|reserv(?:es?|ed|ing)\s(?:its|their|his|her)\srights?\sto"
        rf"|{verbs('threaten')}|threats?|ultimatum|{verbs('warn')}(?:\s[\w’'-]+){{0,5}}?\s(?:that\s)?"
        rf"{_SELF}\s(?:would|will)(?!\s(?:not|never|be)\b)"
        rf"|will\s(?:attack|retaliate|strike|impose|walk\sout|escalate|double)\b"
        rf"|(?:will|would)\s(?:\w+ly\s)?(?:{_HOSTILE})\b(?=[^.;]{{0,100}}\s(?:if|unless)\s)"
        rf"|(?:vow|vows|vowed|vowing|swore|(?<!not\s)(?:ready|prepared|willing))\sto"
        rf"(?=\s(?:{_AVENGING})\b)",
    ),
    (
        "criticises",
        rf"{verbs('slam+, criticize, criticise, accuse, blame, condemn, denounce, lambast, decry')}"
        rf"|{verbs('deplore, deride, lambaste, fault, rebuke, mock, ridicule, lash out, hit out')}"
        rf"|{verbs('chide, berate, pillory, castigate, hit back at, rail against')}"
        rf"|{verbs('complain about, complain of, complain that, protest against, scoff at')}"
        rf"|{verbs('sneer at, bemoan, lament')}"
        rf"|{verbs('object that, question whether, question why, take aim at, cast doubt on')}"
        r"|s[ck]eptical\s(?:of|about)|wary\sof|took\saim\sat|cast(?:ing)?\sdoubts?\son"
        r"|questioned(?=\s(?:the|its|their|his|her)\s)"
        r"|(?:express|voic)(?:es|ed|ing)\s(?:\w+\s)?(?:concerns?|disappointment|frustration|regret"
        r"|alarm|anger|dismay|outrage|doubts?|fears?|misgivings|unease|reservations)"
        r"\s(?:over|at|about|that|with)"
        # 'warned that this would cost jobs': what is wrong with what others put forward.
        rf"|(?:{verbs('warn, caution, fear')})(?=\s(?:that\s)?"
        r"(?:(?:this|that|such\san?)|(?:the|an?|any)\s(?:\w+\s){0,2}?(?:offer|proposal|plan|draft|text|package|deal|demand|tariff|cap|levy|tax|law|bill|ban|quota"
        r"|cut|increase|measure|move|closure|agreement|accord|compromise|duty|merger|takeover)s?)\s(?:would"
        r"|will|could|might|risks?|risked)\b)"
        r"|(?:disappointed|dismayed|outraged|appalled|frustrated|alarmed|angered|angry|shocked|furious"
        r"|unhappy|dissatisfied|saddened)\s(?:that|with|by|at|about|over)"
        r"|(?:are|is|were|was)\sstill\swaiting\sfor"
        r"(?=\san?\s(?:\w+\s)?(?:answer|response|reply|offer|proposal|explanation)\b)"
        r"|blasted|took\sissue\swith|tore\sinto|poured\sscorn\son"
        # An accusation: somebody claims that somebody named fails to do something.
        r"|(?:claim|alleg|complain)\w*(?= that (?:the )?(?-i:[A-Z])[\w’'-]+ (?:(?:is|are|was|were"
        r"|has|have|had|does|do|did) not\b|(?:has |have )?fail))",
    ),
    (
        "urges",
        rf"{verbs('urge, call on, implore, exhort, beseech, plead with, plead for, beg+, nudge')}"
        rf"|{verbs('appeal to, appeal for, persuade, convince, encourage, coax, warn against')}"
        rf"|(?:press(?:es|ed|ing)?(?!\s(?:for|on)\b)|pressur(?:ed|es|ing)|lobb(?:ies|ied|ying))"
        rf"(?=\s[\w’'\" -]{{2,60}}?\s(?:to|for|on|over)\s)"
        r"|press(?:es|ed|ing)?\s(?:for|on)"
        r"|(?:tell|tells|told)(?=\s(?:both\s)?(?:the\s)?(?!report|journal|a\s|an\s)(?:[\w’'-]+\s){1,3}?"
        r"(?:not\s)?(?<!ed\s)to\s)"
        r"|ask(?:s|ed|ing)?(?=\s(?!for\b|not\b|to\b|about\b|whether\b|if\b|who\b|what\b|how\b|why\b)"
        r"(?:both\s|all\s)?(?:the\s|its\s|their\s)?(?:[\w’'-]+\s){1,4}?to\s(?!be\b))",
    ),
    (
        "demands",
        rf"{verbs('demand, require, call for, stipulate, hold out for, insist on, clamour for')}"
        rf"|{verbs('clamor for, agitate for')}|must|no\srole\sfor"
        rf"|{_PUT_IN}\s(?:an?|its|their|his|her)\s(?:\w+\s)?(?:demand|request|claim)s?(?=\s(?:for|of|that)\s)"
        rf"|(?:{verbs('ask, request')})\sthat(?=\s[^.;]{{2,80}}?\s)"
        r"|(?:(?:says?|said)\s(?:that\s)?(?:it|they)\s(?:would\s)?|(?<=[“\"]we\s))need(?:s|ed)?"
        r"(?=\s(?:an?\b|the\b|at\sleast|more|no|\d|[$£€]|to\sbe\b|to\ssee\b))"
        r"|held\sout\sfor|st(?:ick|icks|uck)\sout\sfor"
        r"|insist(?:s|ed|ing)?(?=\s(?:that\s)?(?:[\w’'-]+\s){1,12}?(?:be|must|should)\s)",
    ),
    (
        "demands",
        rf"(?:{verbs('repeat, reiterate, renew, press, set out')})\s(?:the|its|their|his|her)\s"
        r"(?:[\w’'-]+\s){0,3}?(?:claim|demand|call|request)s?(?=:|\sfor\b|\sthat\b)",
    ),
    (
        "insists",
        rf"{verbs('insist, assert, stand by, stress that, reiterate that, reaffirm that')}"
        rf"|(?:{verbs('argue, contend, maintain, counter, retort, reply, respond, repeat')})\sthat"
        rf"|(?:{verbs('declare that, argue, contend, maintain')})"
        r"(?=\s(?:the|its?|their|they|there|this|such)\s)"
        rf"|{_WILL}\s(?:\w+ly\s)?(?:defend|stand\sby|stick\s(?:to|by)|uphold|hold\sfirm\son)(?=\s\w)"
        r"|stood\sby|adamant\sthat|(?:made|makes?|making)\s(?:it\s)?clear(?:\sthat)?"
        rf"|(?:{verbs('defend')})(?=\s(?:the|its|their|his|her)\s(?:\w+\s)?(?:right|decision|offer"
        r"|plan|record|move|policy|proposal|position|deal|law|measures?|tariffs?|package|approach|handling))",
    ),
    (
        "concedes",
        rf"{verbs('concede, soften, back down, backtrack, climb down, relent, back away from')}"
        rf"|(?:{verbs('drop+, abandon, waive, withdraw, scale back, water down, lower, ease')}"
        rf"|{verbs('cut+, reduce, trim+, moderate, revise')}"
        r"|withdrew|gave\sup|forgone?|forwent)(?=\s(?:(?:its|their|his|her|a|an|the|some|all|"
        r"earlier|previous)\s)(?:[\w’'-]+\s){0,3}?(?:demands?|insistence|opposition|objections?"
        r"|claims?|calls?|threats?|veto|resistance|conditions?|targets?|price|quota|request|plans?|bid)\b)"
        rf"|compromis(?:es|ed|ing)|{verbs('give ground, bow to, yield to, settle for, swallow')}"
        r"|gave\s(?:ground|way|in)|given\s(?:ground|way|in)|caved\sin|backed\soff",
    ),
    (
        "accepts",
        rf"{verbs('accept, consent, approve, endorse, hail, applaud, embrace')}"
        r"|agree(?:s|d)?(?:\s(?:on\s|late\s|early\s)*(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)?"
        r"(?:\sin\sprinciple)?\s(?:to(?![^.;]{0,80}?\s(?:only\sif|only\sonce|unless)\s)"
        r"|with(?=\s(?:the|a|an|this|that)\s))"
        rf"|(?:{verbs('back, support, favour, favor')})(?=\sby\s)"
        r"|(?<!vote\s)(?<!voted\s)(?<!cent\s)in\sfavou?r\sof(?=\s(?:an?|the)\b)"
        rf"|{verbs('praise, ratify, assent to, acquiesce in, acquiesce to, sign up to')}"
        rf"|(?:{verbs('advise, recommend, urge')})\s(?:\w+\s){{0,3}}?(?:to\s)?"
        r"(?:accept|accepting|back|approve|vote\s(?:yes|for|in\sfavou?r\sof))\b(?=\s)"
        rf"|{verbs('sign off on, warm to, adopt, vote for, vote in favour of')}|said\syes\sto"
        rf"|(?:{verbs('welcome')})(?!\s(?:(?:the|a|his|her|its)\s)?(?:\w+\s)?(?:delegat\w+|guests?"
        r"|ministers?|envoys?|presidents?|visitors?|him|her|them|leaders?)\b)"
        rf"|(?<!-)(?:{verbs('back, support, champion')})(?=\s(?:the|a|an|its|his|her|their|that"
        rf"|this|it|calls?|plans?)\b)(?!\s(?:the|its|his|her|their)\s(?:(?-i:[A-Z])[\w-]+s\b|(?:[\w-]+\s){{0,2}}?{_SOMEBODY}\b))"
        r"|could\s(?:live\swith|accept|agree\sto|support|back|endorse|accommodate)|would\s(?:accept|agree)"
        r"(?![^.;]{0,80}?\s(?:if|unless|once)\s)"
        r"|g[ai]ven?\s(?:its|their)\sblessing\sto",
    ),
    (
        "offers",
        rf"(?:{verbs('offer')})(?!\s(?:(?:no|any|few|his|her|its|their)\s)?(?:comment|details?"
        r"|condolences|thanks|prayers|explanation|apolog\w+|clues?))"
        rf"|{verbs('propose, float, pledge, promise, hint at, counter with, hint that')}"
        rf"|tabl(?:ed|ing)|volunteer(?:s|ed|ing)?\sto"
        rf"|(?:{verbs('signal, signal+, indicate, hint')})"
        rf"(?=\s(?:that\s)?{_SELF}\s(?:(?:could|would|might)(?!\s(?:last|take|fail|{_HOSTILE})\b)|was\s(?:ready|willing|prepared|open)|is\s(?:ready|willing|prepared|open)))"
        rf"|(?:{verbs('signal, signal+')})(?=\s(?:an?\s)?(?:readiness|willingness|openness"
        r"|flexibility)\b)"
        rf"|{verbs('hold out the prospect of, leave the door open to, leave the door open for')}"
        r"|left\sthe\sdoor\sopen\s(?:to|for)|(?:will|would)\swork\sto"
        r"|put(?:s|ting)?(?=\s[^.;,]{2,60}\son\sthe\stable)"
        rf"|{verbs('put forward, suggest, sweeten')}(?=\s(?!at\b|in\b|on\b|with\b|to\b))"
        rf"|(?:{verbs('raise, improve, increase')})(?=\s(?:its|their|his|her|the)\s(?:\w+\s)?"
        r"(?:offer|bid)\b)"
        rf"|{_PUT_IN}\s(?:an?|its|their|his|her)\s(?:\w+\s)?(?:offer|bid)s?(?=\s(?:for|of|to)\s)"
        r"|(?<!not\s)(?:ready|willing|prepared|open)\sto|would\s(?:consider|be\s(?:ready|willing"
        r"|prepared|open)\sto)|could\sgo(?=\s(?:to|up|as))|laid\sout",
    ),
    (
        "seeks",
        rf"{verbs('seek, want, hope to, vow, push for, ask for, aim to, aim for')}"
        rf"|{verbs('campaign for, lobby for, angle for, prefer+, strive for')}"
        rf"|(?<!in\s)favou?r(?:s|ed|ing)?(?=\s(?:an?|the|more|less|higher|lower|keeping|raising|cutting)\s)"
        r"|fail(?:s|ed|ing)?\sto(?=\s(?:win|secure|obtain|extract|persuade|wring)\b)"
        r"|sought(?!\sto\s(?:play\sdown|downplay|reassure|calm))|tr(?:y|ies|ied|ying)\sto(?!\s(?:persuade|convince)\b)|sw(?:ore|earing)(?=\s(?:to|never)\b)"
        r"|would\slike|keen\sto|eager\sto"
        r"|determined\sto|(?:do|does|did|doing)\severything\s(?:possible|it\scan|in\s\w+\spower)"
        r"\s(?:for|to)",
    ),
)  # fmt: skip
"""Patterns of what takes a stance; where two begin at one place, the first counts."""

NOUNS = re.compile(
    r"(?:demand|offer|threat|appeal|rejection|refusal|requirement|compromise|ultimatum|call|pledge"
    r"|promise|request|proposal|vow|veto|criticism|acceptance|plea)s?"
    r"|insistence(?: on)?|consent|approval|opposition|condemnation|support|backing|objections?"
    r"|dispute|concerns?|block|press",
    re.IGNORECASE,
)
"""Nouns that take a stance behind their owner: 'the union's demand for …'."""

NOUN_STANCES: tuple[tuple[Stance, str], ...] = (
    ("rejects", r"rejections?|refusals?|opposition|vetoe?s?|objections?"),
    ("threatens", r"threats?|ultimatums?"),
    ("criticises", r"criticisms?|condemnation"),
    ("urges", r"appeals?|pleas?"),
    ("demands", r"demands?|requirements?|insistence(?: on)?|calls?|requests?"),
    ("accepts", r"consent|approval|acceptances?"),
    ("concedes", r"compromises?"),
    ("offers", r"offers?|proposals?|pledges?|promises?"),
    ("seeks", r"vows?"),
)

PROPOSED = (
    r"(?:(?:counter-?)?(?:offers?|proposals?)|plans?|drafts?|texts?|papers?|packages?|deals?|demands?|tariffs?|bids?"
    r"|terms|strikes?|decisions?|moves?|measures?|dut(?:y|ies)|cuts?|laws?|bills?|budgets?|levy"
    r"|levies|positions?|claims?|response|stance|approach|bans?|figures?|targets?|goals?|quotas?"
    r"|conditions?|rises?|increases?|agreement|accord|treaty|compromise|ultimatum|sanctions?|idea"
    r"|suggestion|price|valuation|blockade|closures?|prices?|pledges?|sum|amount|outcome|result"
    r"|talks|negotiations|deadline|timetable|remarks?|comments?|statement|request|tax|taxes|caps?|restrictions|controls|option|clause|wording)"
)
"""What somebody can put before others at talks, and they can judge."""

NEGATIVE = (
    r"(?:insult\w*|unreasonabl[ey]|untenable|unthinkable|unwise|foolish|intolerable|immoral|pointless|futile"
    r"|blackmail\w*|unacceptabl[ey]|unaffordable|unrealistic|unfair\w*|theft|robbery"
    r"|betrayal|disgrace\w*|outrage\w*|absurd\w*|ridiculous|joke|farce|farcical|sham|shame\w*"
    r"|irresponsible|reckless|provocat\w+|illegal|unlawful|unjust\w*|death\ssentence|inadequate"
    r"|insufficient|too\s(?:low|little|late|high|much|far|weak|vague|slow)|disappoint\w+|hypocri\w+"
    r"|nonsens\w+|suicid\w+|capitulation|surrender|theatre|theater|dead\son\sarrival|non-?starter"
    r"|excessive|exorbitant|greed\w*|unworkable|unsustainable|slap\sin\sthe\sface|step\sback\w*"
    r"|bullying|extortion\w*|coerci\w+|protectionis\w+|punitive|discriminat\w+|meaningless"
    r"|derisory|laughable|paltry|miserly|stingy|cynical|disastrous|catastroph\w+|not\senough|wrong"
    r"|mistake|flawed|biased|one-sided|lopsided|hostile|aggressi\w+|arbitrary|baseless|premature"
    r"|inconsistent|incompatible|hollow|insincere|worthless|half-hearted|dishonest|misguided|bad\sfaith"
    r"|deal-?breaker|undemocratic|na[iï]ve|dangerous|disproportionate|toothless|misleading|humiliat\w+"
    r"|cartel|losers|circus|charade|parody|stitch-up|carve-up|diktat|mockery|travesty|waste|dead\send|sell-?out"
    r"|swindle|scam|fraud|bribe|ransom"
    r"|unhelpful|harmful|destructive|ruinous|unjustifi\w+|unworthy|half\sa\sloaf|a\sstep\stoo\sfar"
    r"|a\stax\sgrab|a\sland\sgrab|a\spower\sgrab|economically\ssuicidal|a\strap|a\sstunt|scandal\w*)"
)
"""Words with which somebody judges a proposal against it."""

POSITIVE = (
    r"(?:decent|sound|attractive|gracious|first\sstep|constructive|positive|productive|useful|good|great|historic|fair|balanced|progress|forward"
    r"|breakthrough|encourag\w+|welcome|important|crucial|frank|serious|intense|candid|closer|hope"
    r"|hopeful|promising|reasonable|generous|significant|success\w*|milestone|victory|win|best"
    r"|difficult|tough|tense|hard|slow|complex|long|open|detailed|substantive|businesslike|brief|lively"
    r"|hard-won|hard-fought|strong|solid|landmark|win-win|workable|acceptable|satisf\w+|pleas\w+|bold"
    r"|better|right|necessary|vital|essential|realistic|wise|brave|courageous|fruitful|friendly"
    r"|cordial|modest|final|starting\spoint|basis|ambitious|credible|sensible|pragmatic|turning)"
)

REFUSED = (
    r"(?:no\s(?:majority|room|chance|question|way|scope|basis|justification)\b|(?:never|not)\son\s(?:this|the|any)\stable|off\sthe\stable|out\sof\sthe\squestion"
    r"|a\snon-?starter|(?:a|our|its|their)\sred\slines?|unacceptable|not\sacceptable"
    r"|not\ssomething\s(?:that\s|which\s)?(?:we|I|it|they|he|she)\s[^.;“”\"]{2,40}?\b(?:discuss|accept|agree\sto"
    r"|negotiate|consider|sign|support|offer|live\swith|do|give)\b"
    r"|non-?negotiable|not\s(?:up\sfor\s(?:negotiation|discussion|debate)|negotiable|for\ssale))"
)
"""Predicates with which a speaker refuses what they are said of."""
