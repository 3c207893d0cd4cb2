"""The grammatical subject of a figure's clause, or of the clauses around it."""

from collections.abc import Iterator

from extractors.subjects.agreement import is_impersonal
from extractors.subjects.beside_verb import at_verb, is_acted_on
from extractors.subjects.clauses import Span
from extractors.subjects.elliptic import named_in_list
from extractors.subjects.gerunds import is_gerundial
from extractors.subjects.inverted import is_inverted, opens_as_time, verb_leads
from extractors.subjects.lists import list_head
from extractors.subjects.phrases import VERBAL, Phrase
from extractors.subjects.pronouns import dropped, is_first_person, means_nothing, meant, relative_is_subject, told_of
from extractors.subjects.topic import UNKNOWN, Subject
from extractors.subjects.wording import Wording

FARTHEST = 3  # clauses that are looked through leftwards


class Grammar:
    """The clauses around one figure."""

    def __init__(self, wording: Wording, claim: Span) -> None:
        self.wording, self.tags, self.claim = wording, wording.tags, claim
        self.clause, self.opened_by = wording.clauses.clause, wording.clauses.opened_by
        self.own = self.clause[claim[0]]
        self.phrase = wording.clauses.over.get(claim[0])
        self._left = [i for i in self._tokens(self.own) if i < claim[0]]

    def subject(self) -> Subject | None:
        """The subject of the figure's clause, or of those around it to the left."""
        if (head := list_head(self.wording, self.claim)) != self.claim:
            return Grammar(self.wording, head).subject()
        if self.there_is or (self.stands_first and not opens_as_time(self.wording, self.phrase)):
            return None
        last = self.wording.sentence.language.writing.verb_last
        if is_first_person(self.wording, self._tokens(self.own) if last else self._left):
            return self.wording.speaker() or UNKNOWN
        if not VERBAL & set(self.tags):
            return self.first()
        for inverted in (False, True):
            for clause in range(self.own, max(-1, self.own - FARTHEST), -1):
                if found := self._of_clause(clause, inverted):
                    return found
        return self._behind() or (self.wording.topic.subject or UNKNOWN if dropped(self.wording, self._left) else None)

    def before(self) -> Subject | None:
        """The subject of the figure's own clause where it stands before the figure."""
        before = next((p for p in self._bare(self.own) if p.last <= self.claim[0]), None)
        return self.wording.owner(before) if before else None

    def first(self, counted: bool = True) -> Subject | None:
        """The first phrase of the sentence that can be its subject, `counted` or not; None behind a pronoun."""
        for phrase in self.wording.things:
            if phrase.link == "" and (counted or not self.wording.counts(phrase)):
                return None if "pronoun" in self.tags[: phrase.first] else self.wording.named_owner(phrase)
        return None

    @property
    def there_is(self) -> bool:
        """Whether the clause only says that something exists."""
        return any(self.tags[i] == "expletive" for i in self._left) or self.is_impersonal

    @property
    def is_impersonal(self) -> bool:
        """Whether a pronoun of the clause means nothing, or anyone: wird es noch Tage dauern."""
        pronoun = next((i for i in self._left if self.tags[i] == "pronoun"), None)
        if pronoun is None or not is_impersonal(self.wording.sentence, pronoun):
            return False
        main = (self.wording.speaker() or self.first(counted=False)) if self.own else None
        return means_nothing(self.wording, pronoun, main)

    @property
    def is_object(self) -> bool:
        """Whether a preposition that is no qualifier of the figure stands before its phrase."""
        return self.phrase is not None and self.phrase.link != "" and not self.wording.is_qualified(self.phrase)

    @property
    def stands_first(self) -> bool:
        """Whether the figure's own phrase is the subject: nothing that could be it stands before in its clause."""
        if self.phrase is None or self.is_object or self._opened_before():
            return False
        if self._only_unit and not verb_leads(self.wording, self.phrase):
            return False
        before = [self.tags[i] for i in self._tokens(self.own) if i < self.phrase.first]
        behind = {self.tags[i] for i in self._tokens(self.own) if i >= self.phrase.last}
        if any(p.last <= self.claim[0] for p in self._bare(self.own)) or dropped(self.wording, self._left):
            return False
        inverted = is_inverted(self.wording, self.own, self.phrase)
        if "pronoun" in before or ("verb" in before and not inverted):
            return False
        opened_by = self.opened_by[self.own]
        if opened_by == "relative" and (VERBAL & set(before) or relative_is_subject(self.wording, self.own)):
            return False
        return inverted or bool(VERBAL & behind) or opened_by not in ("comma", "relative")

    def _opened_before(self) -> bool:
        """Whether a subject stands before a comma and waits for its verb at the end."""
        if not self.wording.sentence.language.writing.verb_last:
            return False
        waiting = (clause for clause in range(self.own) if next(self._bare(clause), None) is not None)
        return any(VERBAL.isdisjoint(self.tags[i] for i in self._tokens(clause)) for clause in waiting)

    @property
    def _only_unit(self) -> bool:
        """Whether the figure counts nothing that is named beside it: around 58 euros; not: and 20 percent have."""
        assert self.phrase is not None
        if self.opened_by[self.own] == "conjunction" and VERBAL & set(
            self.tags[self.phrase.last : self.phrase.last + 1]
        ):
            return False
        return self.wording.is_unit(self.phrase) and self.wording.of_after(self.phrase) is None

    def _can_be_subject(self, phrase: Phrase) -> bool:
        """Beside a speaker who acts, only what has a name is more than an object, or is put at so many."""
        put = self.is_object and self.wording.is_measure(phrase) and self.wording.of_after(phrase) is not None
        return put or not self.wording.speaker_acts(self.claim[0]) or bool(self.wording.names_in(phrase))

    def _tokens(self, clause: int) -> list[int]:
        return [i for i, number in enumerate(self.clause) if number == clause]

    def _of_clause(self, clause: int, inverted: bool = True) -> Subject | None:
        """The subject of one clause; one behind its verb only if `inverted`, or where the verb comes second."""
        if self.opened_by[clause] == "relative":
            return self._antecedent(clause)
        if clause and is_gerundial(self.wording.sentence, self.tags, self._tokens(clause)):
            return None
        before = [i for i in self._tokens(clause) if i < self.claim[0]]
        pronoun = next((i for i in before if self.tags[i] == "pronoun"), len(self.tags))
        inverted = inverted or self.wording.sentence.language.writing.verb_second
        verb = len(self.tags) if inverted else next((i for i in before if self.tags[i] in VERBAL), len(self.tags))
        bare = [p for p in self._bare(clause) if p.last <= self.claim[0] and p.first < min(pronoun, verb)]
        if possible := [phrase for phrase in bare if self._can_be_subject(phrase)]:
            return self.wording.owner(at_verb(self.wording, before, possible) or possible[0])
        if pronoun < len(self.tags):
            main = (self.wording.speaker(pronoun) or self.first(counted=False)) if clause > 0 else None
            found = meant(self.wording, pronoun, main)
            named = self.is_object and self.wording.topic.subject is None  # else it means none of those told of
            open_ = clause != self.own or named or is_acted_on(self.wording, self._tokens(self.own), pronoun)
            return None if found is UNKNOWN and open_ else found
        if self.wording.sentence.language.writing.verb_last or VERBAL & {self.tags[i] for i in before}:
            return None  # where the verb ends it the subject opens the sentence
        listed = named_in_list(self.wording, self._tokens(clause), self.claim, clause == self.own)
        return listed or (self._fronted() if clause == self.own else None)

    def _bare(self, clause: int) -> Iterator[Phrase]:
        """The phrases of a clause that can be its subject, in order."""
        for phrase in self.wording.holders:
            if self.clause[phrase.first] == clause and phrase.link == "" and self._is_free(phrase, clause):
                yield phrase

    def _is_free(self, phrase: Phrase, clause: int) -> bool:
        """Whether a phrase is not the figure's own, counts nothing an earlier verb tells of, is said of no other."""
        counts = ((clause < self.own and not self._acts) or self._done(phrase)) and self.wording.counts(phrase)
        said_of = self.wording.is_predicate(phrase) or self.wording.is_modifier(phrase)
        return phrase != self.phrase and not (counts or said_of or self.wording.are_joined(phrase, self.phrase))

    def _done(self, phrase: Phrase) -> bool:
        """Whether a phrase is what a verb before another did: scored 16 goals | and gave 5 passes."""
        before = VERBAL & {self.tags[i] for i in self._left if i < phrase.first}
        return bool(before and VERBAL & {self.tags[i] for i in self._left if i >= phrase.last})

    @property
    def _acts(self) -> bool:
        """Whether a verb stands before the figure in its clause, so that one counted before may do it; not: 3 lived."""
        return bool(VERBAL & {self.tags[i] for i in self._left})

    def _antecedent(self, clause: int) -> Subject | None:
        opened = next(iter(self._tokens(clause)), 0)  # its words may be those of the clause that it interrupted
        found = told_of(self.wording, opened)
        part = any(mark.value == "of_them" for mark in self.wording.sentence.all_at("grammar", opened + 1))
        if found and (part or self.wording.measures(found)):
            return self._of_clause(clause - 1)  # an area of 25,000 hectares, which
        return self.wording.owner(found) if found else None

    def _fronted(self) -> Subject | None:
        """The subject behind a figure that opens its clause: Within 48 hours the army lost …"""
        if not (self.is_object or opens_as_time(self.wording, self.phrase)):
            return None
        behind = [i for i in self._tokens(self.own) if i > self.claim[0]]
        if pronoun := next((i for i in behind if self.tags[i] == "pronoun"), 0):
            return meant(self.wording, pronoun, None)
        found = next((p for p in self._bare(self.own) if p.first > self.claim[0]), None)
        return self.wording.owner(found) if found else None

    def _behind(self) -> Subject | None:
        """The subject that follows an opening clause without one: Counting 500 votes, the board declared …"""
        following = next(self._bare(self.own + 1), None) if self._opens else None
        before = {self.tags[i] for i in self._tokens(self.own + 1) if following and i < following.first}
        if following is None or self.wording.counts(following) or (VERBAL | {"number", "object"}) & before:
            return None  # at 20, is a strong voice: what stands behind the verb is said of who is not named
        return self.wording.owner(following)

    @property
    def _opens(self) -> bool:
        """Whether nothing stands before the figure that could be a subject: Lately, after a fall of 49 points, X."""
        if len(self.opened_by) == self.own + 1 or not (self.own == 0 or self.is_object):
            return False
        before = any(p.first < self.claim[0] and self.clause[p.first] < self.own for p in self.wording.phrases)
        return self.own == 0 or not (before or self.phrase is None or self.wording.of_after(self.phrase))
