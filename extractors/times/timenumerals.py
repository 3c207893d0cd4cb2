"""Which numerals among the time words of a sentence are days, years, hours or counts, and which are figures."""

from extractors.text.sentences import Sentence
from extractors.times.hours import follows_clock, stands_at_clock, tells_clock
from extractors.times.timeshapes import Atom, month_first

FIGURE = ("units", "currencies", "multipliers", "people", "vague")  # what follows a figure, never a day or a year
STRONG = frozenset(("in", "since", "until", "from", "to", "between", "before", "after"))
COUNTED = frozenset(("killed", "injured", "missing", "captured", "displaced", "arrested", "attendance", "hospitalised"))
REACH = frozenset(("to", "and", "until"))
STEPPED = frozenset(("steps", "first"))  # between a count and its units: the 24 last hours, nueve primeros meses
YEAR_MARKS = (",", "/", "-")  # between the rest of a date and its year
BESIDE_YEAR = {"month", "day", "number", "period", "part", "unit", "year", "steps", "offset"}
LAST_DAY, LAST_YEAR, OF_LATE = 31, 2100, 2000  # years from OF_LATE on stand before nouns as their label: 2024 figures


def settle_numerals(sentence: Sentence, atoms: list[Atom]) -> list[Atom]:
    """The atoms with every numeral as what it is; those that are no part of a moment are left out."""
    settled: list[Atom] = []
    for place in range(len(atoms) - 1, -1, -1):  # from the end: "14 to" is a day because "16 February" is
        atom = atoms[place]
        before = atoms[place - 1] if place else None
        if atom.slot in ("number", "dotted"):
            slot = _slot_of_number(sentence, atom, before, settled)
            if slot:
                settled.append(atom._replace(slot=slot))
        elif atom.slot == "some":
            settled += [atom] if _unit_behind(atom, settled) else []
        elif atom.slot != "year" or _names_year(atom, settled) or _is_year(sentence, atom, before):
            settled.append(atom)
    settled.reverse()
    return settled


def _next(atom: Atom, settled: list[Atom]) -> tuple[Atom | None, Atom | None]:
    """The links that touch an atom's end, as one, and the first atom behind them; settled runs backwards."""
    links: Atom | None = None
    last = atom.last
    for following in reversed(settled):
        if following.first != last:
            return links, None
        if following.slot != "link":
            return links, following
        links = following if links is None else links._replace(value=links.value | following.value)
        last = following.last
    return links, None


def _slot_of_number(sentence: Sentence, atom: Atom, before: Atom | None, settled: list[Atom]) -> str | None:
    links, following = _next(atom, settled)
    if stands_at_clock(sentence, atom, before):
        return "hour"
    if _day_in_brackets(sentence, atom, before):
        return "day"
    if following and links is None and tells_clock(sentence, atom, before, following):
        settled[-1] = following._replace(slot="clock_word")
        return "hour"
    if follows_clock(atom, before):
        return "hour"
    if atom.slot == "dotted":
        reaches = following and (
            following.slot == "clock_word" or (following.slot == "hour" and links and links.value & REACH)
        )
        return "hour" if reaches else None
    small = atom.value <= 31 and sentence.tokens[atom.first].kind == "digits"
    if following and (slot := _slot_before(following, links, settled, small)):
        return slot
    return "day" if small and _after_month(sentence, atom, before) else None


def _slot_before(following: Atom, links: Atom | None, settled: list[Atom], small: bool) -> str | None:
    """What a number is by what follows it: a month, a unit, a clock word, another day or hour."""
    if small and following.slot == "month" and (links is None or "day_of" in links.value):
        return "day"
    if links is None and (
        following.slot in ("unit", "units") or (following.slot in STEPPED and _unit_behind(following, settled))
    ):
        return "count"
    if links is None and following.slot == "clock_word":
        return "hour"
    if small and following.slot in ("day", "hour") and links and links.value & REACH:
        return following.slot
    return None


def _day_in_brackets(sentence: Sentence, atom: Atom, before: Atom | None) -> bool:
    """The day of the month behind its weekday: na sexta-feira (7)."""
    if before is None or before.slot not in ("weekday", "offset") or atom.slot != "number" or atom.value > LAST_DAY:
        return False
    around = sentence.key(atom.first - 1), sentence.key(atom.last)
    return around == ("(", ")") and before.last in (atom.first - 1, atom.first)


def _unit_behind(steps: Atom, settled: list[Atom]) -> bool:
    """Whether units follow the steps: the 24 last hours."""
    return any(atom.first == steps.last and atom.slot in ("unit", "units") for atom in settled)


def _after_month(sentence: Sentence, atom: Atom, before: Atom | None) -> bool:
    """Feb. 7, the Oct. 7 victims, and the 16 of Feb. 14-16; but not the ten people of "in March ten people"."""
    if not month_first(sentence.language.code) or sentence.tokens[atom.first].kind != "digits" or before is None:
        return False
    named = before.slot == "month" and "determiner" in sentence.values("grammar", before.first - 1)
    if not named and any(sentence.at(kind, atom.last) for kind in FIGURE):
        return False
    if before.slot == "month":
        return before.last == atom.first or (sentence.key(before.last) == "." and before.last + 1 == atom.first)
    dash = (
        before.slot == "link" and "to" in before.value and sentence.glued(atom.first) and sentence.glued(before.first)
    )
    return dash and before.first > 0 and sentence.tokens[before.first - 1].kind == "digits"


def _names_year(atom: Atom, settled: list[Atom]) -> bool:
    """Whether the word for one year follows: в 2000 году."""
    links, following = _next(atom, settled)
    year = following is not None and following.slot == "unit" and following.value == "year"
    return links is None and year


def _is_year(sentence: Sentence, atom: Atom, before: Atom | None) -> bool:
    """Whether four digits are a year: 2000 soldiers are none, "in 2000" is one, 2024 most often is."""
    index = atom.first
    if sentence.glued(index + 1) and sentence.tokens[index + 1].kind == "word":
        return False
    beside = before is not None and before.last in (index, index - (sentence.key(index - 1) in YEAR_MARKS))
    touching = before if beside else None
    if touching and touching.slot in BESIDE_YEAR and (touching.slot, touching.last) != ("year", index):
        return True
    linked = touching is not None and touching.slot == "link" and bool(touching.value & STRONG)
    if touching and linked and _is_bound(sentence, index, touching):
        return False
    round_number, noun = atom.value % 100 == 0, _noun_follows(sentence, index + 1)
    late = linked and not round_number and atom.value >= 1900
    loose = sentence.before("qualifiers_loose", index)  # over 1950 sailors, but: in 1950 sailors mutinied
    but = "people" if late and not loose else ""
    if _is_counted(sentence, index, but) or (not linked and _is_label(sentence, index)):
        return False
    if linked:
        usual = not round_number and atom.value >= 1500
        return late or (usual and not noun) or not (noun or _word_follows(sentence, index + 1))
    moment = touching is not None and touching.slot != "link"
    of_phrase = not moment and _belongs(sentence, index - 1)
    noun = noun or (atom.value < OF_LATE and not of_phrase and _is_plural(sentence, index + 1))
    return 1900 <= atom.value <= 2100 and not round_number and not noun


def _is_bound(sentence: Sentence, index: int, link: Atom) -> bool:
    """Supérieur à 1000, de 1000 à 5000: behind what bounds a figure, or reaching beyond all years."""
    bound = sentence.before("qualifiers_before", index)
    if bound and any(m.first < bound.first < m.last for m in sentence.of_kind("change")):  # 100 in meno del 2023
        bound = None
    to = sentence.at("ranges", index + 1)
    beyond = sentence.key(to.last) if to and to.value == "to" else ""
    return bool(bound and bound.first < link.first) or (beyond.isdecimal() and int(beyond) > LAST_YEAR)


def _is_label(sentence: Sentence, index: int) -> bool:
    """Whether a name stands before digits, or another numeral behind: a telephone number, not "by 2027 900 jobs"."""
    digits = index + 1 < len(sentence.tokens) and sentence.tokens[index + 1].kind == "digits"
    return digits or sentence.before("not_claims", index) is not None


def _is_plural(sentence: Sentence, index: int) -> bool:
    """Whether several things stand there: 1950 sailors."""
    small = index < len(sentence.tokens) and sentence.tokens[index].text[:1].islower()
    return small and sentence.at("plurals", index) is not None and "grammar" not in sentence.kinds(index)


def _belongs(sentence: Sentence, index: int) -> bool:
    """Whether an article or a noun before a year makes it part of a phrase: the 1950 elections."""
    if index < 0 or sentence.tokens[index].kind != "word":
        return False
    article = any(mark.value in ("determiner", "possessive") for mark in sentence.all_at("grammar", index))
    return article or sentence.at("stop_words", index) is None


def _word_follows(sentence: Sentence, index: int) -> bool:
    """Whether any word but a particle stands there: "in 2000 homes"."""
    inside = index < len(sentence.tokens) and sentence.tokens[index].kind == "word"
    return inside and sentence.at("stop_words", index) is None


def _is_counted(sentence: Sentence, index: int, but: str) -> bool:
    """Whether what stands around four digits makes them a figure, a word of one kind aside."""
    following = index + 1
    if sentence.before("currencies", index):
        return True
    return not sentence.at("stop_words", following) and any(
        kind != but and sentence.at(kind, following) for kind in FIGURE
    )


def _noun_follows(sentence: Sentence, index: int) -> bool:
    """Whether a noun that could be counted stands there: with a capital where nouns have one, else of people lost."""
    if index >= len(sentence.tokens) or sentence.tokens[index].kind != "word":
        return False
    if sentence.language.writing.noun == "capital":
        return sentence.tokens[index].is_capital
    return not COUNTED.isdisjoint(sentence.values("measures", index))
