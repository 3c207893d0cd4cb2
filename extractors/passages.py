"""An article read sentence by sentence: figures, times, names, who speaks, and what each figure is about."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from extractors.article import Article
from extractors.figures.numerals import decimal_style
from extractors.figures.quantities import Quantity, Setting
from extractors.figures.reading import read_quantities
from extractors.names.name import Name, Seen
from extractors.names.names import find_names
from extractors.speech.attribution import Saying, attribute
from extractors.subjects.phrases import take_apart
from extractors.subjects.place import Where, find_place, is_scene
from extractors.subjects.subject import counted_phrase, find_subject, main_subject, told_event
from extractors.subjects.topic import Subject, Topic
from extractors.subjects.wording import Span
from extractors.text.cldr import decimal_mark
from extractors.text.language import CODES, Language, language_of, load
from extractors.text.sentences import Sentence, sentences
from extractors.times.carried import carried_times
from extractors.times.moments import Moment, find_moments

LOOK_BACK = 4  # sentences: a figure says nothing of what was told before them
PARTS = ("title", "text")
PASSING = frozenset({"counted", "share of", "topic"})  # rules whose subject the next sentence is not about


class Owned(NamedTuple):
    """A figure with whose and where it is."""

    quantity: Quantity
    subject: Subject | None
    place: Where | None


class Passage(NamedTuple):
    """One sentence of a part with all that was found in it."""

    part: str
    sentence: Sentence
    moments: Sequence[Moment]
    names: Sequence[Name]
    saying: Saying
    time: str | None  # the time told of just before
    figures: Sequence[Owned]


def read_passages(article: Article) -> Iterator[Passage]:
    """The sentences of an article's title and text with every number expression in them, claim or not."""
    language = language_for(article)
    if language is None:
        return
    style = decimal_style(article.text) or decimal_mark(language.code, article.country)
    setting = Setting(article.country, style, article.day)
    topic = Topic(Seen(article.country))
    for part in PARTS:
        yield from _read_part(part, list(sentences(article.part(part), language)), setting, topic)


def language_for(article: Article) -> Language | None:
    """The language an article is read in, found from its text where it names none; None if it has no file."""
    code = article.lang or language_of(article.text or article.title or "")
    return load(code) if code in CODES else None


def _read_part(part: str, every: list[Sentence], setting: Setting, topic: Topic) -> Iterator[Passage]:
    moments = [find_moments(sentence, setting.published) for sentence in every]
    names = [find_names(sentence, topic.seen) for sentence in every]
    times = carried_times(list(zip(every, moments, strict=True)), setting.published)
    sayings = attribute(list(zip(every, names, strict=True)))
    quantities = _quantities(every, moments, setting)
    needed = _needed(quantities)
    for at, (sentence, saying) in enumerate(zip(every, sayings, strict=True)):
        if at in needed:
            figures = _own(sentence, quantities[at], names[at], saying, topic)
        else:
            figures = [Owned(quantity, None, None) for quantity in quantities[at]]
            topic.note(names[at], None, _scene(sentence, names[at]))
        yield Passage(part, sentence, moments[at], names[at], saying, times[at], figures)


def _quantities(
    every: Sequence[Sentence], moments: Sequence[Sequence[Moment]], setting: Setting
) -> list[list[Quantity]]:
    """The figures of each sentence; a sentence may go on with those of the one before."""
    found: list[list[Quantity]] = []
    for sentence, when in zip(every, moments, strict=True):
        found.append(read_quantities(sentence, when, setting, found[-1] if found else ()))
    return found


def _needed(quantities: Sequence[Sequence[Quantity]]) -> set[int]:
    """Sentences whose topic is asked for: those with claims and a few before each, and the first."""
    with_claims = [at for at, some in enumerate(quantities) if any(quantity.is_claim for quantity in some)]
    return {0}.union(*(range(at - LOOK_BACK, at + 1) for at in with_claims))


def _own(
    sentence: Sentence, quantities: Sequence[Quantity], names: Sequence[Name], saying: Saying, topic: Topic
) -> list[Owned]:
    """Each figure with its subject and place; then the topic goes on to the next sentence."""
    clauses = take_apart(sentence)
    figures: list[Owned] = []
    about: Subject | None = None
    for quantity in quantities:
        subject = place = None
        if quantity.is_claim:
            span = (quantity.first, quantity.last)
            said_by = _speakers(saying, *span)
            subject = find_subject(span, quantity.counted, quantity.measure, sentence, names, topic, said_by, clauses)
            near = _within(saying, quantity.first, names)
            place = find_place(quantity.first, quantity.measure, sentence, near, subject, topic)
            about = subject if subject and subject.rule not in PASSING else about
            topic.subject = about or topic.subject
            topic.counted = counted_phrase(quantity.counted, sentence) or topic.counted
        figures.append(Owned(quantity, subject, place))
    speakers = _speakers(saying, 0, 0)
    about = about or main_subject(sentence, names, topic, speakers, clauses)
    topic.note(names, about, _scene(sentence, names), told_event(sentence, names, topic, speakers, clauses))
    return figures


def _scene(sentence: Sentence, names: Sequence[Name]) -> Name | None:
    """The place where a sentence sets its scene."""
    return next((name for name in names if is_scene(sentence, name)), None)


def _within(saying: Saying, at: int, names: Sequence[Name]) -> Sequence[Name]:
    """The names of what is said where a figure is said: who told it in Brussels places nothing there."""
    frames = [frame for frame, _ in saying.frames if frame.first <= at < frame.last]
    return [n for n in names if all(f.first <= n.first and n.last <= f.last for f in frames)]


def _speakers(saying: Saying, first: int, last: int) -> list[Span]:
    """Where those stand who say what stands at these tokens; all who speak in the sentence, for none."""
    frames = [frame for frame, _ in saying.frames if first == last or (frame.first <= first and last <= frame.last)]
    return [(frame.speaker.first, frame.speaker.last) for frame in frames if frame.speaker]
