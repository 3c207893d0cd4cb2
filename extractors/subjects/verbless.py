"""Verbs on no list, where the words around them can hold no noun: the figures tell us, to build the station."""

from extractors.text.sentences import Sentence

ENDS = frozenset({"comma", "stop", "relative", "subordinator", "conjunction"})
VERBS = frozenset({"verb", "auxiliary", "expletive"})
OPENS_OBJECT = frozenset({"determiner", "possessive", "object"})
BEHIND_INFINITIVE = OPENS_OBJECT | {"number", "pronoun"}
TIMES = frozenset({"time_units", "weekdays", "months", "days"})


def with_verbs(sentence: Sentence, tags: list[str]) -> list[str]:
    """The tags with the verbs that their places show, where nouns stand last in their phrases and no case tells."""
    writing = sentence.language.writing
    if writing.noun != "last" or writing.verb_last:
        return tags
    opened, has_verb = 0, False
    for index, tag in enumerate(tags):
        if tag in ENDS:
            opened, has_verb = index + 1, False
        elif tag == "noun" and sentence.tokens[index].text.islower() and index + 1 < len(tags):
            bare = not has_verb and index > opened and tags[opened] not in ("preposition", "verb")
            if _is_infinitive(sentence, tags, index) or (bare and _needs_object(sentence, tags, index)):
                tags[index] = "verb"
        has_verb = has_verb or tags[index] in VERBS
    return tags


def _is_infinitive(sentence: Sentence, tags: list[str], index: int) -> bool:
    """Whether an object follows a word behind what stands before infinitives: to trigger a referendum."""
    marked = "infinitive_mark" in sentence.values("grammar", index - 1)
    return marked and tags[index - 1] == "preposition" and tags[index + 1] in BEHIND_INFINITIVE


def _needs_object(sentence: Sentence, tags: list[str], index: int) -> bool:
    """Whether a noun stands before and an article behind a word, which no noun does that tells no time."""
    between = tags[index - 1] in ("noun", "number") and tags[index + 1] in OPENS_OBJECT
    opens_clause = "relative" in sentence.values("grammar", index + 1) or sentence.at("cues", index + 1)
    return between and not opens_clause and sentence.kinds(index).isdisjoint(TIMES)
