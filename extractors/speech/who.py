"""Who speaks at a verb of speech: the phrase before it, the one that opens the sentence, or nobody that is named."""

from collections.abc import Sequence

from extractors.names.name import Name
from extractors.speech.beside import left_of, right_of
from extractors.speech.speaker import ROLES, Speaker, make_speaker
from extractors.speech.words import CLOSERS, OPENERS, ends_clause, grammar, is_break, is_when
from extractors.text.lexicon import Mark
from extractors.text.sentences import Sentence

DASHES = frozenset("-–")
LONGEST_OPENING = 8  # tokens of the phrase that opens a clause and says who speaks
NOT_NOMINAL = frozenset(("verb", "auxiliary", "adverb", "preposition", "verb_ending", "speech"))


def before_verb(sentence: Sentence, verb: int, end: int, names: Sequence[Name]) -> Speaker | None:
    """Who speaks where no mark parts the verb from whoever it is."""
    if sentence.language.writing.verb_last:
        return _opening(sentence, verb, names)
    if is_inverted(sentence, verb):
        apposed = _apposed(sentence, verb, names) is not None
        follows = _leads(sentence, verb) and not apposed and right_of(sentence, end, names) is not None
        return None if follows else _before_apposition(sentence, verb, names)
    speaker = left_of(sentence, verb, names)
    if speaker and (person := _person_of(sentence, speaker, names)):
        return person
    if not _leads(sentence, verb):
        return speaker or left_out(sentence, verb, end, names)
    behind = right_of(sentence, end, names) if speaker is None or is_unknown(sentence, speaker, names) else None
    if behind and (speaker is None or _is_adverbial(sentence, speaker) or not is_unknown(sentence, behind, names)):
        return behind
    return speaker


def _person_of(sentence: Sentence, speaker: Speaker, names: Sequence[Name]) -> Speaker | None:
    """Whom a list of places behind commas belongs to: ông X, trưởng công an xã A, huyện B, tỉnh C cho biết."""
    inside = [name for name in names if speaker.first <= name.first < speaker.last]
    if not inside or any(name.kind != "place" for name in inside) or sentence.key(speaker.first - 1) != ",":
        return None
    persons = [name for name in names if name.kind == "person" and name.last < speaker.first]
    return make_speaker(sentence, persons[-1].first, persons[-1].last, names) if persons else None


def _is_adverbial(sentence: Sentence, speaker: Speaker) -> bool:
    """Whether a phrase has a preposition in it: kurz nach Mittag."""
    return any("preposition" in grammar(sentence, index) for index in range(speaker.first, speaker.last))


def is_unknown(sentence: Sentence, speaker: Speaker, names: Sequence[Name]) -> bool:
    """Whether nothing but a capital says that a phrase is someone who speaks: Kurz nach Mittag meldet die Polizei."""
    span = range(speaker.first, speaker.last)
    roles = any(sentence.at(kind, index) for kind in ROLES for index in span)
    return speaker.name is not None and not roles and not any(name.first in span for name in names)


def _opening(sentence: Sentence, verb: int, names: Sequence[Name]) -> Speaker | None:
    """Who speaks where the verb ends the sentence: the phrase that opens it, up to a comma or the end of its name."""
    comma = next((index for index in range(1, verb) if is_break(sentence, index)), verb)
    if behind := _alone(sentence, verb, names):
        return behind
    named = (mark.last for mark in sentence.of_kind("speech_verbs") if mark.value == "names" and mark.last < comma)
    first = max(named, default=0)  # … belirten X
    if comma - first <= LONGEST_OPENING:
        return make_speaker(sentence, first, comma, names)
    return _leading(sentence, min(comma, LONGEST_OPENING), names)


def _alone(sentence: Sentence, verb: int, names: Sequence[Name]) -> Speaker | None:
    """The noun or name alone between the last comma and the verb that ends the sentence: …, itfaiye bildirdi."""
    comma = next((index for index in range(verb - 1, 0, -1) if is_break(sentence, index)), None)
    if comma is None or verb - comma < 2:
        return None
    spans = [(mark.first, mark.last) for kind in ROLES for mark in sentence.of_kind(kind)]
    spans += [(name.first, name.last) for name in names]
    return make_speaker(sentence, comma + 1, verb, names) if (comma + 1, verb) in spans else None


def _leading(sentence: Sentence, end: int, names: Sequence[Name]) -> Speaker | None:
    """The name or noun that begins the sentence, behind a time, where it is that of someone who can speak."""
    begin = _past_time(sentence, end)
    named = max((name.last for name in names if begin <= name.first <= begin + 1 and name.last < end), default=begin)
    reach = _past_owner(sentence, named) if named > begin else begin + LONGEST_OPENING // 2
    roles = (mark for kind in ROLES for mark in sentence.of_kind(kind) if begin <= mark.first <= reach)
    last = max((mark.last for mark in roles if mark.last < end), default=begin)
    return make_speaker(sentence, begin, max(last, named), names) if max(last, named) > begin else None


def _past_owner(sentence: Sentence, end: int) -> int:
    """Where what a name owns begins, else where the name ends: Russia's | ministry."""
    return end + 2 if sentence.key(end) == "'" and sentence.glued(end) else end


def _past_time(sentence: Sentence, end: int) -> int:
    """Where the sentence begins but for a time that opens it: On Friday, 7 February, the ministry …"""
    first = int("preposition" in grammar(sentence, 0))
    times = (index for index in range(first, end) if not is_when(sentence, index) and sentence.key(index) != ",")
    index = next(times, first)
    return index if index > first else 0


def _leads(sentence: Sentence, verb: int) -> bool:
    """Whether something else than a speaker leads the sentence, so that the speaker stands behind the verb."""
    return sentence.language.writing.verb_second and verb > 0


def _is_person(name: Name) -> bool:
    """Whether a name can be a person's: known as one, or two words that no list knows."""
    return name.kind == "person" or (name.kind == "unknown" and name.last - name.first > 1)


def _before_apposition(sentence: Sentence, verb: int, names: Sequence[Name]) -> Speaker | None:
    """X, the minister, said; in Rome the minister, X, said: a phrase without a verb, and its apposition in commas."""
    if sentence.key(verb - 1) != ",":
        return None
    person = _apposed(sentence, verb, names)
    if person and person.first > 1:
        return make_speaker(sentence, person.first, person.last, names)
    first = 0
    for comma in (index for index in range(verb - 1) if sentence.key(index) == ","):
        told_of = "relative" in grammar(sentence, comma + 1) and "preposition" not in grammar(sentence, first)
        not_nominal = NOT_NOMINAL - {"preposition"} if told_of else NOT_NOMINAL  # X of Y, who …, said
        if not any(grammar(sentence, index) & not_nominal for index in range(first, comma)):
            return left_of(sentence, comma, names)
        if "preposition" not in grammar(sentence, first):
            return None
        first = comma + 1
    return None


def _apposed(sentence: Sentence, verb: int, names: Sequence[Name]) -> Name | None:
    """The person set between commas right before a verb."""
    return next((n for n in names if _is_person(n) and n.last == verb - 1 and sentence.key(n.first - 1) == ","), None)


def left_out(sentence: Sentence, verb: int, end: int, names: Sequence[Name]) -> Speaker | None:
    """Who needs no word at the verb: “…”, afirmó. Aseguró que …; but La policía acudió y dijo que …"""
    before = grammar(sentence, verb - 1)
    if is_inverted(sentence, verb):
        said = ends_clause(sentence, end) and not that_follows(sentence, end)
    else:
        opens = verb == 0 or is_break(sentence, verb - 1) or bool(before & {"adverb", "conjunction"})
        said = opens and that_follows(sentence, end)
    leading = _leading(sentence, verb, names) if "conjunction" in before else None
    return leading or (Speaker(verb, verb, None) if said else None)


def is_inverted(sentence: Sentence, verb: int) -> bool:
    """“…,” said X: a comma, a closing quotation mark or a dash that stands apart is before the verb."""
    before = sentence.key(verb - 1)
    apart = before in DASHES and verb > 1 and not sentence.glued(verb - 1) and not sentence.glued(verb)
    return verb > 0 and (before == "," or before in CLOSERS or apart)


def of_before(sentence: Sentence) -> Mark | None:
    """The words that begin a sentence on who said the one before: this was announced by."""
    return next((mark for mark in sentence.meant("speech_frames", "of_before") if mark.first <= 1), None)


def that_follows(sentence: Sentence, end: int) -> bool:
    """Whether what is said stands behind the verb: that …, a colon, a quotation."""
    index = end
    while sentence.key(index) == "," or grammar(sentence, index) & {"adverb"}:
        index += 1
    that = sentence.at("speech_frames", index)
    return bool(that and that.value == "that") or sentence.key(index) == ":" or sentence.key(index) in OPENERS
