"""Parts against their whole, over three figures."""

from collections.abc import Callable

import pytest

from comparers.comparison import Relation
from comparers.figure import Figure
from comparers.sums import check
from comparers.verdict import judge
from comparers.widths import WIDTHS

BILLION = 10**9


@pytest.mark.parametrize(
    ("america", "year", "found"),
    [
        (968, "2024", Relation.CONTRADICT),
        (215, "2024", Relation.DIFFERENT_SCOPE),
        (968, "2014", Relation.DIFFERENT_SCOPE),
    ],
    ids=["more than the whole", "as much as the whole has left", "of another year"],
)
def test_the_rest_and_the_part_left_out(america: int, year: str, found: Relation, make: Callable[..., Figure]) -> None:
    kind = {"measure": "spending", "unit": "USD", "as_of": "2024", "subject": "NATO", "subject_id": "org:nato"}
    rest = make(
        **kind, low=485 * BILLION, scope=["excluding United States"], article_id="a",
        says="Without the United States NATO members spent [485 billion dollars] on defence in 2024.",
    )  # fmt: skip
    part = make(
        **kind | {"as_of": year, "subject": "United States", "subject_id": "country:US"}, low=america * BILLION,
        article_id="a", says="The United States spent [many billion dollars] on defence.",
    )  # fmt: skip
    whole = make(
        **kind, low=700 * BILLION, article_id="b",
        says="NATO members spent [700 billion dollars] on defence in 2024.",
    )  # fmt: skip
    compared = judge(rest, whole, "story")
    assert compared is not None
    (checked,) = check([compared], {one.claim_id: one for one in (rest, part, whole)}, WIDTHS)
    assert checked.relation == found
    if found is Relation.CONTRADICT:
        assert checked.reason == "part_exceeds_whole"
        assert checked.severity > 0
        assert checked.answers[-1].a == "485,000,000,000 + 968,000,000,000"
    else:
        assert checked == compared
