"""Lists of figures: whose the first is the others are too."""

from extractors.subjects.clauses import Span
from extractors.subjects.noun_phrases import NounPhrases
from extractors.subjects.phrases import VERBAL, Phrase
from extractors.subjects.topic import Subject, Topic

LONG = 3  # commas in a list
OPENING = frozenset("(+")  # an item of a list


def list_head(phrases: NounPhrases, claim: Span) -> Span:
    """The first figure of the list that a figure is in: 2 of the "2 cats, a dog and 3 mice"; else its own."""
    return _head_before(phrases, _begins(phrases, claim)) or claim


def _head_before(phrases: NounPhrases, at: int) -> Span | None:
    """The first figure of the list whose items end at a token; each item is looked at once for all of a sentence."""
    heads, items = phrases.clauses.heads, []
    while at not in heads:
        item = _item_before(phrases, at)
        number = _first_number(phrases, item) if item else None
        if item is None or phrases.is_time(item) or (number or 0) > _opening(phrases, item):
            heads[at] = None  # of one with a name before its figure that name is the owner
        else:
            items.append((at, number))
            at = item.first
    head = heads[at]
    for at, number in reversed(items):
        head = heads[at] = head or (None if number is None else (number, number + 1))
    return head


def _item_before(phrases: NounPhrases, at: int) -> Phrase | None:
    """The item of a list that ends before the mark or conjunction that stands before a token."""
    last = _before_separator(phrases, at)
    return _ends_at(phrases, last) if last else None


def _first_number(phrases: NounPhrases, item: Phrase) -> int | None:
    return next((i for i in range(item.first, item.last) if phrases.tags[i] == "number"), None)


def listed_of_topic(phrases: NounPhrases, head: Span, topic: Topic) -> Subject | None:
    """What the text is about, of a list behind a colon: You need: 200 g of flour, 3 eggs."""
    begins = _begins(phrases, head)
    own = phrases.clauses.over.get(head[0])
    more = own is not None and phrases.tags[own.last : own.last + 1] in (["comma"], ["conjunction"])
    behind_colon = begins > 1 and phrases.sentence.key(begins - 1) == ":"
    listed = (behind_colon and more) or _is_in_long_list(phrases, head[0])
    return (topic.lead or topic.subject) if listed else None


def _is_in_long_list(phrases: NounPhrases, at: int) -> bool:
    """Whether a figure that is no share stands in a list of things alone that a colon and a figure open."""
    colon = next((i for i in range(at - 1, 0, -1) if phrases.sentence.key(i) == ":"), 0)
    tags = phrases.tags[colon + 1 :]
    if not colon or tags[:1] != ["number"] or not VERBAL.isdisjoint(tags) or tags.count("comma") < LONG:
        return False
    over = phrases.clauses.over.get(at)
    named = any(colon < name.last <= at for name in phrases.names)
    return not named and not (over and any("percent" in phrases.sentence.values("units", i) for i in range(*over[:2])))


def _begins(phrases: NounPhrases, claim: Span) -> int:
    """Where the phrase of a figure begins, if with the figure."""
    own = phrases.clauses.over.get(claim[0])
    at = claim[0] if own is None or _opening(phrases, own) < claim[0] else own.first
    while at > 0 and phrases.tags[at - 1] == "adverb":
        at -= 1
    return at


def _opening(phrases: NounPhrases, phrase: Phrase) -> int:
    """Where a phrase begins behind its article."""
    return phrase.first + (phrases.tags[phrase.first] in ("determiner", "quote"))


def _before_separator(phrases: NounPhrases, at: int) -> int:
    """Where what stands before the comma, bracket or conjunction ends that stands before a token; 0 without one."""
    last = at
    while last > 0 and (
        phrases.tags[last - 1] in ("comma", "conjunction") or phrases.sentence.key(last - 1) in OPENING
    ):
        last -= 1
    return last if last < at else 0


def _ends_at(phrases: NounPhrases, last: int) -> Phrase | None:
    found = phrases.clauses.ending.get(last)
    if found and "number" not in phrases.tags[found.first : last]:  # 10 years | of prison
        counted = phrases.clauses.ending.get(found.first)
        return Phrase(counted.first, last, counted.link) if counted and phrases.is_unit(counted) else found
    return found
