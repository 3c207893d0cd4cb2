"""The noun that a figure counts: the soldiers of "26.000 ukrainische Soldaten"."""

from extractors.figures.quantities import Quantity
from extractors.figures.units import dimension_of
from extractors.figures.units_after import link_at, number_of
from extractors.text.lexicon import Mark
from extractors.text.sentences import Sentence

REACH = 6  # tokens from the figure to its noun
NO_NOUNS = frozenset({"gerund", "verb_ending", "adverb_ending", "verb"})
FINITE = frozenset({"verb", "verb_ending", "plural_verb", "speech"})
SYLLABLES = 4  # of the longest noun that is written as several words


def find_counted(sentence: Sentence, quantity: Quantity) -> tuple[int, int] | None:
    """The tokens of the noun phrase's head, or None; a hyphen binds it: the members of a 1000-member church."""
    start = quantity.right
    if after := sentence.at("qualifiers_after", start):
        start = after.last
    if sentence.key(start) == "-" and sentence.glued(start) and sentence.glued(start + 1):
        if not _is_word(sentence, start + 1):
            return None
        if not sentence.at("bound", start + 1):
            return start + 1, start + 2
        start += 1
    if link := _link(sentence, quantity, start):
        start = link.last
    run = _run(sentence, start)
    if not run:
        return None
    if sentence.language.writing.syllables:
        return run[0], _end_of_name(sentence, run)
    head = {"last": _last, "first": _first, "capital": _capital}[sentence.language.writing.noun](sentence, run)
    return None if head is None else (head, head + 1)


def _link(sentence: Sentence, quantity: Quantity, start: int) -> Mark | None:
    """The words between a figure and its noun: of, the number of."""
    link = link_at(sentence, start) or number_of(sentence, start)
    return link or (sentence.at("of", start) if _of_whole(quantity) else None)


def _end_of_name(sentence: Sentence, run: list[int]) -> int:
    """Languages that write syllables apart: where the word for people ends that begins the phrase, else the phrase."""
    people = sentence.at("people", run[0])
    return people.last if people else run[min(len(run), SYLLABLES) - 1] + 1


def _of_whole(quantity: Quantity) -> bool:
    return quantity.form in ("fraction", "vague") or dimension_of(quantity.unit) in ("share", "mass", "volume")


def _is_word(sentence: Sentence, index: int) -> bool:
    return 0 <= index < len(sentence.tokens) and sentence.tokens[index].kind == "word"


def _run(sentence: Sentence, start: int) -> list[int]:
    """The words from a token on that may belong to one noun phrase."""
    run: list[int] = []
    for index in range(start, min(start + REACH, len(sentence.tokens))):
        token = sentence.tokens[index]
        if token.kind != "word":
            if token.key in "-'" and run and sentence.glued(index):
                continue
            break
        if sentence.at("stop_words", index) or sentence.at("weekdays", index) or _is_verb(sentence, index):
            break
        another = sentence.at("numbers", index) or (run and sentence.at("vague", index))
        if another and not sentence.language.writing.syllables:
            break
        run.append(index)
    return run


def _is_verb(sentence: Sentence, index: int) -> bool:
    """Whether a word is a verb, by itself or since what only its object can begin with follows: uses the."""
    kinds = set(sentence.values("grammar", index))
    following = set(sentence.values("grammar", index + 1))
    bare = sentence.language.writing.noun == "first" and not sentence.language.words["cases"]
    if bare and kinds and kinds <= FINITE and not sentence.key(index).endswith("s"):
        return True  # oito morreram
    return kinds == {"verb"} or ("verb_or_noun" in kinds and bool(following & {"determiner", "possessive"}))


def _is_adjective(sentence: Sentence, index: int) -> bool:
    return bool(sentence.at("adjectives", index))


def _last(sentence: Sentence, run: list[int]) -> int | None:
    """English: the last word before anything that ends the phrase; a plural earlier on ends it too."""
    for index in run:
        key = sentence.key(index)
        if key.endswith("s") and not key.endswith(("ss", "us", "ous")) and len(key) > 3:
            return index
    measured = [index for index in run if sentence.at("measures", index) or sentence.at("people", index)]
    if measured:
        return measured[0]
    while run and _is_no_noun(sentence, run[-1]):
        run = run[:-1]
    return None if not run else run[-1] if len(run) <= 3 else run[0]


def _is_no_noun(sentence: Sentence, index: int) -> bool:
    """Whether a word can only end a noun phrase by standing behind it: an IQ of 148 kicking in."""
    return not NO_NOUNS.isdisjoint(sentence.values("grammar", index))


def _first(sentence: Sentence, run: list[int]) -> int | None:
    """Romance and Slavic languages: the first word that is no adjective; раненых, an adjective, can name people too."""
    if sentence.at("per", run[0]):
        return None  # 500 millones anuales
    noun = next((index for index in run if not _is_adjective(sentence, index)), run[0])
    if sentence.at("people", noun):
        return noun
    return next((index for index in run if index < noun and sentence.at("people", index)), noun)


def _capital(sentence: Sentence, run: list[int]) -> int | None:
    """German: the first noun, which is the first capital; of nouns that hyphens bind the last: WM-Titel."""
    head = next((index for index in run if sentence.tokens[index].is_capital), None)
    while head is not None and head + 2 in run and head + 1 not in run and sentence.glued(head + 2):
        head += 2
    return head


def counts_people(sentence: Sentence, quantity: Quantity) -> bool:
    """Whether the noun that is counted is one for persons: soldiers, Israelis."""
    kinds = sentence.kinds(quantity.counted[0]) if quantity.counted else ()
    return "people" in kinds or "demonyms" in kinds
