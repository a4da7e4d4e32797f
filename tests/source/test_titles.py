from __future__ import annotations

import pytest

from lettertrans.source.titles import reference_title


@pytest.mark.parametrize(
    ("definition", "written", "words", "quote"),
    [
        ('[a]: /b "One two"', "One two", "One two", '"'),
        ("[a]: <b c> 'It''", "", "", ""),
        ("[a]: <b c> 'One'", "One", "One", "'"),
        ("[a\\]b]:\n  /c\n  (One\n  two)", "One\n  two", "One two", "("),
        ('[a]: /b "Say \\"no\\""', 'Say \\"no\\"', 'Say \\"no\\"', '"'),
        ("[a]: /b", "", "", ""),
        ('[a]: /b "12"', "", "", ""),
        ('[a]: /b"One"', "", "", ""),
    ],
)
def test_finds_the_title(definition: str, written: str, words: str, quote: str) -> None:
    found = reference_title(definition)
    if not written:
        assert found is None
        return
    assert found is not None
    assert definition[found.start : found.start + found.length] == written
    assert (found.words, found.quote) == (words, quote)
