from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from lettertrans.source.importing.html.addresses import safe_address, scheme_of


@pytest.mark.parametrize(
    ("address", "base", "safe"),
    [
        ("https://a.b/c", "", "https://a.b/c"),
        ("mailto:ada@a.b", "", "mailto:ada@a.b"),
        ("../c?d", "https://a.b/x/y/", "https://a.b/x/c?d"),
        ("//a.b/c", "https://x.y", "https://a.b/c"),
        ("c/d.png", "", "c/d.png"),
        ("javascript:x", "https://a.b", None),
        ("JAVA\nscript:x", "", None),
        ("\u200bdata:x", "", None),
        ("vbscript:x", "", None),
        ("file:///etc/passwd", "", None),
        ("http://[x", "https://a.b", None),
    ],
)
def test_safe_addresses_stay(address: str, base: str, safe: str | None) -> None:
    assert safe_address(address, base) == safe


@settings(deadline=None)
@given(noise=st.lists(st.sampled_from(["", "\t", "\n", " ", "\x00", "\u200b"]), min_size=11, max_size=11))
def test_no_noise_hides_a_scheme(noise: list[str]) -> None:
    hidden = "".join(before + letter for before, letter in zip(noise, "javascript:", strict=True))
    assert scheme_of(hidden) == "javascript"
