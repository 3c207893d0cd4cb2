"""What a noun phrase stands for: a name, what "the city" means, who owns what is measured, or its own words."""

from collections.abc import Sequence
from functools import cached_property

from extractors.names.name import Name
from extractors.subjects.agreement import PLURAL, gender_at, gender_of_name
from extractors.subjects.alliances import members_of
from extractors.subjects.clauses import Clauses, Span
from extractors.subjects.complements import with_purpose
from extractors.subjects.genitives import is_only_place, owner_by_case, rate_in
from extractors.subjects.noun_phrases import LONGEST, NounPhrases
from extractors.subjects.phrases import VERBAL, Phrase
from extractors.subjects.topic import UNKNOWN, Subject, Topic, is_economy, is_place, of_name, sorts
from extractors.text.sentences import Sentence

TOLL = frozenset({"killed", "injured", "missing", "affected", "damage", "hospitalised", "displaced"})  # of an event
SOMEWHERE = frozenset({"inflation", "unemployment", "temperature"})  # a place's, not the bank's that tells
LOST = frozenset({"military_losses", "equipment_lost"})
PRESENT = frozenset({"speaking", "addressed"})
UNSAID = frozenset({"count", "amount", "share", "other"})  # measures that no word need name


class Wording(NounPhrases):
    """What the phrases of one sentence stand for, by what the article said before."""

    def __init__(
        self, sentence: Sentence, clauses: Clauses, names: Sequence[Name], topic: Topic, speakers: Sequence[Span],
        measure: str = "count",
    ) -> None:  # fmt: skip
        super().__init__(sentence, clauses, names, speakers)
        self.topic, self.every, self.speakers, self.measure = topic, names, speakers, measure

    @cached_property
    def holders(self) -> list[Phrase]:
        """The phrases that can be whose a figure is: things, and so many of some: 10 millions de Chiliens."""
        some = {p for p in self.phrases if self.is_unit(p) and self.of_after(p) in self.things}
        return [p for p in self.phrases if p in self.things or (p in some and self.measure != "attendance")]

    def read(self, phrase: Phrase) -> Subject:
        """A phrase as a subject: its name, what it stands for, or its words; of a mere share that of which it is."""
        bare = self.bared((self.of_after(phrase) if self.is_unit(phrase) else None) or phrase)
        whole = self.joined(bare)
        inside = self.names_in(whole)
        gender = PLURAL if whole != bare or "number" in self.tags[phrase.first : phrase.last] else None
        gender = gender or gender_at(self.sentence, self.tags, phrase.first)
        found = self._read(whole, inside)
        return found._replace(
            gender=gender or (gender_of_name(inside[-1], self.sentence.language) if inside else gender)
        )

    def _read(self, phrase: Phrase, inside: Sequence[Name]) -> Subject:
        text = self.sentence.quote(phrase.first, phrase.last)
        if members := members_of(self, phrase, self.every, self.topic):
            return members
        if not inside:
            return self._called(phrase) or self._said_before(phrase, text) or self._with_owner(phrase)
        name = inside[-1]
        if name.kind == "person" and name.last == phrase.last:
            return of_name(name)._replace(text=text)
        if phrase.last - phrase.first > LONGEST and name.kind not in ("people", "unknown"):
            return of_name(name)
        whole = name.last - name.first >= (phrase.last - phrase.first) - 1 and name.kind != "people"
        return of_name(name)._replace(text=text) if whole else self._with_owner(phrase)

    def members(self, phrase: Phrase) -> Subject | None:
        """The members of an alliance, if the phrase says so."""
        phrase = self.joined(self.bared(phrase))
        return members_of(self, phrase, self.every, self.topic)

    def owner(self, phrase: Phrase) -> Subject:
        """A phrase, or who owns what it names where that is a mere measure: the population of the city."""
        if not self.is_measure(phrase):
            return self.read(phrase)
        if which := with_purpose(self, phrase, self.measure):
            return self.read(which)
        words = self.bared(phrase)
        covering = any(mark.last == words.last for mark in self.sentence.all_at("measures", words.first))
        all_of_it = covering and self.sentence.language.writing.syllables
        plain = self.tags[phrase.first] == "determiner" or words.last - words.first == 1 or all_of_it
        before = (self.topic.event if self.measure in TOLL else None) or self.topic.subject
        if self.measure == "votes" or (
            self.measure == "growth" and not (is_economy(before) or self._is_change(phrase))
        ):
            before = None  # a turnout is nobody's; the economy is no statistics office's
        if plain and self.measure in SOMEWHERE and not is_place(before):
            return self._owner(phrase) or UNKNOWN
        owner = self._owner(phrase) or (before if plain else None)
        return owner or self.read(rate_in(self.sentence, phrase, self.measure))

    def _is_change(self, phrase: Phrase) -> bool:
        return any(self.sentence.at("change", i) for i in range(phrase.first, phrase.last))

    def named_owner(self, phrase: Phrase) -> Subject:
        """The same, but what the article spoke of before is no owner."""
        return (self._owner(phrase) if self.is_measure(phrase) else None) or self.read(phrase)

    def _owner(self, phrase: Phrase) -> Subject | None:
        inside = self.names_in(phrase)
        if self.measure == "price" and self.of_after(phrase) and not self._is_amount(phrase):
            return None  # the tariff of a supplier is what costs
        if inside and inside[0].last < phrase.last and self._can_own(inside[0]):
            return of_name(inside[0])
        if self.tags[phrase.first] == "possessive" and not self.is_speaker(phrase.first):
            return self.speaker() or self.topic.subject or UNKNOWN
        behind = self._subject_behind(phrase) or self.of_after(phrase)
        while behind and behind.link == "of" and self.measure in SOMEWHERE and self.is_measure(behind):
            behind = self.of_after(behind)  # the rate of unemployment
        if behind:
            return self.read(behind)
        sold = self.measure == "price" and self.sentence.language.writing.verb_last and not self._is_amount(phrase)
        if owner := None if sold else owner_by_case(self.sentence, phrase):
            return self.owner(owner)
        clause = self.clauses.clause
        local = [n for n in self.names if clause[n.first] == clause[phrase.first] and self._can_own(n)]
        return of_name(local[0]) if local else None

    def _can_own(self, name: Name) -> bool:
        """Whether a name can be whose a measure is: no people's name, no place where the thing is."""
        return name.kind != "people" and not is_only_place(self.sentence, name)

    def _subject_behind(self, phrase: Phrase) -> Phrase | None:
        """The subject of the relative clause right behind a phrase: the highest fine that the court can impose."""
        at = self.end_with_of(phrase)
        while self.tags[at : at + 1] in (["comma"], ["relative"]):
            at += 1
        clause = self.clauses.clause[at - 1]
        opens = self.clauses.opened_by[clause] == "relative" and "relative" in self.tags[at - 2 : at]
        found = next((p for p in self.phrases if p.first == at and p.link == ""), None)
        return found if opens and found and VERBAL & set(self.tags[found.last : found.last + 1]) else None

    def is_speaker(self, at: int) -> bool:
        """Whether a word means who speaks or is spoken to: I, our, you."""
        return not PRESENT.isdisjoint(self.sentence.values("persons", at))

    def speaker_acts(self, at: int) -> bool:
        """Whether who speaks is the subject of the clause that a token is in: the ministry announced 500 flights."""
        clause = self.clauses.clause
        before = [p for p in self.clauses.phrases if clause[p.first] == clause[at] and p.link == "" and p.first < at]
        return any(phrase not in self.phrases for phrase in before)

    def speaker(self, before: int | None = None) -> Subject | None:
        """Who says what is read, if named before a token: the ministry said that its losses …"""
        named = [span for span in self.speakers if span[0] < span[1] and self.tags[span[0]] != "pronoun"]
        named = [span for span in named if before is None or span[1] <= before]
        if not named:
            return None
        first, last = named[0]
        text = self.sentence.quote(first, last)
        inside = [n for n in self.every if first <= n.first and n.last <= last and n.kind != "people"]
        found = of_name(inside[0]) if inside else Subject(text, text)
        return found._replace(gender=gender_at(self.sentence, self.tags, first))

    def is_measure(self, phrase: Phrase) -> bool:
        """Whether a phrase names the figure's measure and no event or people: the population, but not the outage."""
        span = range(phrase.first, phrase.last)
        counted = self.sentence.language.writing.verb_last and "amount" in self.sentence.values("cues", phrase.last - 1)
        if any(self.sentence.at("people", i) for i in span) and not counted:
            return False
        events = any(mark.value == "event" for i in span for mark in self.sentence.all_at("group_nouns", i))
        measures = {mark.value for i in span for mark in self.sentence.all_at("measures", i)}
        if self.sentence.language.writing.noun == "first" and self.measure == "count":  # una nave umanitaria is no aid
            measures = {mark.value for mark in self.sentence.all_at("measures", self.bared(phrase).first)}
        own = self.measure in measures or self.measure in UNSAID or self.tags[phrase.first] == "possessive"
        own = own or (self.measure in LOST and any("lost" in self.sentence.values("cues", i) for i in span))
        return not events and (self._is_amount(phrase) or (own and bool(measures | ({self.measure} & LOST))))

    def _is_amount(self, phrase: Phrase) -> bool:
        """Whether a phrase says no more than how much: the sum, the price."""
        return any("amount" in self.sentence.values("cues", i) for i in range(phrase.first, phrase.last))

    def _with_owner(self, phrase: Phrase) -> Subject:
        """With the "of …" behind it, where both are short: course of steroids."""
        text = self.sentence.quote(phrase.first, self.end_before_verb(phrase) or self.end_with_of(phrase))
        return Subject(text, text, *self._people(phrase))

    def _called(self, phrase: Phrase) -> Subject | None:
        """The town of Toretsk is Toretsk."""
        behind = self.of_after(phrase)
        names = self.names_in(behind) if behind and self.sentence.before("place_nouns", phrase.last) else []
        place = names[0] if names and names[0].kind in ("place", "country") else None
        return of_name(place)._replace(text=self.sentence.quote(phrase.first, place.last)) if place else None

    def _people(self, phrase: Phrase) -> tuple[str | None, str | None]:
        """The id and country of a country's people: Afghan civilians; of another thing of it the country alone."""
        names = self.names_in(phrase)
        if not names or names[0].first > phrase.first or names[-1].country != names[0].country:
            return None, None
        are_people = any(self.sentence.at("people", i) for i in range(phrase.first, phrase.last))
        return names[0].id if are_people and names[0].kind == "people" else None, names[0].country

    def _said_before(self, phrase: Phrase, text: str) -> Subject | None:
        """The name that "the city" or "the company" stands for."""
        for kind in ("place_nouns", "group_nouns"):
            mark = self.sentence.before(kind, phrase.last)
            if mark and phrase.last - phrase.first <= 2 and (kind == "place_nouns" or not self.of_after(phrase)):
                near = [n for n in self.names if n.last <= phrase.first and mark.value in sorts(n)]
                if name := near[-1] if near else self.topic.called(str(mark.value)):
                    return Subject(name.canonical, text, name.id, name.country)
        return None
