"""Whether two spellings can be the same given name or the same family name.

Names from other scripts are written in many ways (Mohammed, Muhammad; Zelensky, Zelenskiy) and
given names have short forms (Bill for William). Both are judged here, one word at a time.
"""

import re
import unicodedata
from collections.abc import Sequence

_SHORT_FORMS = """
abraham abe avraham avi ibrahim
albert al bert
alexander alex alec aleksandr oleksandr sasha sandy alejandro alexandre
andrew andy drew andrei andriy
anthony antony tony antonio
barbara barb
benjamin ben benny bibi binyamin
catherine katherine kathryn kate katie cathy kathy kay
charles charlie chuck carlos
christopher chris
daniel dan danny dani
david dave davy dadi dudi
deborah debbie deb
dmitry dmitri dmytro dima
donald don donny
edward ed eddie ted ned
elizabeth liz beth betty lizzie eliza
francis frank frankie
francisco paco pancho
frederick fred freddie
gerald gerry jerry
gregory greg
henry harry hank enrique
isaac itzik yitzhak izzy
jacob jake yaakov
james jim jimmy jamie
jeffrey jeff geoffrey geoff
jennifer jen jenny
john jack johnny jon
jonathan jon jonny
joseph joe joey yosef yossi josef
jose pepe
kenneth ken kenny
lawrence larry laurence
leonard len lenny
luiz luis lula
manuel manolo manny
margaret maggie meg peggy greta
matthew matt mateo
michael mike mick mickey
mikhail misha mykhailo
moses moshe
nicholas nick nicolas nicky
omar umar
osama usama
patrick pat paddy
patricia pat patty tricia
peter pete pyotr petro
philip phil felipe
rebecca becky
reuven ruby rubi
richard dick rick ricky rich
robert bob bobby rob robbie
ronald ron ronnie
samuel sam sammy shmuel
sergei serhiy sergio
stephen steven steve
susan sue suzanne
theodore ted theo teddy
thomas tom tommy
timothy tim
victoria vicky
vladimir volodymyr vova
walter walt
william bill billy will willie guillermo
yehuda judah
zachary zach zac
"""
_GROUPS = [frozenset(line.split()) for line in _SHORT_FORMS.split("\n") if line]

_FOLDS = (
    ("ph", "f"), ("kh", "h"), ("gh", "g"), ("dj", "j"), ("tch", "ch"), ("sch", "sh"),
    ("ck", "k"), ("x", "ks"), ("q", "k"), ("ou", "u"), ("oo", "u"), ("ee", "i"), ("w", "v"),
)  # fmt: skip
_FEMININE = re.compile(r"(?:elle|ette|ine|ina|ella|ia|anna)$")
_ENDINGS = re.compile(r"(?:iyy|yy|iy|ij|yj|ii|ei|ey|yi|y)$")


def folded_name(name: str) -> str:
    """A name without accents, case, apostrophes and hyphens, which become spaces."""
    decomposed = unicodedata.normalize("NFKD", name.replace("ø", "o").replace("ł", "l"))
    letters = "".join(char for char in decomposed if not unicodedata.combining(char)).casefold()
    return " ".join(re.sub(r"[^\w\s]", "", re.sub(r"[-\u2010-\u2015.]", " ", letters)).split())


def same_given_name(first: str, second: str) -> bool:
    """Whether two folded words can be one given name: spelled otherwise, short, or an initial."""
    if first == second:
        return True
    if len(first) == 1 or len(second) == 1:
        return first[0] == second[0]
    if any(first in group and second in group for group in _GROUPS):
        return True
    return not _differ_in_gender(first, second) and _spelled_alike(first, second)


def same_family_name(first: str, second: str) -> bool:
    """Whether two folded words can be one family name in two spellings."""
    return first == second or _spelled_alike(first, second)


def _differ_in_gender(first: str, second: str) -> bool:
    """Mario and Maria, Daniel and Daniela, Michael and Michelle."""
    if (_FEMININE.search(first) is None) != (_FEMININE.search(second) is None):
        return True
    short, long = sorted((first, second), key=len)
    if len(short) == len(long):
        return short[:-1] == long[:-1] and short[-1] in "aeio" and long[-1] in "aeio"
    return long in {short + "a", short + "e", short + "ne", short + "le", short + "ella"} or (
        short[-1] in "aeo" and long.startswith(short[:-1]) and long[-1] in "ae"
    )


def _spelled_alike(first: str, second: str) -> bool:
    from rapidfuzz.distance import JaroWinkler

    one, other = _romanised(first), _romanised(second)
    if one == other:
        return True
    similarity = JaroWinkler.similarity(one, other)
    if min(len(one), len(other)) >= 5 and similarity >= 0.93:
        return True
    consonants = _consonants(one)
    if consonants != _consonants(other) or len(consonants) < 3:
        return False
    return similarity >= (0.7 if len(consonants) > 3 else 0.85)


def _romanised(word: str) -> str:
    """One way to write what several transliterations write."""
    for written, plain in _FOLDS:
        word = word.replace(written, plain)
    word = re.sub(r"(.)\1", r"\1", word)
    word = _ENDINGS.sub("i", word)
    return re.sub(r"(?<=[aeiou])h$", "", word) if len(word) > 3 else word


def _consonants(word: str) -> str:
    return re.sub(r"^[aeiou]", "a", word)[:1] + re.sub(r"[aeiouy]", "", word[1:])


_FAMILY_FIRST = frozenset(
    """
    wang li zhang liu chen yang zhao huang zhou wu xu sun hu zhu gao lin he guo ma luo liang song
    zheng xie han tang feng yu dong xiao cheng cao yuan deng fu shen zeng peng lu su jiang cai jia
    ding wei xue ye yan pan du dai xia zhong tian ren fan fang shi yao tan liao zou xiong jin hao
    kong bai cui kang mao qiu qin gu hou shao meng wan duan lei qian yin yi chang wen xi tao kim lee
    park choi jung cho yoon jang lim shin nguyen tran pham hoang phan vu dang bui ngo duong ly
    """.split()  # noqa: SIM905
)
"""Frequent family names of China, Korea and Vietnam, where they stand before the given name."""


def family_names(parts: Sequence[str]) -> tuple[str, ...]:
    """The parts of a folded full name by which news goes on to call the person, likeliest first."""
    if len(parts) > 1 and parts[0] in _FAMILY_FIRST:
        return parts[0], parts[-1]
    return (parts[-1],) if parts else ()
