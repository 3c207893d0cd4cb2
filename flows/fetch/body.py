"""The body of an answer, decoded while it comes, and cut off before it fills the memory."""

import zlib
from collections.abc import Iterator
from typing import Protocol

import brotli
import httpx
import zstandard

from flows.fetch.answer import FetchError

_BROKEN = (zlib.error, brotli.error, zstandard.ZstdError)
ENCODINGS = "gzip, deflate, br, zstd"
_PIECE = 64 * 1024  # bytes decoded at a time


class _Decoder(Protocol):
    def feed(self, data: bytes) -> Iterator[bytes]:
        """The decoded bytes of the next encoded ones, in pieces."""


async def read_body(response: httpx.Response, limit: int) -> bytes:
    """The decoded body; FetchError if it is longer than `limit` bytes or not encoded as it says."""
    decoders = _decoders(response.headers.get("content-encoding", ""))
    body = bytearray()
    async for raw in response.aiter_raw():
        try:
            for piece in _decode(raw, decoders):
                body += piece
                if len(body) > limit:
                    raise FetchError(f"longer than {limit:,} bytes", response.status_code)
        except _BROKEN as error:
            raise FetchError(f"its content encoding is broken: {error}", response.status_code) from error
    return bytes(body)


def unzipped(data: bytes) -> Iterator[bytes]:
    """What was gzipped, in pieces; raises zlib.error."""
    return _Zlib().feed(data)


def decoded(data: bytes, encodings: str, limit: int) -> bytes:
    """The beginning of a body that was kept as it came; as it is where it is not encoded as it says."""
    body = bytearray()
    try:
        for piece in _decode(data, _decoders(encodings)):
            body += piece
            if len(body) >= limit:
                break
    except (FetchError, *_BROKEN):
        return data
    return bytes(body[:limit])


def _decode(data: bytes, decoders: list[_Decoder]) -> Iterator[bytes]:
    if not decoders:
        yield data
        return
    for piece in decoders[0].feed(data):
        yield from _decode(piece, decoders[1:])


def _decoders(encodings: str) -> list[_Decoder]:
    """One decoder an encoding, the last applied first."""
    names = [name.strip().lower() for name in encodings.split(",") if name.strip()]
    decoders: list[_Decoder] = []
    for name in reversed(names):
        if name in ("gzip", "x-gzip", "deflate"):
            decoders.append(_Zlib())
        elif name == "br":
            decoders.append(_Brotli())
        elif name == "zstd":
            decoders.append(_Zstandard())
        elif name != "identity":
            raise FetchError(f"an unknown content encoding: {name}")
    return decoders


class _Zlib:
    def __init__(self) -> None:
        self._inner = zlib.decompressobj(wbits=zlib.MAX_WBITS | 32)
        self._started = False

    def feed(self, data: bytes) -> Iterator[bytes]:
        piece = b""
        while (data or len(piece) == _PIECE) and not self._inner.eof:
            piece = self._next(data)
            data = self._inner.unconsumed_tail
            yield piece

    def _next(self, data: bytes) -> bytes:
        try:
            piece = self._inner.decompress(data, _PIECE)
        except zlib.error:
            if self._started:
                raise
            # "deflate" is sent without its frame by some servers
            self._inner = zlib.decompressobj(wbits=-zlib.MAX_WBITS)
            piece = self._inner.decompress(data, _PIECE)
        self._started = True
        return piece


class _Brotli:
    def __init__(self) -> None:
        self._inner = brotli.Decompressor()

    def feed(self, data: bytes) -> Iterator[bytes]:
        # that it could take more data does not say that it holds none back
        while piece := self._inner.process(data, output_buffer_limit=_PIECE):
            yield piece
            data = b""


class _Zstandard:
    def __init__(self) -> None:
        self._pieces: list[bytes] = []
        self._inner = zstandard.ZstdDecompressor(max_window_size=8 * 2**20).decompressobj(write_size=_PIECE)

    def feed(self, data: bytes) -> Iterator[bytes]:
        # a block of 128 KiB may come from 4 bytes, so few bytes at a time bound what one call can give
        for start in range(0, len(data), 64):
            yield self._inner.decompress(data[start : start + 64])
