"""The linked data is JSON-LD whose every term stands in the vocabularies it names, and says what the claims say."""

import json
import warnings
from datetime import datetime
from pathlib import Path
from typing import Any

import pytest
import schema_org
from rdflib import Graph, URIRef
from rdflib.namespace import PROV

from warehouse.publish import publish
from warehouse.review import review
from warehouse.warehouse import Warehouse

Node = dict[str, Any]
OURS = ("http://www.w3.org/ns/oa#", "http://www.w3.org/ns/prov#")  # checked here; schema.org's terms are by its models
SCHEMA, RDF, XSD = (
    "https://schema.org/",
    "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
    "http://www.w3.org/2001/XMLSchema#",
)
# The terms of the Web Annotation Vocabulary (W3C, 23 February 2017) that the files use.
ANNOTATION = {
    "Annotation", "SpecificResource", "TextQuoteSelector", "TextPositionSelector", "hasBody", "hasTarget", "hasSource",
    "hasSelector", "exact", "prefix", "suffix", "start", "end", "motivatedBy", "identifying",
}  # fmt: skip


@pytest.fixture
def published(told: Warehouse, tmp_path: Path) -> Path:
    review(told, "disputed", "confirmed", "both were asked", "Ada")
    told.connection.execute("UPDATE store.claims SET qualifier = 'more_than' WHERE claim_id = 'c-daily'")
    return publish(told, tmp_path).parent


def nodes(file: Path) -> dict[str, Node]:
    return {node["@id"]: node for node in json.loads(file.read_text(encoding="utf-8"))["@graph"]}


def graph(file: Path) -> Graph:
    with warnings.catch_warnings():
        warnings.filterwarnings("ignore", "ConjunctiveGraph is deprecated")  # rdflib's own reader still uses it
        return Graph().parse(file, format="json-ld")


@pytest.mark.parametrize("name", ["claims.jsonld", "claim_reviews.jsonld"])
def test_every_term_stands_in_its_vocabulary(published: Path, name: str) -> None:
    terms = {str(term) for triple in graph(published / name) for term in triple[1:] if isinstance(term, URIRef)}
    ours = {term for term in terms if term.startswith("urn:crosscheck:") or ".example/" in term}
    used = {term.removeprefix(start) for start in OURS for term in terms - ours if term.startswith(start)}
    known = ANNOTATION | {term for term in used if term in PROV}  # rdflib knows PROV whole
    elsewhere = {term for term in terms - ours if term.startswith((SCHEMA, RDF, XSD))}
    assert used <= known
    assert terms - ours == elsewhere | {start + term for start in OURS for term in used if start + term in terms}


def kinds(node: Node) -> list[str]:
    return node["@type"] if isinstance(node["@type"], list) else [node["@type"]]


def built(key: str, node: Any, checked: set[str]) -> Any:
    """What a node says in the terms of schema.org, as the model of its type, which allows what that type allows."""
    if isinstance(node, list):
        return [built(key, inner, checked) for inner in node]
    if not isinstance(node, dict):
        return datetime.fromisoformat(node) if key in ("datePublished", "observationDate") else node
    if "@type" not in node:
        return node["@id"]
    said = {name: built(name, inner, checked) for name, inner in node.items() if ":" not in name and name[0] != "@"}
    references = {name for name, value in said.items() if isinstance(value, str) and value.startswith("urn:")}
    (kind,) = (getattr(schema_org, name) for name in kinds(node) if ":" not in name)
    checked.add(kind.__name__)
    return kind(**{name: value for name, value in said.items() if name not in references})


@pytest.mark.parametrize("name", ["claims.jsonld", "claim_reviews.jsonld"])
def test_every_node_is_one_of_its_schema_org_type(published: Path, name: str) -> None:
    checked: set[str] = set()
    for node in nodes(published / name).values():
        built("", node, checked)
    assert checked >= (
        {"Claim", "Observation", "NewsArticle"} if name.startswith("claims") else {"ClaimReview", "Rating"}
    )


def test_a_claim_says_who_says_what_of_whom(published: Path) -> None:
    found = nodes(published / "claims.jsonld")
    claim = found["urn:crosscheck:claim:c-daily"]
    assert claim["creditText"] == "Russia's defence ministry, via The Agency"
    assert claim["prov:hadPrimarySource"]["prov:wasAttributedTo"]["name"] == "Russia's defence ministry"
    assert claim["prov:wasQuotedFrom"]["prov:wasAttributedTo"]["name"] == "The Agency"
    about = claim["about"]
    assert (about["minValue"], "maxValue" in about, "value" in about) == (26000, False, False)
    assert about["measuredProperty"]["name"] == "military_losses"
    assert found["urn:crosscheck:claim:c-kyiv"]["about"]["value"] == 4700
    assert "null" not in (published / "claims.jsonld").read_text(encoding="utf-8")


def test_an_annotation_finds_its_words_in_the_archived_version(told: Warehouse, published: Path) -> None:
    claims = [node for name, node in nodes(published / "claims.jsonld").items() if ":claim:" in name]
    assert len(claims) == 5
    texts = dict(told.connection.execute("SELECT article_id, text FROM store.articles").fetchall())
    for claim in claims:
        target = claim["subjectOf"]["oa:hasTarget"]
        text = texts[target["oa:hasSource"]["@id"].removeprefix("urn:crosscheck:article:")]
        quote, position = target["oa:hasSelector"]
        assert text[position["oa:start"] : position["oa:end"]] == quote["oa:exact"]
        assert quote["oa:prefix"] + quote["oa:exact"] + quote["oa:suffix"] in text
        assert quote["oa:prefix"]


def test_a_version_names_the_one_it_revises_and_the_text_it_copies(published: Path) -> None:
    descent = graph(published / "claims.jsonld")
    article = "urn:crosscheck:article:"
    assert list(descent.subject_objects(PROV.wasRevisionOf)) == [
        (URIRef(f"{article}post-2"), URIRef(f"{article}post-1"))
    ]
    copies = [(s, o) for s, o in descent.subject_objects(PROV.wasQuotedFrom) if str(s).startswith(article)]
    assert copies == [(URIRef(f"{article}daily-1"), URIRef(f"{article}agency-1"))]


def test_only_what_a_person_labelled_is_a_claim_review(published: Path) -> None:
    (found,) = nodes(published / "claim_reviews.jsonld").values()
    assert found["@id"] == "urn:crosscheck:review:disputed"
    assert found["author"] == {"@type": "Person", "name": "Ada"}
    assert found["reviewRating"]["alternateName"].startswith("Contradicted")
    assert [claim["@id"] for claim in found["itemReviewed"]] == [
        "urn:crosscheck:claim:c-agency",
        "urn:crosscheck:claim:c-kyiv",
    ]


def test_without_labels_there_is_no_claim_review(told: Warehouse, tmp_path: Path) -> None:
    assert nodes(publish(told, tmp_path).parent / "claim_reviews.jsonld") == {}
