"""Where the noun phrase beside a word of speech begins and ends: before a verb, behind it, or before zufolge."""

from collections.abc import Sequence

from extractors.names.name import Name
from extractors.speech.phrase_end import ends_right
from extractors.speech.speaker import ROLES, Speaker, make_speaker
from extractors.speech.words import CLOSERS, OPENERS, grammar, is_break, is_capital, is_when
from extractors.text.sentences import Sentence

DATES = ("weekdays", "days", "months")
LONGEST = 18  # tokens of a phrase
TITLE = 7  # tokens of a name in quotation marks
TOLD = 3  # tokens from "to" to the name of who is told, an article and its apostrophe between them


def left_of(sentence: Sentence, end: int, names: Sequence[Name]) -> Speaker | None:
    """Who stands before a verb, back to the beginning of its clause."""
    end = _before_brackets(sentence, end)
    while end > 0 and (_is_aside(sentence, end - 1) or is_when(sentence, end - 1)):
        end -= 1
    first = end
    while first > 0 and end - first < LONGEST and not _ends_left(sentence, first - 1):
        first -= 1
    while first < end and grammar(sentence, first) & {"adverb", "conjunction", "subordinator"}:
        if any(sentence.at(kind, first) for kind in ROLES):
            break
        first += 1
    if first == 0 and grammar(sentence, 0) & {"preposition"} and sentence.language.writing.noun == "capital":
        return None  # Bei der Ausarbeitung stellten die Partner: one phrase alone stands before the verb
    while first < end and is_when(sentence, first):
        first += 1
    if first < end and _is_preposition(sentence, first):
        first = _last_phrase(sentence, first, end, names)
    return make_speaker(sentence, first, end, names)


def _is_aside(sentence: Sentence, index: int) -> bool:
    """Whether a word stands between speaker and verb and is neither: has repeatedly said."""
    words = grammar(sentence, index)
    manner = "adverb_ending" in words and sentence.tokens[index].text.islower()
    return bool(words & {"adverb", "auxiliary"}) or (manner and bool(grammar(sentence, index - 1) & {"auxiliary"}))


def _is_preposition(sentence: Sentence, index: int) -> bool:
    """Whether a word that opens a phrase is a preposition; where it can be an article too, no speaker stands behind."""
    words = grammar(sentence, index)
    if "preposition" not in words or "determiner" not in words:
        return "preposition" in words
    names = sentence.tokens[index + 1].text[:1].isupper()
    return not names and not (index == 0 and any(sentence.at(kind, index + 1) for kind in ROLES))


def phrase_before(sentence: Sentence, end: int, names: Sequence[Name]) -> Speaker | None:
    """Who stands right before a word such as zufolge: a phrase back to its article, whatever stands before it."""
    first = end
    while first > 0 and end - first < LONGEST and not _ends_left(sentence, first - 1):
        words = grammar(sentence, first - 1)
        if words & {"pronoun", "object", "verb"} and "determiner" not in words:
            break
        first -= 1
        if "determiner" in grammar(sentence, first) and not (
            "of" in grammar(sentence, first) and is_capital(sentence, first - 1)
        ):
            break
    return make_speaker(sentence, first, end, names)


def _before_brackets(sentence: Sentence, end: int) -> int:
    """Before a short form in brackets: the United Nations (UN)."""
    if sentence.key(end - 1) != ")":
        return end
    return next((index for index in range(end - 2, max(end - 6, 0), -1) if sentence.key(index) == "("), end)


def _ends_left(sentence: Sentence, index: int) -> bool:
    """Whether a phrase can't reach back over a token: a mark, or a word that opens a clause."""
    if is_break(sentence, index):
        return True
    words = grammar(sentence, index)
    if "conjunction" in words:
        return not (is_capital(sentence, index - 1) and is_capital(sentence, index + 1))
    if "auxiliary" in words and not words & {"possessive", "determiner", "preposition"}:
        return True  # another clause's verb
    return bool(words & {"subordinator", "relative"}) and not words & {"determiner", "of"}


def _last_phrase(sentence: Sentence, first: int, end: int, names: Sequence[Name]) -> int:
    """Where, behind a time or place, the phrase begins that ends at the verb: "On Monday the ministry"."""
    for index in range(end - 1, first, -1):
        if "determiner" in grammar(sentence, index):
            return index if "preposition" not in grammar(sentence, index - 1) else end
    for name in names:
        if name.last == end and "preposition" not in grammar(sentence, _begin(sentence, name) - 1):
            return name.first
    roles = [mark.first for kind in ROLES for mark in sentence.of_kind(kind) if first < mark.first < end == mark.last]
    if roles:
        return roles[0] if "preposition" not in grammar(sentence, roles[0] - 1) else end
    led = (n for n in names if first < n.first and n.last < end and n.kind in ("person", "organisation", "unknown"))
    return next((n.first for n in led if "preposition" not in grammar(sentence, n.first - 1)), end)


def _begin(sentence: Sentence, name: Name) -> int:
    """Where the noun before a name begins that says what it is: the prime minister of Greece."""
    roles = [mark.first for kind in ROLES for mark in sentence.of_kind(kind) if mark.last == name.first]
    return min(roles, default=name.first)


def right_of(sentence: Sentence, first: int, names: Sequence[Name]) -> Speaker | None:
    """Who stands after a verb or an "according to"."""
    while first < len(sentence.tokens) and _skipped(sentence, first):
        first += 1
    first = _past_attribute(sentence, _past_listener(sentence, first, names))
    if "pronoun" in grammar(sentence, first):
        return make_speaker(sentence, first, first + 1, names)
    if title := _behind_title(sentence, first):
        titled = make_speaker(sentence, first + 1, title - 1, names)
        unknown = titled and not any(name.first <= first + 1 < name.last and name.id for name in names)
        return titled._replace(is_medium=True) if titled and unknown else titled  # сообщает «Вечерний порт»
    last = first
    while last < len(sentence.tokens) and last - first < LONGEST:
        title = _behind_title(sentence, last) if last > first else None
        if title is None and ends_right(sentence, first, last, names):
            break
        last = title or last + 1
    last = _without_rest(sentence, first, last)
    person = _apposition(sentence, last, names) if first < last else None
    return make_speaker(sentence, *(person or (first, last)), names)


def _behind_title(sentence: Sentence, index: int) -> int | None:
    """Where a name in quotation marks ends that stands inside a phrase: экономист "БКС Премьер" Антон Покатович."""
    if sentence.key(index) not in OPENERS or not sentence.glued(index + 1):
        return None
    end = next((i for i in range(index + 2, index + TITLE) if sentence.key(i) in CLOSERS and sentence.glued(i)), None)
    return end + 1 if end and is_capital(sentence, index + 1) else None


def _past_attribute(sentence: Sentence, first: int) -> int:
    """Behind what stands between an article and the participle before its noun: einer am Montag | veröffentlichten."""
    if sentence.language.writing.noun != "capital" or "preposition" not in grammar(sentence, first + 1):
        return first
    if "determiner" not in grammar(sentence, first):
        return first
    for index in range(first + 2, min(first + LONGEST, len(sentence.tokens) - 1)):
        if is_break(sentence, index):
            return first
        participle = sentence.tokens[index].text.islower() and not grammar(sentence, index)
        if participle and is_capital(sentence, index + 1):
            return index + 1
    return first


def _without_rest(sentence: Sentence, first: int, last: int) -> int:
    """A phrase without what belongs to the time or agent behind it: les autorités ce vendredi, el grupo apoyado por."""
    if last < len(sentence.tokens) and is_when(sentence, last):
        while last > first and (grammar(sentence, last - 1) & {"determiner", "preposition"} or _elides(sentence, last)):
            last -= 1
    agent = "by" in sentence.values("speech_frames", last)
    return last - 1 if agent and last - first > 1 and "participle" in grammar(sentence, last - 1) else last


def _elides(sentence: Sentence, last: int) -> bool:
    """Whether a phrase ends in an article without its vowel: l'."""
    return sentence.key(last - 1) == "'" or (sentence.key(last) == "'" and sentence.glued(last))


def _past_listener(sentence: Sentence, first: int, names: Sequence[Name]) -> int:
    """Behind whom somebody told or where: a expliqué à l'AFP le maire."""
    words = grammar(sentence, first)
    if "preposition" not in words or words & {"of", "determiner"}:
        return first
    return next((name.last for name in names if first < name.first <= first + TOLD), first)


def _apposition(sentence: Sentence, end: int, names: Sequence[Name]) -> tuple[int, int] | None:
    """The person named in commas behind a phrase: according to the minister, X, …"""
    if sentence.key(end) != "," or any(name.last == end and name.kind == "person" for name in names):
        return None
    person = next((name for name in names if name.first == end + 1 and name.kind == "person"), None)
    ends = person is not None and (person.last == len(sentence.tokens) or sentence.tokens[person.last].kind == "mark")
    return (person.first, person.last) if person and ends else None


def _skipped(sentence: Sentence, index: int) -> bool:
    """What stands between a verb and who speaks: said yesterday X, a hyphen of dit-il."""
    words = grammar(sentence, index)
    hyphen = sentence.key(index) == "-" and sentence.glued(index)
    return hyphen or _dates(sentence, index) or (bool(words & {"adverb", "auxiliary"}) and not words & {"determiner"})


def _dates(sentence: Sentence, index: int) -> bool:
    """Whether a token is part of a date beside the verb: said on Sunday, 26 July, X."""
    if sentence.key(index) == ",":
        return any(sentence.at(kind, index - 1) for kind in DATES)
    if sentence.tokens[index].kind == "digits" or grammar(sentence, index) & {"preposition", "determiner"}:
        index += 1
    return any(sentence.at(kind, index) for kind in DATES)
