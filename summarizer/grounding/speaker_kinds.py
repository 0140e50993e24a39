"""What kind of speaker a phrase names: a person, an organ, a publication, somebody unnamed."""

import re

from summarizer.models.evidence import SpeakerKind

CONTINUED = re.compile(
    r"^(?:the\s|a\s)?(?:(?:same|latest|new)\s)?"
    r"(?:report|newspaper|paper|daily|article|outlet|broadcaster|magazine|news\sagency|channel)$",
    re.IGNORECASE,
)
DATA = re.compile(
    r"\b(?:data|figures?|numbers|statistics|records|stud(?:y|ies)|surveys?|polls?|polling|report|analysis"
    r"|calculations?|estimates?|forecasts?|projections?)\b",
    re.IGNORECASE,
)

ANONYMOUS = re.compile(
    r"\b(?:sources?|insiders?|officials?|diplomats?|aides?|mediators?|negotiators?"
    r"|(?:people|persons?|men|women)\s(?:familiar|close|briefed|involved|with\s(?:\w+\s)?knowledge)"
    r"|one\sof\sthe\speople|unidentified|unnamed|anonymous|anonymity|witnesses|analysts|experts"
    r"|observers|critics|doctors?|residents)\b",
    re.IGNORECASE,
)
OUTLET = re.compile(
    r"\b(?:newspapers?|broadcasters?|news\sagenc(?:y|ies)|press\sagency|magazine|media|tabloid"
    r"|website|TV|Television|Radio|(?:Times|Post(?!\sOffice)|Journal|News|Herald|Tribune|Gazette"
    r"|Guardian|Telegraph|Chronicle|Observer|Mail|Globe|Independent|Economist|Press|Bloomberg"
    r"|Reuters|AFP|Agence\sFrance|AP|EFE|dpa|DPA|ANSA|Ansa|Xinhua|TASS|Tass|Interfax|Kyodo|Yonhap"
    r"|PTI|BBC|CNN|CNBC|NBC|ABC|CBS|Fox|Sky|ITV|NPR|PBS|RFI|ARD|ZDF|RAI|NHK|Axios|Politico|Haaretz"
    r"|Al\sJazeera|Al\sArabiya|Al\sMayadeen|Le\sMonde|Le\sFigaro|Spiegel|El\sPa[i\u00ed]s|FT|WSJ"
    r"|NYT|Nikkei|Channel\s\d+))\b"
)
_JOURNALIST = re.compile(r"\b(?:journalist|reporter|correspondent|columnist|editor)\b")
ORGAN_HEAD = re.compile(
    r"\b(?:ministry|government|office|army|military|police|authorit(?:y|ies)|agency|bureau|service"
    r"|department|court|commission|council|parliament|union|company|firm|spokes\w+|statement"
    r"|embassy|cabinet|administration|party|association|federation|organi[sz]ation|bank|treasury"
    r"|committee|release|forces|house|group|movement|board|institute|university|hospital"
    r"|secretariat|presidency|fund)$",
    re.IGNORECASE,
)
ORGAN = re.compile(
    r"\b(?:Ministry|Office|Agency|Bureau|Department|Commission|Council|Authority|Union|Federation"
    r"|Association|Institute|Bank|Service|Treasury|Court|Government|Police|Army)\b"
)
_NAMED_OUTLET = re.compile(
    r"\b(?:newspaper|broadcaster|agency|magazine|TV|Television|Radio|channel|website|daily)"
    r"(?:\s(?:station|channel|network))?\s(?!journalist)[A-Z]"
)


def speaker_kind(words: str, *, is_person: bool) -> SpeakerKind:
    """What the words name.

    Args:
        words: the speaker, as the article writes it.
        is_person: whether the words name somebody.
    """
    if ORGAN_HEAD.search(words) and not (OUTLET.search(words) and not ORGAN.search(words)):
        return "official"
    if _NAMED_OUTLET.search(words) and not _JOURNALIST.search(words):
        return "outlet"
    if is_person and not re.search(r"\b(?:unidentified|unnamed|anonymous)\b", words):
        return "named"
    if OUTLET.search(words) and not re.match(r"\w+\s(?:official|source)", words):
        return "outlet"
    if ANONYMOUS.search(words) or CONTINUED.match(words):
        return "anonymous"
    return "official"
