"""A body is decoded while it comes, and cut off before it fills the memory."""

import asyncio
import gzip
import tracemalloc
import zlib
from collections.abc import AsyncIterator

import brotli
import httpx
import pytest
import zstandard

from flows.fetch.answer import FetchError
from flows.fetch.body import read_body

TEXT = "".join(f"{number} people were counted in street {number * 7 % 1000}. " for number in range(20_000)).encode()
ENCODERS = {
    "identity": lambda data: data,
    "gzip": gzip.compress,
    "x-gzip": gzip.compress,
    "deflate": zlib.compress,
    "br": brotli.compress,
    "zstd": zstandard.compress,
    "gzip, br": lambda data: brotli.compress(gzip.compress(data)),
}


def read(encoding: str, data: bytes, limit: int = 10_000_000, piece: int = 1000) -> bytes:
    async def pieces() -> AsyncIterator[bytes]:
        for start in range(0, len(data), piece):
            yield data[start : start + piece]

    async def answer() -> bytes:
        response = httpx.Response(200, headers={"Content-Encoding": encoding}, content=pieces())
        return await read_body(response, limit)

    return asyncio.run(answer())


@pytest.mark.parametrize("encoding", ENCODERS)
@pytest.mark.parametrize("piece", [1000, 10_000_000])
def test_every_encoding_offered_is_decoded(encoding: str, piece: int) -> None:
    assert read(encoding, ENCODERS[encoding](TEXT), piece=piece) == TEXT


def test_deflate_without_its_frame_is_decoded() -> None:
    raw = zlib.compressobj(wbits=-zlib.MAX_WBITS)
    assert read("deflate", raw.compress(TEXT) + raw.flush()) == TEXT


@pytest.mark.parametrize("encoding", ENCODERS)
def test_a_long_body_is_cut_off(encoding: str) -> None:
    with pytest.raises(FetchError, match="longer than 100,000 bytes"):
        read(encoding, ENCODERS[encoding](TEXT), limit=100_000)


@pytest.mark.parametrize("encoding", ["gzip", "br", "zstd", "deflate"])
def test_a_bomb_does_not_fill_the_memory(encoding: str) -> None:
    bomb = ENCODERS[encoding](bytes(100_000_000))
    tracemalloc.start()
    with pytest.raises(FetchError, match="longer than"):
        read(encoding, bomb, limit=1_000_000, piece=len(bomb))
    _, most = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert most < 20_000_000


@pytest.mark.parametrize("encoding", ["gzip", "br", "zstd"])
def test_a_broken_encoding_is_said(encoding: str) -> None:
    with pytest.raises(FetchError, match="content encoding is broken"):
        read(encoding, b"this is no such thing at all, not by far")


def test_an_unknown_encoding_is_said() -> None:
    with pytest.raises(FetchError, match="unknown content encoding: compress"):
        read("compress", TEXT)
