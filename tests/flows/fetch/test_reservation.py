"""What outlets say by the TDM Reservation Protocol is understood."""

import pytest

from flows.fetch.reservation import read_rules, reserved_at, reserved_in


@pytest.mark.parametrize(
    ("location", "path", "fits"),
    [
        ("/", "/a", True),
        ("/news", "/news/1", True),
        ("/news/", "/sport/1", False),
        ("/*.html$", "/a/b.html", True),
        ("/*.html$", "/a/b.html?page=2", False),
        ("/*.html$", "/a.html.html", True),
        ("/a$", "/a", True),
        ("/a$", "/ab", False),
        ("/*/x/*/y", "/1/x/2/y", True),
        ("/*/x/*/y", "/1/y/2/x", False),
        ("/*a$", "/", False),
        ("*" * 400 + "z$", "/" + "a" * 4000, False),
    ],
)
def test_a_location_fits_paths(location: str, path: str, fits: bool) -> None:
    rules = read_rules(f'[{{"location": "{location}", "tdm-reservation": 1}}]'.encode())
    assert reserved_at(rules, f"https://post.example{path}") == fits


@pytest.mark.parametrize("content", [b"", b"{}", b"<html>", b'[1, {"location": 1}]', b"[" * 100_000])
def test_a_file_that_is_none_reserves_nothing(content: bytes) -> None:
    assert read_rules(content) == ()


@pytest.mark.parametrize(
    ("header", "page", "said"),
    [
        ("1", b"<p>Story</p>", "tdm-reservation stands in the header"),
        ("0", b"<p>Story</p>", None),
        (None, b"<p>tdm-reservation: 1</p>", None),
        (None, b'<META content="1" name=tdm-reservation>', "tdm-reservation stands in the page"),
        (None, b"<meta name='tdm-reservation' content='1'/>", "tdm-reservation stands in the page"),
        ("1", b'<meta name="tdm-reservation" content="0">', None),
    ],
)
def test_a_page_says_it_of_itself_and_before_its_header(header: str | None, page: bytes, said: str | None) -> None:
    assert reserved_in({"tdm-reservation": header} if header else {}, page) == said
