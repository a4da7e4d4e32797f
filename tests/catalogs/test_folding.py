from __future__ import annotations

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from lettertrans.catalogs.folding import carry_destinations, fold, fold_unit, fold_wrapping, urls


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ('We call it "free".', "We call it “free”."),
        ("We call it «free».", "We call it „free“."),
        ("We call it 'free'.", 'We call it "free".'),
        ("Mongolia's people", "Mongolia’s people"),
        ("one  line\nand\tanother ", "one line and another"),
        ("no\u00a0break", "no break"),
        ("[the act](https://a.example/1)", "[the act](https://b.example/2)"),
        ("![map](a.png) and <https://a.example>", "![map](b.png) and <https://b.example>"),
        ("[![map](a.png)](https://a.example)", "[![map](b.png)](https://b.example)"),
        ('[act](/a "the title")', "[act](/b 'the title')"),
    ],
)
def test_what_makes_no_difference_to_a_translation(one: str, other: str) -> None:
    assert fold(one) == fold(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("We call it free.", "We call it “free”."),
        ("5' wide", '5" wide'),
        ("[the act](/a)", "[an act](/a)"),
        ("[the act](/a)", "![the act](/a)"),
        ("the act", "the Act"),
        ("a*b*", "ab"),
    ],
)
def test_what_makes_one(one: str, other: str) -> None:
    assert fold(one) != fold(other)


def test_the_blank_that_joins_mongolian_suffixes_is_no_wrapping() -> None:
    assert fold_wrapping(" ᠮᠣᠩᠭᠣᠯ\u202fᠤᠨ  ᠬᠡᠯᠡ\n") == "ᠮᠣᠩᠭᠣᠯ\u202fᠤᠨ ᠬᠡᠯᠡ"


def test_a_signature_follows_a_moved_link_and_not_a_changed_one() -> None:
    signed = fold_unit("[a](/1) and [b](/2)", "[б](/2) ба [а](/1)")
    assert fold_unit("[a](/3) and [b](/2)", "[б](/2) ба [а](/3)") == signed
    assert fold_unit("[a](/1) and [b](/2)", "[б](/9) ба [а](/1)") != signed
    assert fold_unit("[a](/1) and [b](/2)", "[б](/1) ба [а](/2)") != signed, "the links changed places"
    assert fold_unit("[a](/3) and [b](/2)", "[б](/2) ба [а](/1)") != signed, "the translation was forgotten"


@pytest.mark.parametrize(
    ("old", "new", "msgstr", "carried"),
    [
        ("[a](/1)", "[a](/2)", "[а](/1)", "[а](/2)"),
        ("[a](/1) [b](/2)", "[a](/2) [b](/1)", "[б](/2) [а](/1)", "[б](/1) [а](/2)"),
        ("[a](/1) [b](/1)", "[a](/2) [b](/2)", "[а](/1), [б](/1)", "[а](/2), [б](/2)"),
        ("![a](1.png)", "![a](2.png)", "no image", None),
        ("[a](/1)", "[a](/2)", "[а](/1) [а](/1)", None),
        ("[a](/1)", "[a](/2)", "[а](/1) and [its copy](/2)", None),
        ("[a](/1) [b](/2)", "[a](/1) [b](/1)", "[а](/1) [б](/2)", None),
        ("[a](/1) [b](/1)", "[a](/1) [b](/2)", "[а](/1) [б](/1)", None),
        ("[a](/1)", "[a](/1)", "[б](/elsewhere)", "[б](/elsewhere)"),
        ("[a](/1)", "[a](</with blank>)", "[а](/1)", None),
        ("<https://a.example/1>", "<https://a.example/2>", "[энд](https://a.example/1)", "[энд](https://a.example/2)"),
        ("no link", "no link", "холбоосгүй", "холбоосгүй"),
    ],
)
def test_destinations_are_carried_where_that_is_certain(old: str, new: str, msgstr: str, carried: str | None) -> None:
    assert carry_destinations(old, new, msgstr) == carried


targets = st.lists(st.sampled_from(["/1", "/2", "/3", "https://a.example", "b.png"]), max_size=3)


@given(targets, st.permutations(range(3)), targets, targets)
def test_carrying_back_undoes_carrying_and_keeps_the_signature(
    before: list[str], order: list[int], after: list[str], foreign: list[str]
) -> None:
    after = (after + before)[: len(before)]
    old = " ".join(f"[a{at}]({url})" for at, url in enumerate(before))
    new = " ".join(f"[a{at}]({url})" for at, url in enumerate(after))
    words = [f"[б{at}]({before[at]})" for at in order if at < len(before)] + [f"[x]({url})" for url in foreign]
    msgstr = ", ".join(words)
    carried = carry_destinations(old, new, msgstr)
    assume(carried is not None)
    assert carried is not None
    assert carry_destinations(new, old, carried) == msgstr
    assert fold_unit(new, carried) == fold_unit(old, msgstr)
    if not foreign:
        assert sorted(urls(carried)) == sorted(urls(new))
