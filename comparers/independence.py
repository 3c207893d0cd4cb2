"""How independent two figures are: copies of one text, one agency, one primary source, or two of their own."""

import tomllib
from importlib.resources import files

from rapidfuzz.fuzz import ratio

from comparers.comparison import Independence
from comparers.figure import Figure
from comparers.likeness import is_uncommon, same_noun
from comparers.measure import SPEAKS_FOR_ITSELF
from comparers.origin import CREDITS
from extractors.names.spelling import Named, same_name

NAMELESS = frozenset(tomllib.loads((files("comparers") / "sources.toml").read_text(encoding="utf-8"))["nameless"])
COPIED, SHORT = 85, 60  # of 100: letters that two sentences share; characters of a sentence that says too little


def independence(a: Figure, b: Figure, *, agree: bool) -> Independence:
    """Whether two figures can bear each other out: one that agrees and names nobody adds no source of its own."""
    one_source = same_source(a, b)
    if not (agree or one_source) and _two_voices(a.source or a.via, b.source or b.via, agree=False):
        return Independence.INDEPENDENT  # whatever agency told of both
    if _agencies(a) & _agencies(b) or (agree and _copied(a, b)):
        return Independence.SAME_ORIGIN
    if one_source or (agree and bool(a.source) != bool(b.source)):
        return Independence.SAME_PRIMARY
    if a.press.origin_id == b.press.origin_id:
        return Independence.SAME_ORIGIN
    if agree and _two_voices(a.source, b.source, agree=True):
        return Independence.INDEPENDENT
    if agree and a.press.owner and a.press.owner == b.press.owner:
        return Independence.SAME_ORIGIN  # two outlets of one house are one voice
    one = a.source or b.source or a.press.voices & b.press.voices or _counted_once(a, b)
    return Independence.SAME_PRIMARY if agree and one else Independence.UNKNOWN


def _two_voices(a: str | None, b: str | None, *, agree: bool) -> bool:
    """Whether both are somebody; where they agree, an office without a name may be the one that the other names."""
    if not a or not b or {a, b} & NAMELESS:
        return False
    return not agree or a.islower() == b.islower()


def _copied(a: Figure, b: Figure) -> bool:
    """Whether one sentence is the other's copy, in articles that are none."""
    one, two = a.sentence, b.sentence
    return min(len(one), len(two)) > SHORT and ratio(one, two) >= COPIED


def _counted_once(a: Figure, b: Figure) -> bool:
    """Whether one count is likelier than two: the number is uncommon, authorities count, or one story tells of both."""
    if a.unit != b.unit:
        return is_uncommon(a) and is_uncommon(b)  # 17 miles, 27 kilometres
    if a.number != b.number:
        return False
    of_one_story = a.press.story_id == b.press.story_id and (a.dimension != "count" or bool(same_noun(a, b)))
    return is_uncommon(a) or a.measure in SPEAKS_FOR_ITSELF or of_one_story


def same_source(a: Figure, b: Figure) -> bool:
    """Whether both figures name one source."""
    if not a.source or not b.source:
        return False
    one, two = Named(a.source, lang=a.press.lang), Named(b.source, lang=b.press.lang)
    return _surname(a.source, b.source) or bool(same_name(one, two)[0])


def two_sides(a: Figure, b: Figure) -> bool:
    """Whether each figure has a source of its own; one that names none has those whom its article quotes, if any."""
    one, two = ({figure.source} if figure.source else figure.press.voices for figure in (a, b))
    return bool(a.source or b.source) and bool(one and two) and not one & two


def _surname(a: str, b: str) -> bool:
    """Whether one name is the other or its end: Rutte, and General Secretary Mark Rutte; the ministry, and Russia's."""
    short, long = sorted((a, b), key=len)
    return short == long or long.endswith(f" {short}")


def _agencies(figure: Figure) -> set[str]:
    """The agencies that a figure is credited to: by its article, its sentence, or as its source."""
    named = (figure.press.agency, figure.via, CREDITS.get(figure.source or ""))
    return {CREDITS.get(name, name) for name in named if name}
