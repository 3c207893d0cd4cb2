"""The noun phrases of one sentence: what each holds, how far it reaches, what it hangs on."""

from collections.abc import Sequence
from functools import cached_property

from extractors.names.name import Name
from extractors.subjects.clauses import Clauses, Span
from extractors.subjects.datelines import dateline_end
from extractors.subjects.genitives import behind_place
from extractors.subjects.phrases import VERBAL, Phrase
from extractors.subjects.word_tag import has_cases
from extractors.text.sentences import Sentence

TIME = frozenset({"months", "weekdays", "time_units", "days", "periods"})
ACTORS = frozenset({"organisation", "alliance", "person"})
QUALIFIERS = ("qualifiers_before", "qualifiers_loose")
LONGEST = 8  # tokens: of a longer phrase the name in it alone says enough
UNITS = frozenset({"number", "determiner", "adverb", "binder"})
JOINING = frozenset({"preposition", "of", "determiner", "binder", "conjunction"})
OUTSIDE = frozenset({"determiner", "possessive", "quote", "number", "binder", "of", "adverb"})


class NounPhrases:
    """The phrases and names of one sentence, without those that say who speaks."""

    def __init__(self, sentence: Sentence, clauses: Clauses, names: Sequence[Name], speakers: Sequence[Span]) -> None:
        self.sentence, self.clauses, self.tags = sentence, clauses, clauses.tags
        parts = {mark.first for part in ("part_of_day", "clock") for mark in sentence.meant("time", part)}
        self.times = sentence.beginnings(TIME) | parts
        unsaid = [*speakers, (0, dateline_end(sentence, names))]
        self.phrases = [p for p in clauses.phrases if not _meets(p.first, p.last, unsaid)]
        self.names = [n for n in names if not _meets(n.first, n.last, speakers)]

    @cached_property
    def things(self) -> list[Phrase]:
        """The phrases that are more than a time or a figure with its unit."""
        return [phrase for phrase in self.phrases if not (self.is_time(phrase) or self.is_unit(phrase))]

    def of_after(self, phrase: Phrase) -> Phrase | None:
        """The "of …" right behind a phrase."""
        end = next((i for i in range(phrase.last, len(self.tags)) if self.tags[i] != "of"), phrase.last)  # с участием
        reach = max(end, phrase.last + 1)
        behind = next((p for p in self.phrases if phrase.last <= p.first <= reach and p.link == "of"), None)
        return self.of_after(behind) if behind and self.is_unit(behind) else behind

    def head_of(self, phrase: Phrase) -> Phrase:
        """What an "of …" hangs on: the poverty of the households."""
        while phrase.link == "of":
            at = phrase.first - 1
            while at > 0 and self.tags[at - 1] == "of":
                at -= 1  # in Höhe von
            before = next((p for p in self.phrases if at - 1 <= p.last <= phrase.first and p != phrase), None)
            if before is None:
                break
            phrase = before
        return phrase

    def chain_before(self, end: int) -> Phrase | None:
        """The head of the phrases that end at a token, each joined to the one before: [the poverty] of [the many]."""
        found: Phrase | None = None
        for phrase in reversed(self.phrases):
            between = self.tags[phrase.last : found.first if found else end]
            if phrase.last > end or (found and found.link == "" and "conjunction" not in between):
                continue
            if not set(between) <= JOINING:
                break
            found = phrase
        return found

    def names_in(self, phrase: Phrase) -> list[Name]:
        """The names inside a phrase."""
        return [name for name in self.names if phrase.first <= name.first and name.last <= phrase.last]

    def is_time(self, phrase: Phrase) -> bool:
        """Whether a phrase says when; what stands in quotation marks is a name: партия «Весна»."""
        span = range(phrase.first, phrase.last)
        return "quote" not in self.tags[phrase.first : phrase.last] and not self.times.isdisjoint(span)

    def is_unit(self, phrase: Phrase) -> bool:
        """Whether a phrase is a figure with its unit alone, or what it is told of each: mỗi lít."""
        each = "each" in self.sentence.values("cues", phrase.first) and self.sentence.at("units", phrase.last - 1)
        return bool(each) or UNITS.issuperset(self.tags[phrase.first : phrase.last])

    def is_predicate(self, phrase: Phrase) -> bool:
        """Whether a single word without an article right behind "is" says what something is like: necessary."""
        before = phrase.first - 1
        while before > 0 and self.tags[before] == "adverb":
            before -= 1
        plain = phrase.last - phrase.first == 1 and self.sentence.tokens[phrase.first].text.islower()
        stands_before = not self.sentence.language.writing.verb_last  # olan | kurum is no predicate
        return plain and stands_before and before >= 0 and self.tags[before] == "auxiliary"

    def is_modifier(self, phrase: Phrase) -> bool:
        """Whether a phrase without a comma behind it only tells of the next: bağlı | 6 uçak."""
        rise = "of" in self.tags[phrase.last : phrase.last + 1] and bool(self.sentence.at("change", phrase.last - 1))
        if rise and "number" in self.tags[phrase.last + 1 : phrase.last + 2] and phrase.last - phrase.first == 1:
            return True  # alta de 12%
        at = phrase.last
        while self.tags[at : at + 1] == ["number"]:
            at += 1
        if "doing" in self.sentence.values("cues", at) and "noun" in self.tags[at + 1 : at + 2]:
            return True  # bütçesi 5 milyon olan | kurum
        modifies = "modifier" in self.sentence.values("cases", phrase.last - 1)
        return modifies and self.tags[phrase.last : phrase.last + 1] != ["comma"]

    def is_actor(self, phrase: Phrase) -> bool:
        """Whether a phrase names who can act: an organisation or a person."""
        marks = (m for i in range(phrase.first, phrase.last) for m in self.sentence.all_at("group_nouns", i))
        return any(mark.value in ACTORS for mark in marks)

    def is_qualified(self, phrase: Phrase) -> bool:
        """Whether the preposition before a phrase belongs to its figure: over 1,500 civilians."""
        mark = next(filter(None, (self.sentence.before(kind, phrase.first) for kind in QUALIFIERS)), None)
        return mark is not None and "preposition" not in self.tags[max(0, mark.first - 1) : mark.first]

    def are_joined(self, phrase: Phrase, other: Phrase | None) -> bool:
        """Whether a conjunction joins a phrase to the other behind it: Ann and 4 friends were held."""
        return other is not None and self.tags[phrase.last : other.first] == ["conjunction"]

    def counts(self, phrase: Phrase) -> bool:
        """Whether a figure says how many a phrase means; the 24-year-old is one."""
        numbers = (i for i in range(phrase.first, phrase.last) if self.tags[i] == "number")
        return any(not (self.sentence.hyphen(i + 1) or self.sentence.hyphen(i - 1)) for i in numbers)

    def measures(self, phrase: Phrase) -> bool:
        """Whether a phrase ends in a unit behind a figure: 25,000 hectares."""
        figure = "number" in self.tags[max(0, phrase.first - 1) : phrase.last]
        return figure and not self.sentence.kinds(phrase.last - 1).isdisjoint(("units", "currencies"))

    def end_with_of(self, phrase: Phrase) -> int:
        """Where a phrase ends with the "of …" behind it, or alone where that were too long."""
        last = phrase.last
        while (following := self.of_after(Phrase(phrase.first, last, ""))) and following.last - phrase.first <= LONGEST:
            if self.tags[last] == "conjunction" and "number" in self.tags[following.first : following.last]:
                break  # a fire in the mill and 3 others
            if "number" in (self.tags[following.last - 1], *self.tags[following.last : following.last + 1]):
                break  # a quake of magnitude 6.4
            if self.is_time(following):
                break  # the march of Thursday
            last = following.last
        return last

    def end_before_verb(self, phrase: Phrase) -> int | None:
        """Where the verb begins that a phrase is the subject of, or less far, as short as a name is: all is its own."""
        whole = phrase.link == "of" and self.is_unit(self.head_of(phrase))  # 20 percent of the cars stolen in May
        last = phrase.last if phrase.link == "" or whole else len(self.tags)
        headline = phrase.link == "" and not VERBAL & set(self.tags)
        short = last
        for other in self.phrases:
            apart = has_cases(self.sentence) and other.link == "" and other.first == last  # в Албании | власти
            joined = other.first >= last and set(self.tags[last : other.first]) <= JOINING and not apart
            if joined and self._can_belong(other):
                last = other.last
                short = last if last - phrase.first <= LONGEST else short
        behind = self.tags[last] if last < len(self.tags) else ""
        subject = behind in VERBAL and self._opens_before(phrase, last)
        follows = headline or subject or (behind == "comma" and phrase.first < 2)
        return short if follows and short > phrase.last else None

    def _opens_before(self, phrase: Phrase, verb: int) -> bool:
        """Whether a phrase opens the clause of a verb that comes second; not: hat eine Bande | in Kiel ausgehoben."""
        if not self.sentence.language.writing.verb_second:
            return True
        clause = self.clauses.clause
        own = [i for i, number in enumerate(clause) if number == clause[phrase.first]]
        behind = {self.tags[i] for i in own if i >= verb} - VERBAL - {"binder", "stop"}
        return bool(behind) and VERBAL.isdisjoint(self.tags[i] for i in own if i < phrase.first)

    def _can_belong(self, phrase: Phrase) -> bool:
        """Whether a phrase can say which: no time, figure or mere place."""
        if self.is_time(phrase) or "number" in self.tags[phrase.first : phrase.last]:
            return False
        place = any(n.kind == "place" and n.last - n.first >= phrase.last - phrase.first for n in self.names_in(phrase))
        place = place or (phrase.link == "preposition" and self.sentence.language.writing.verb_last)  # ev | kıyıda
        return phrase.link == "of" or not place

    def bared(self, phrase: Phrase) -> Phrase:
        """Without the place, article, figure and quotation marks at its beginning."""
        first = behind_place(self.sentence, phrase)
        while first < phrase.last - 1 and self.tags[first] in OUTSIDE:
            if phrase.last - first == 3 and self.tags[first] == "number" and self.sentence.hyphen(first + 1):
                break  # die 33-Jährige
            first += 1
        return Phrase(first, phrase.last, phrase.link)

    def joined(self, phrase: Phrase) -> Phrase:
        """With the phrase that "and" joins to it, a name in brackets between them or not."""
        at = phrase.last
        while self.tags[at : at + 1] == ["aside"]:
            at += 1
        if self.tags[at : at + 1] == ["conjunction"]:
            first = at + 2 if phrase.link == "of" and self.tags[at + 1 : at + 2] == ["of"] else at + 1
            for other in self.phrases:
                if other.first == first and "number" not in self.tags[other.first : other.last]:
                    return Phrase(phrase.first, other.last, phrase.link)
        return phrase


def _meets(first: int, last: int, spans: Sequence[Span]) -> bool:
    return any(first < end and begin < last for begin, end in spans)
