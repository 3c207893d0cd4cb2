"""Vega's pictures, drawn here or, for a while, in a process of its own."""

from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor
from contextlib import contextmanager

from flows.processes import pool

_artists: list[ProcessPoolExecutor] = []


def svg(chart: str) -> str:
    """The picture of a Vega specification in JSON."""
    return _artists[-1].submit(_draw, chart).result() if _artists else _draw(chart)


@contextmanager
def drawn_apart() -> Iterator[None]:
    """Have another process draw for a while: Vega's engine keeps all the memory that it ever had."""
    with pool(1) as artist:
        _artists.append(artist)
        try:
            yield
        finally:
            _artists.pop()


def _draw(chart: str) -> str:
    import vl_convert

    return str(vl_convert.vega_to_svg(chart))
