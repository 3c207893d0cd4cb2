"""Claims with the articles that they stand in, and the portions of both that batches of work are given."""

from typing import NamedTuple, Self

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from comparers.shelf import Ints


class Portions(NamedTuple):
    """Claims and articles side by side; found by number, so that no batch looks through all of their names."""

    claims: pa.Table
    articles: pa.Table
    article: Ints  # of each claim, its row in `articles`

    @classmethod
    def of(cls, claims: pa.Table, articles: pa.Table) -> Self:
        """These claims, each of one of these articles."""
        return cls(claims, articles, rows_of(claims["article_id"], articles["article_id"]))

    def with_claims(self, rows: Ints) -> tuple[pa.Table, pa.Table]:
        """The claims in these rows, and their articles."""
        return self.claims.take(rows), self.articles.take(np.unique(self.article[rows]))

    def with_articles(self, names: pa.ChunkedArray) -> tuple[pa.Table, pa.Table]:
        """The articles of these names, and all their claims."""
        asked = np.zeros(self.articles.num_rows, bool)
        asked[rows_of(names, self.articles["article_id"])] = True
        return self.claims.take(np.flatnonzero(asked[self.article])), self.articles.take(np.flatnonzero(asked))


def rows_of(names: pa.ChunkedArray, known: pa.ChunkedArray) -> Ints:
    """The row of each name among those known, which hold them all."""
    rows: Ints = pc.index_in(names, known).to_numpy().astype(np.int64)
    return rows


def ends(pairs: pa.Table, what: str) -> pa.ChunkedArray:
    """What stands on either side of pairs, once each."""
    return pa.chunked_array(pairs[f"{what}_a"].chunks + pairs[f"{what}_b"].chunks, pa.string()).unique()
