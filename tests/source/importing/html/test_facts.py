from __future__ import annotations

import datetime

import pytest

from lettertrans.source.importing.facts import Facts
from lettertrans.source.importing.html.facts import html_facts, page_address
from lettertrans.source.importing.html.tree import parse_html


@pytest.mark.parametrize(
    ("head", "facts"),
    [
        ("<title>Fog over the Lake – Haven</title>", Facts(title="Fog over the Lake")),
        ("<title>x</title><meta property=og:title content=' Fog  &amp; co '>", Facts(title="Fog & co")),
        ("<html lang=mn-Mong>", Facts(lang="mn-Mong")),
        ("<html lang='; drop'><meta property=og:locale content=en_GB>", Facts(lang="en-GB")),
        ("<meta name=Date content=2019-05-04T10:00>", Facts(date=datetime.date(2019, 5, 4))),
        ("<time>4 May 2019</time>", Facts(date=datetime.date(2019, 5, 4))),
        ("<meta name=author content=Ada><meta property=og:site_name content=Haven>", Facts(attribution="Ada, Haven")),
        ("<link rel=canonical href=https://a.b/c>", Facts(attribution="https://a.b/c")),
        ("<link rel=canonical href='javascript:x'><meta name=author content>", Facts()),
    ],
)
def test_the_head_says(head: str, facts: Facts) -> None:
    assert html_facts(parse_html(head)) == facts


def test_a_page_without_address_has_none() -> None:
    assert page_address(parse_html("<link rel=canonical href=/fog>")) == ""
