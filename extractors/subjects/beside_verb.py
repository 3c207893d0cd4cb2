"""Which of the phrases before a verb is its subject, where it opens no clause of its own."""

from collections.abc import Sequence

from extractors.subjects.phrases import VERB_GROUP, VERBAL, Phrase
from extractors.subjects.wording import Wording


def at_verb(wording: Wording, before: Sequence[int], possible: Sequence[Phrase]) -> Phrase | None:
    """The one that ends where the figure's verb begins: a rise that ended this year | the workers have lost 5."""
    tags = wording.tags
    verb = next((i for i in reversed(before) if tags[i] in VERBAL), None)
    if verb is None or wording.sentence.language.writing.verb_second:
        return None
    while verb - 1 in before and tags[verb - 1] in VERB_GROUP:
        verb -= 1
    head = wording.chain_before(verb)
    if head is None or head not in possible:
        return None
    return head if VERBAL & set(tags[possible[0].last : head.first]) else None  # else the first is all alone


def is_acted_on(wording: Wording, own: Sequence[int], pronoun: int) -> bool:
    """Whether a pronoun stands behind the verb among its clause's tokens, where no subject does: compressing it to."""
    verbs = [i for i in own if i < pronoun and wording.tags[i] in VERBAL]
    return bool(verbs) and not wording.sentence.language.writing.verb_second
