"""How the answers become a relation: the ten questions in their order, and the first that decides wins.

A row is made only where the two may speak of one quantity; CONTRADICT only where every question was answered.
"""

from comparers import amount, family, measure, moment, outcome, place, rate, scope, subject
from comparers.amount import Sized
from comparers.central import central, told_once
from comparers.comparison import Answer, Comparison, Relation, Verdict
from comparers.figure import Figure
from comparers.independence import independence
from comparers.measure import TOLLS
from comparers.outcome import Found
from comparers.pair import Pair, pair_of
from comparers.severity import severity
from comparers.widths import WIDTHS, Widths
from extractors.article import content_hash

SAME, DIFFERENT, CANNOT_TELL = Verdict.SAME, Verdict.DIFFERENT, Verdict.CANNOT_TELL
MEETS = frozenset({Relation.AGREE, Relation.COMPATIBLE})
NAMED = (place.QUESTION, subject.QUESTION)
SILENT = frozenset({subject.ONE_SIDE, place.INSIDE, moment.NEAR})


def judge(one: Figure, two: Figure, rule: str, widths: Widths = WIDTHS) -> Comparison | None:
    """The comparison of two figures that a blocking rule brought together; None where they have nothing to do."""
    pair = pair_of(one, two, rule, widths)
    a, b = pair.a, pair.b
    answers: list[Answer] = []
    found = _decide(pair, answers)
    if found is None or (_same_text(a, b) and found.reason != "part_exceeds_whole"):
        return None
    kin = independence(a, b, agree=found.relation in MEETS)
    return Comparison(
        comparison_id=content_hash(*sorted((a.claim_id, b.claim_id))),
        claim_a=a.claim_id,
        claim_b=b.claim_id,
        relation=found.relation,
        independence=kin,
        reason=found.reason,
        flags=found.flags,
        severity=severity(a, b, found.relation, kin, widths),
        rule=rule,
        story_id=a.press.story_id if a.press.story_id == b.press.story_id else None,
        fact_id=None,
        answers=tuple(answers),
        first_seen=max(filter(None, (a.press.seen, b.press.seen)), default=None),
        likeness=pair.likeness,
    )


def _same_text(a: Figure, b: Figure) -> bool:
    return a.press.article_id == b.press.article_id and a.part == b.part


def _decide(pair: Pair, answers: list[Answer]) -> Found | None:
    """The first of the ten questions that decides."""
    a, b, likeness, widths = pair
    answers.append(_by_place(family.ask(a, b), pair))
    if answers[-1].verdict is DIFFERENT:
        return _apart(pair, answers[-1])
    answers.append(_by_texts(measure.ask(a, b, likeness, widths), pair))
    if answers[-1].verdict is DIFFERENT:
        return _other_measure(pair, answers[-1])
    if _strangers(pair, answers[-1]):
        return None
    for ask in (place.ask, subject.ask, scope.modality, lambda a, b: moment.ask(a, b, widths)):
        answer = ask(a, b)
        answers.append(answer if answer.verdict is SAME else _by_words(_by_amount(answer, pair), pair))
        if answers[-1].verdict is DIFFERENT:
            return _other_scope(pair, answers)
    answers.append(rate.ask(a, b))
    if answers[-1].verdict is DIFFERENT:
        return _other_scope(pair, answers)
    sized = amount.size(a, b, widths)
    if sized is None:
        answers.append(Answer("currency", CANNOT_TELL, "no rate at that time", a.unit, b.unit))
        return Found(Relation.UNCLEAR, "currency") if pair.related else None
    if not sized.meet and (amount.is_bracketed(a) or amount.is_bracketed(b)):
        answers.append(Answer("currency", CANNOT_TELL, "a conversion in brackets", a.quote, b.quote))
    answers.append(_by_words(scope.ask(a, b), pair))
    if answers[-1].verdict is DIFFERENT:
        return _limits(pair, sized, answers)
    return outcome.compare(pair, sized, answers)


def _by_place(answer: Answer, pair: Pair) -> Answer:
    """A value here and a change there are one thing where one number stands at one place of two tellings."""
    translated = pair.likeness == 1 and pair.a.press.lang != pair.b.press.lang
    if answer.reason != "change" or not translated or pair.a.number != pair.b.number:
        return answer
    return answer._replace(verdict=CANNOT_TELL, reason="one number at one place of two tellings")


def _by_texts(answer: Answer, pair: Pair) -> Answer:
    """What a measure alone says too little of is one thing where each text tells of one alone."""
    if answer.verdict is not CANNOT_TELL or not told_once(pair):
        return answer
    return answer._replace(verdict=SAME, reason="each text tells of one")


def _by_words(answer: Answer, pair: Pair) -> Answer:
    """Where one side is silent, like words or leads answer; and one number in the same words has the same limits."""
    if answer.verdict is SAME:
        return answer
    known = pair.likeness >= pair.widths.alike or central(pair)
    unsaid = answer.reason in SILENT and known
    translated = pair.likeness == 1 and pair.a.press.lang != pair.b.press.lang
    named = translated or (pair.likeness == 1 and answer.question in NAMED)
    silent = answer.verdict is CANNOT_TELL and (unsaid or named)
    read = answer.verdict is DIFFERENT and (answer.reason == scope.ONE_SIDE or answer.question == scope.MODALITY)
    misread = answer.verdict is DIFFERENT and translated and pair.a.number == pair.b.number and answer.question in NAMED
    one_telling = pair.likeness == 1 or (pair.likeness >= pair.widths.identical and pair.a.number == pair.b.number)
    alike = silent or misread or (read and one_telling)
    return answer._replace(verdict=SAME, reason="the words are alike") if alike else answer


def _by_amount(answer: Answer, pair: Pair) -> Answer:
    """Two moods, or two times of what belongs to no period, tell nothing apart where one number fits both."""
    moods, times = answer.question == scope.MODALITY, answer.reason in (moment.FAR, moment.NEAR)
    if answer.verdict is not DIFFERENT or not (moods or times):
        return answer
    sized = amount.size(pair.a, pair.b, pair.widths)
    if sized is None or not sized.meet:
        return answer
    return answer._replace(verdict=CANNOT_TELL, reason="one number in two moods" if moods else answer.reason)


def _strangers(pair: Pair, answer: Answer) -> bool:
    """Whether neither the words nor the measure say that it is one thing, and the numbers are far apart: seen early."""
    if pair.related or answer.verdict is SAME or pair.a.measure in measure.SPEAKS_FOR_ITSELF:
        return False
    return not amount.may_meet(pair.a, pair.b, pair.widths)


def _apart(pair: Pair, answer: Answer) -> Found | None:
    """1: units or kinds of figures that can't be held against each other."""
    one_thing = pair.a.measure == pair.b.measure and pair.a.measure not in measure.UNSAID and pair.related
    return Found(Relation.NOT_COMPARABLE, answer.reason) if one_thing and answer.reason != "dimension" else None


def _other_measure(pair: Pair, answer: Answer) -> Found | None:
    """2: killed against casualties of one event is another scope; unlike measures are no pair."""
    seem_one = pair.related or subject.one_id(pair.a, pair.b) or pair.a.press.story_id == pair.b.press.story_id
    return Found(Relation.DIFFERENT_SCOPE, "measure") if answer.reason == "part" and seem_one else None


def _other_scope(pair: Pair, answers: list[Answer]) -> Found | None:
    """2: known and different: another scope, if it is one measure of one thing otherwise."""
    answer = answers[-1]
    seem_one = pair.related or (pair.a.measure in TOLLS and pair.a.press.story_id == pair.b.press.story_id)
    if answer.question == subject.QUESTION or not seem_one or answers[1].verdict is CANNOT_TELL:
        return None
    if answer.reason in (moment.FAR, moment.NEAR) and pair.a.measure in measure.OF_MANY:
        return None  # two quakes
    if answer.question == rate.QUESTION and pair.a.dimension not in ("count", "money", "share"):
        return Found(Relation.NOT_COMPARABLE, "rate")
    return Found(Relation.DIFFERENT_SCOPE, answer.question)


def _limits(pair: Pair, sized: Sized, answers: list[Answer]) -> Found | None:
    """4: a part is not its whole, and can't be larger."""
    a, b, _, widths = pair
    open_ = any(answer.verdict is CANNOT_TELL for answer in answers)
    one_whole = not _same_text(a, b) or a.measure not in measure.SAYS_LITTLE  # a text tells of many people
    if not open_ and one_whole and moment.later(a, b, widths) == 0 and a.sentence != b.sentence:
        part, whole = (sized.a, sized.b) if scope.narrower(a, b) else (sized.b, sized.a)
        if pair.related and (scope.narrower(a, b) or scope.narrower(b, a)) and part.low > whole.high:
            return Found(Relation.CONTRADICT, "part_exceeds_whole")
    if sized.stated_a == sized.stated_b and scope.only(a, b):
        return outcome.compare(pair, sized, answers)  # two women killed, and two killed in all
    return Found(Relation.DIFFERENT_SCOPE, "scope") if pair.related else None
