"""Why each field of a claim has its value: the rule that set it and the words of the article that it read."""

from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from extractors.article import Article
from extractors.circumstances import Circumstances, circumstances
from extractors.figures.changes import turn
from extractors.figures.quantities import Quantity
from extractors.passages import Owned, Passage, read_passages
from extractors.speech.said import Attribution
from extractors.subjects.topic import Subject
from extractors.text.lexicon import Mark
from extractors.text.sentences import Sentence

FORMS = {
    "digits": "in digits",
    "words": "in words",
    "fraction": "a fraction",
    "multiple": "so many times",
    "vague": "a vague count",
}
Place = tuple[str, int, int]  # of a claim: its part, start and end


class Ground(NamedTuple):
    """A field of a claim, the rule that set it, and the words that led to it: offsets in the claim's part."""

    field: str
    rule: str
    start: int = 0  # start == end: no words, or none in this part
    end: int = 0


def grounds(article: Article) -> dict[Place, list[Ground]]:
    """For each claim of an article, by where it stands, the grounds of the fields that it has."""
    return {
        (passage.part, *passage.sentence.span(figure.quantity.first, figure.quantity.last)): list(
            _grounds(passage, figure, article.day)
        )
        for passage in read_passages(article)
        for figure in passage.figures
        if figure.quantity.is_claim
    }


def _grounds(passage: Passage, figure: Owned, published: date | None) -> Iterator[Ground]:
    yield from _of_figure(passage.sentence, figure.quantity)
    yield from _of_subject(passage.sentence, figure.subject)
    if figure.place:
        yield _at("place", figure.place.rule, passage.sentence, figure.place.first, figure.place.last)
    yield from _of_circumstances(passage.sentence, circumstances(passage, figure, published))


def _of_figure(sentence: Sentence, quantity: Quantity) -> Iterator[Ground]:
    yield _at("quote", FORMS.get(quantity.form, quantity.form), sentence, quantity.first, quantity.last)
    if quantity.unit != "count" or quantity.per:
        yield _at("unit", "beside the number", sentence, quantity.left, quantity.right)
    if quantity.qualifier_text:
        yield _printed("qualifier", "beside the number", sentence, quantity.qualifier_text)
    if quantity.counted:
        yield _at("counted", "the noun of the number", sentence, *quantity.counted)
    yield _by("measure", quantity.measured.rule, sentence, quantity.measured.word)
    if quantity.change != "level":
        yield _by("change", "rising, falling or compared", sentence, turn(sentence, quantity))


def _of_subject(sentence: Sentence, subject: Subject | None) -> Iterator[Ground]:
    if subject:
        yield _printed("subject", subject.rule, sentence, subject.text)
        if subject.scope:
            yield _printed("scope", "named with the subject", sentence, subject.text)


def _of_circumstances(sentence: Sentence, told: Circumstances) -> Iterator[Ground]:
    if told.modality.name != "stated":
        yield _by("modality", "nearest word that says so", sentence, told.modality.word)
    if told.as_of.time:
        yield _at("as_of", told.as_of.rule, sentence, told.as_of.first, told.as_of.last)
    for limit in told.limits:
        yield _at("scope", "a limit in the sentence", sentence, limit.first, limit.last)
    yield from _of_speech(sentence, told.said, "told in the sentence" if told.frame else "speech that goes on")


def _of_speech(sentence: Sentence, said: Attribution, rule: str) -> Iterator[Ground]:
    for field, text in (("source", said.source_text), ("via", said.via_text)):
        if text:
            yield _printed(field, rule, sentence, text)


def _by(field: str, rule: str, sentence: Sentence, word: Mark | None) -> Ground:
    return _at(field, rule, sentence, word.first, word.last) if word else Ground(field, rule)


def _at(field: str, rule: str, sentence: Sentence, first: int, last: int) -> Ground:
    return Ground(field, rule, *sentence.span(first, last)) if first < last else Ground(field, rule)


def _printed(field: str, rule: str, sentence: Sentence, text: str) -> Ground:
    """Where these words stand: in the sentence, or where they stood last before it."""
    start = sentence.whole.find(text, sentence.start, sentence.end)
    start = start if start >= 0 else sentence.whole.rfind(text, 0, sentence.start)
    return Ground(field, rule, start, start + len(text)) if start >= 0 else Ground(field, rule)
