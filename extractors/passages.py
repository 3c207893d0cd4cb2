"""An article read sentence by sentence: figures, times, names, who speaks, and what each figure is about."""

from collections import deque
from collections.abc import Iterator, Sequence
from functools import partial
from itertools import tee
from typing import NamedTuple

from extractors.article import Article
from extractors.figures.numerals import decimal_style
from extractors.figures.quantities import Quantity, Setting
from extractors.figures.reading import read_quantities
from extractors.names.name import Name, Seen
from extractors.names.names import find_names
from extractors.speech.attribution import Saying, attribute
from extractors.subjects.clauses import Span, take_apart
from extractors.subjects.gatherings import told_gathering
from extractors.subjects.phrases import VERBAL
from extractors.subjects.place import PLACES, Where, find_place, is_scene
from extractors.subjects.shares import is_some_of_them
from extractors.subjects.subject import find_subject
from extractors.subjects.told import counted_phrase, main_subject, things_told, told_event
from extractors.subjects.topic import Subject, Topic
from extractors.text.cldr import country_of, decimal_mark
from extractors.text.language import CODES, Language, language_of, load
from extractors.text.sentences import Sentence, sentences
from extractors.times.carried import carried_times
from extractors.times.moments import Moment, find_moments

LOOK_BACK = 4  # sentences: a figure says nothing of what was told before them
PARTS = ("title", "text")
SCENE = "people in"  # the rule whose subject holds those told of next
CONVERTED = frozenset({"the figure before it in another unit", "the change of the figure before it"})  # of measures
IN_A_ROW = "in a row with the figure before it"
WEAK, SHARE = frozenset({"topic", "nearest"}), "share of"  # rules for subjects
# rules whose subject the next sentence is not about
PASSING = frozenset({"counted", "share of", "topic", "with its parts", "joined to", "put into", "known number"})


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
    setting = Setting(article.country, article.country or country_of(language.code), style, article.day)
    topic = Topic(Seen(article.country))
    for part in PARTS:
        yield from _read_part(part, sentences(article.part(part), language), setting, topic)


def language_for(article: Article) -> Language | None:
    """The language an article is read in, found from its text where it names none; None if it has no file."""
    code = article.lang or language_of(article.text or article.title or "")
    return load(code) if code in CODES else None


def _read_part(part: str, every: Iterator[Sentence], setting: Setting, topic: Topic) -> Iterator[Passage]:
    """The sentences of a part as they come: however long it is, few of them are held at any time."""
    readings, timed, spoken, counted = tee(_readings(every, setting, topic.seen), 4)
    times = carried_times(((one.sentence, one.moments) for one in timed), setting.published)
    sayings = attribute((one.sentence, one.names) for one in spoken)
    figures = _asked(_quantities(counted, setting))
    for (sentence, moments, names), time, saying, (some, asked) in zip(readings, times, sayings, figures, strict=True):
        if asked:
            owned = _own(sentence, some, names, saying, topic)
        else:
            owned = [Owned(quantity, None, None) for quantity in some]
            topic.note(names, None, _scene(sentence, names))
        yield Passage(part, sentence, moments, names, saying, time, owned)


class Reading(NamedTuple):
    """A sentence with its moments and names."""

    sentence: Sentence
    moments: Sequence[Moment]
    names: Sequence[Name]


def _readings(every: Iterator[Sentence], setting: Setting, seen: Seen) -> Iterator[Reading]:
    for sentence in every:
        yield Reading(sentence, find_moments(sentence, setting.published), find_names(sentence, seen))


def _quantities(readings: Iterator[Reading], setting: Setting) -> Iterator[Sequence[Quantity]]:
    """The figures of each sentence; a sentence may go on with those of the one before."""
    found: Sequence[Quantity] = ()
    for one in readings:
        found = read_quantities(one.sentence, one.moments, setting, found)
        yield found


def _asked(every: Iterator[Sequence[Quantity]]) -> Iterator[tuple[Sequence[Quantity], bool]]:
    """The figures of each sentence, and whether its topic is asked for: by claims in it or a few behind it."""
    waiting: deque[Sequence[Quantity]] = deque()
    asked = 1  # how many of those that wait; the first always is
    for quantities in every:
        waiting.append(quantities)
        asked = len(waiting) if any(quantity.is_claim for quantity in quantities) else asked
        if len(waiting) > LOOK_BACK:
            yield waiting.popleft(), asked > 0
            asked -= 1
    yield from ((quantities, at < asked) for at, quantities in enumerate(waiting))


def _own(
    sentence: Sentence, quantities: Sequence[Quantity], names: Sequence[Name], saying: Saying, topic: Topic
) -> list[Owned]:
    """Each figure with its subject and place; then the topic goes on to the next sentence."""
    clauses = take_apart(sentence)
    begin = min((quantity.first for quantity in quantities), default=0)
    names = [name for name in names if not _is_where_told(sentence, saying, name, begin)]
    figures: list[Owned] = []
    about, told = None, topic.subject
    for quantity in quantities:
        subject = place = None
        if quantity.is_claim:
            span = (quantity.first, quantity.last)
            said_by = _speakers(saying, *span)
            subject = find_subject(span, quantity.counted, quantity.measure, sentence, names, topic, said_by, clauses)
            subject = _of_figure_before(sentence, quantity, subject, figures)
            near = _within(saying, quantity.first, names)
            place = find_place(quantity.first, quantity.measure, sentence, near, subject, topic)
            about = subject if subject and subject.rule not in PASSING else about
            topic.subject = about or topic.subject
            topic.scene = subject if subject and subject.rule == SCENE else topic.scene
            topic.counted = counted_phrase(quantity.counted, sentence) or topic.counted
        figures.append(Owned(quantity, subject, place))
    topic.subject, speakers = told, _speakers(saying, 0, 0)
    about = about or main_subject(sentence, names, topic, speakers, clauses)
    topic.note(names, about, _scene(sentence, names), told_event(sentence, names, topic, speakers, clauses))
    topic.things = partial(things_told, sentence, names, topic, speakers, clauses)
    topic.gathering = told_gathering(sentence, names, topic, speakers, clauses) or topic.gathering
    if not quantities and VERBAL.isdisjoint(clauses.tags):
        topic.lead = about or topic.lead  # a heading
    return figures


def _of_figure_before(
    sentence: Sentence, quantity: Quantity, subject: Subject | None, figures: Sequence[Owned]
) -> Subject | None:
    """The subject, or that of the figure before of which this one tells too: 5 million (4 million euros)."""
    before = next((figure.subject for figure in reversed(figures) if figure.quantity.is_claim), None)
    if before and is_some_of_them(quantity.measure, quantity.first, sentence):
        return before
    if before is None or quantity.counted is not None:
        return subject
    weak = subject is None or subject.rule in WEAK or (before.rule == SHARE and subject.rule != SHARE)
    return before if quantity.measured.rule in CONVERTED or (weak and quantity.measured.rule == IN_A_ROW) else subject


def _is_where_told(sentence: Sentence, saying: Saying, name: Name, begin: int) -> bool:
    """Whether a name is that of the place where what stands before was told: 40 drowned, the agency said in Geneva.

    begin: the token of the first figure.
    """
    behind = (frame.at for frame, _ in saying.frames if frame.first <= begin < frame.at <= name.first)
    return name.kind in PLACES and any("," not in map(sentence.key, range(at, name.first)) for at in behind)


def _scene(sentence: Sentence, names: Sequence[Name]) -> Name | None:
    """The place where a sentence sets its scene."""
    return next((name for name in names if is_scene(sentence, name)), None)


def _within(saying: Saying, at: int, names: Sequence[Name]) -> Sequence[Name]:
    """The names of what is said where a figure is said: who told it in Brussels places nothing there."""
    frames = [frame for frame, _ in saying.frames if frame.first <= at < frame.last]
    return [n for n in names if all(f.first <= n.first and n.last <= f.last for f in frames)]


def _speakers(saying: Saying, first: int, last: int) -> list[Span]:
    """Where those stand who say what stands at these tokens; all who speak in the sentence, for none.

    Whoever demands something is told of too: the union demands 5 percent.
    """
    frames = [frame for frame, _ in saying.frames if first == last or (frame.first <= first and last <= frame.last)]
    told = [said for frame in frames if not frame.demands for said in (frame.speaker, frame.via) if said]
    return [(said.first, said.last) for said in told]
