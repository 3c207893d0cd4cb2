"""Who stands where in the clause of a figure: its grammatical subject, the owner of what is measured, the nearest name."""

from collections.abc import Iterator, Sequence

from extractors.name import Name
from extractors.phrases import VERBAL, Clauses, Phrase
from extractors.sentences import Sentence
from extractors.topic import Subject, Topic

Span = tuple[int, int]
TIME = ("months", "weekdays", "time_units", "days", "periods")
LONGEST = 8  # tokens: of a longer phrase the name in it alone says enough
FARTHEST = 3  # clauses that are looked through leftwards


class Reader:
    """One sentence taken apart, with its names and what the article said before."""

    def __init__(
        self, sentence: Sentence, clauses: Clauses, names: Sequence[Name], topic: Topic, speakers: Sequence[Span] = ()
    ) -> None:
        self.sentence, self.tags, self.clause, self.topic = sentence, clauses.tags, clauses.clause, topic
        self.opened_by = clauses.opened_by
        self.phrases = [p for p in clauses.phrases if not _meets(p.first, p.last, speakers)]
        self.names = [n for n in names if not _meets(n.first, n.last, speakers)]

    # the rules

    def person(self, claim: Span) -> Subject | None:
        """Whose age it is: the person behind "68-year-old", else the last one named before, else any."""
        persons = [name for name in self.names if name.kind in ("person", "unknown")]
        after = [name for name in persons if name.first >= claim[1]]
        before = [name for name in persons if name.last <= claim[0]]
        if after and self.sentence.glued(claim[1]):
            return of_name(after[0])
        if before or after:
            return of_name(before[-1] if before else after[0])
        return None

    def possessor(self, claim: Span) -> Subject | None:
        """A name in the figure's own phrase: Humphreys' 31.6 percent."""
        phrase = self._phrase_of(claim)
        owners = [
            n for n in self.names if phrase and phrase.first <= n.first and n.last < claim[0] and n.kind != "people"
        ]
        return of_name(owners[-1]) if owners and self.sentence.key(owners[-1].last) == "'" else None

    def event(self, claim: Span) -> Subject | None:
        """What did harm: the event nearest to the figure in the sentence, or the last one spoken of."""
        found = [m for m in self.sentence.of_kind("group_nouns") if m.value == "event"]
        for mark in sorted(found, key=lambda m: abs(m.first - claim[0])):
            for phrase in self.phrases:
                if phrase.first <= mark.first < phrase.last and not phrase.first <= claim[0] < phrase.last:
                    return self.read(phrase)
        return None

    def grammatical(self, claim: Span) -> Subject | None:
        """The subject of the figure's clause, or of those around it to the left."""
        clause = self.clause[claim[0]]
        if self._there_is(claim) or self._stands_first(claim):
            return None
        if not VERBAL & set(self.tags):
            return self.first()
        for number in range(clause, max(-1, clause - FARTHEST), -1):
            if found := self._of_clause(number, claim):
                return found
        return self._behind(clause)

    def sold(self, claim: Span) -> Subject | None:
        """What has a price: the thing that someone offers for it."""
        phrase, clause = self._phrase_of(claim), self.clause[claim[0]]
        if phrase is None or phrase.link != "preposition":
            return None
        verb = next((i for i in range(claim[0]) if self.clause[i] == clause and self.tags[i] == "verb"), None)
        things = [p for p in self._bare(clause) if verb is not None and verb < p.first and p.last <= claim[0]]
        return self.read(things[0]) if things else None

    def shared(self, claim: Span) -> Subject | None:
        """Of what it is a share: 40 percent of households."""
        phrase = self._phrase_of(claim)
        following = self._of_after(phrase) if phrase and self._is_unit(phrase) else None
        return self.read(following) if following else None

    def counted(self, claim: Span, counted: Span | None) -> Subject | None:
        """What is counted, with the words that say which: Afghan civilians."""
        phrase = self._phrase_of(claim)
        if phrase is None or counted is None:
            return None
        bare = Phrase(min(max(claim[1], phrase.first), counted[0]), max(phrase.last, counted[1]), phrase.link)
        if self._there_is(claim) and (beside := self._beside(bare.last)):
            return beside
        return self.read(bare)

    def named(self, claim: Span) -> Subject | None:
        """The name nearest to the figure, of those that own or lie somewhere."""
        near = sorted((abs(name.first - claim[0]), name) for name in self.names if name.kind != "people")
        return of_name(near[0][1]) if near else None

    def first(self) -> Subject | None:
        """The first phrase of the sentence that can be its subject; None behind a pronoun."""
        for phrase in self.phrases:
            if phrase.link == "" and not self._is_time(phrase) and not self._is_unit(phrase):
                return None if "pronoun" in self.tags[: phrase.first] else self.owner(phrase)
        return None

    # clauses

    def _of_clause(self, clause: int, claim: Span) -> Subject | None:
        if self.opened_by[clause] == "relative":
            return self._antecedent(clause)
        before = [i for i, number in enumerate(self.clause) if number == clause and i < claim[0]]
        pronoun = next((i for i in before if self.tags[i] == "pronoun"), len(self.tags))
        for phrase in self._bare(clause):
            if phrase.last <= claim[0] and phrase.first < pronoun:
                return self.owner(phrase)
        if pronoun < len(self.tags):
            return self._main(clause)
        return None if VERBAL & {self.tags[i] for i in before} else self._elliptic(clause, claim)

    def _behind(self, clause: int) -> Subject | None:
        """The subject that follows a clause without one: Counting 500 votes, the board declared …"""
        following = next(self._bare(clause + 1), None) if clause == 0 else None
        return self.owner(following) if following else None

    def _bare(self, clause: int) -> Iterator[Phrase]:
        """The phrases of a clause that can be its subject, in order."""
        for phrase in self.phrases:
            if self.clause[phrase.first] == clause and phrase.link == "":
                if not self._is_time(phrase) and not self._is_unit(phrase):
                    yield phrase

    def _antecedent(self, clause: int) -> Subject | None:
        before = [p for p in self.phrases if self.clause[p.first] < clause and not self._is_time(p)]
        return self.read(before[-1]) if before else None

    def _main(self, clause: int) -> Subject | None:
        """Whom a pronoun means: the subject of the sentence's beginning, or of the sentence before."""
        main = self.first()
        return main if main and self.clause.index(clause) > 0 and clause > 0 else self.topic.subject

    def _elliptic(self, clause: int, claim: Span) -> Subject | None:
        """A part of a list without a verb: and in France 1.4 percent."""
        before = [n for n in self.names if self.clause[n.first] == clause and n.last <= claim[0]]
        if not before or any(tag == "number" for tag in self.tags[before[-1].last : claim[0]]):
            return None
        return of_name(before[-1])

    def _there_is(self, claim: Span) -> bool:
        clause = self.clause[claim[0]]
        return any(tag == "expletive" for i, tag in enumerate(self.tags) if self.clause[i] == clause)

    def _stands_first(self, claim: Span) -> bool:
        """Whether the figure's own phrase is the subject: nothing that could be it stands before in its clause."""
        phrase, clause = self._phrase_of(claim), self.clause[claim[0]]
        if phrase is None or phrase.link:
            return False
        before = [i for i in range(phrase.first) if self.clause[i] == clause]
        behind = [i for i in range(phrase.last, len(self.tags)) if self.clause[i] == clause]
        verb_before = any(self.tags[i] == "verb" for i in before)
        bare_before = any(p.last <= claim[0] for p in self._bare(clause))
        pronoun = any(self.tags[i] == "pronoun" for i in before)
        verb_behind = any(self.tags[i] in VERBAL for i in behind)
        return not (verb_before or bare_before or pronoun) and (verb_behind or self.opened_by[clause] != "comma")

    # phrases

    def owner(self, phrase: Phrase) -> Subject:
        """A phrase, or who owns what it names where that is a mere measure: the population of the city."""
        if not self._is_measure(phrase):
            return self.read(phrase)
        if found := self._owner(phrase):
            return found
        return self.read(phrase)

    def _owner(self, phrase: Phrase) -> Subject | None:
        inside = self._names_in(phrase)
        if inside and inside[0].last < phrase.last and inside[0].kind != "people":
            return of_name(inside[0])
        if self.tags[phrase.first] == "possessive":
            return self.topic.subject
        if following := self._of_after(phrase):
            return self.read(following)
        clause = self.clause[phrase.first]
        local = next((n for n in self.names if self.clause[n.first] == clause and n.kind != "people"), None)
        if local:
            return of_name(local)
        words = self._bared(phrase)
        definite = self.tags[phrase.first] == "determiner"
        return self.topic.subject if definite or words.last - words.first == 1 else None

    def _phrase_of(self, claim: Span) -> Phrase | None:
        return next((p for p in self.phrases if p.first <= claim[0] < p.last), None)

    def _of_after(self, phrase: Phrase) -> Phrase | None:
        return next((p for p in self.phrases if phrase.last <= p.first <= phrase.last + 1 and p.link == "of"), None)

    def _beside(self, last: int) -> Subject | None:
        following = next((p for p in self.phrases if p.first in (last, last + 1) and p.link == "preposition"), None)
        return self.read(following) if following and self._names_in(following) else None

    def _is_measure(self, phrase: Phrase) -> bool:
        """Whether a phrase names a measure and no event: the population, but not the outage."""
        span = range(phrase.first, phrase.last)
        if any(self.sentence.at("people", i) for i in span):
            return False
        events = any(mark.value == "event" for i in span for mark in self.sentence.all_at("group_nouns", i))
        return not events and any(self.sentence.at("measures", i) for i in span)

    def _is_time(self, phrase: Phrase) -> bool:
        return any(self.sentence.at(kind, i) for kind in TIME for i in range(phrase.first, phrase.last))

    def _is_unit(self, phrase: Phrase) -> bool:
        """Whether a phrase is a figure with its unit alone."""
        return all(tag in ("number", "determiner", "adverb", "binder") for tag in self.tags[phrase.first : phrase.last])

    def _names_in(self, phrase: Phrase) -> list[Name]:
        return [name for name in self.names if phrase.first <= name.first and name.last <= phrase.last]

    def read(self, phrase: Phrase) -> Subject:
        """A phrase as a subject: its name, what it stands for, or its words."""
        phrase = self._joined(self._bared(phrase))
        inside = self._names_in(phrase)
        text = self.sentence.quote(phrase.first, phrase.last)
        if not inside:
            return self._said_before(phrase, text) or self._with_owner(phrase)
        name = inside[-1]
        if phrase.last - phrase.first > LONGEST and name.kind not in ("people", "unknown"):
            return of_name(name)
        whole = name.last - name.first >= (phrase.last - phrase.first) - 1 and name.kind != "people"
        return of_name(name)._replace(text=text) if whole else self._with_owner(phrase)

    def _with_owner(self, phrase: Phrase) -> Subject:
        """With the "of …" behind it, where both are short: course of steroids."""
        following = self._of_after(phrase)
        last = following.last if following and following.last - phrase.first <= LONGEST else phrase.last
        text = self.sentence.quote(phrase.first, last)
        names = self._names_in(Phrase(phrase.first, last, ""))
        return Subject(text, text, names[0].id if names else None, names[0].country if names else None)

    def _bared(self, phrase: Phrase) -> Phrase:
        """Without article, figure and quotation marks at its beginning."""
        first = phrase.first
        while first < phrase.last - 1 and self.tags[first] in ("determiner", "possessive", "quote", "number", "binder"):
            first += 1
        return Phrase(first, phrase.last, phrase.link)

    def _joined(self, phrase: Phrase) -> Phrase:
        """With the phrase that "and" joins to it."""
        at = phrase.last
        while self.tags[at : at + 1] == ["aside"]:
            at += 1
        if self.tags[at : at + 1] == ["conjunction"]:
            for other in self.phrases:
                if other.first == at + 1 and "number" not in self.tags[other.first : other.last]:
                    return Phrase(phrase.first, other.last, phrase.link)
        return phrase

    def _said_before(self, phrase: Phrase, text: str) -> Subject | None:
        """The name that "the city" or "the company" stands for."""
        for kind in ("place_nouns", "group_nouns"):
            mark = self.sentence.before(kind, phrase.last)
            if mark and phrase.last - phrase.first <= 2 and (name := self.topic.last.get(str(mark.value))):
                return Subject(name.canonical, text, name.id, name.country)
        return None


def _meets(first: int, last: int, spans: Sequence[Span]) -> bool:
    return any(first < end and begin < last for begin, end in spans)


def of_name(name: Name) -> Subject:
    """A name as a subject."""
    return Subject(name.canonical, name.text, name.id, name.country)
