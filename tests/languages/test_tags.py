from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lettertrans.errors import SettingsError
from lettertrans.languages.tags import script_of, standard_form, wider_tags


@pytest.mark.parametrize(
    ("written", "standard"),
    [
        ("mn", "mn"),
        ("MN_mong", "mn-Mong"),
        ("mn-MONG-cn", "mn-Mong-CN"),
        ("pt_br", "pt-BR"),
        ("es-419", "es-419"),
        ("de-AT-1901", "de-AT-1901"),
        ("sl-ROZAJ-Biske", "sl-rozaj-biske"),
        (" bxr\n", "bxr"),
    ],
)
def test_every_way_of_writing_a_tag_has_one_form(written: str, standard: str) -> None:
    assert standard_form(written) == standard


@pytest.mark.parametrize(
    "written",
    ["", "m", "..", "../mn", "mn/Mong", "mn--Mong", "sr@latin", "mn_MN.UTF-8", "en-", "мн", "english", "mn\x00"],
)
def test_what_is_no_tag_is_refused(written: str) -> None:
    with pytest.raises(SettingsError, match="is not a language tag") as caught:
        standard_form(written)
    assert caught.value.hint


@given(st.text(max_size=20))
def test_a_tag_is_always_safe_as_the_name_of_a_file(written: str) -> None:
    try:
        tag = standard_form(written)
    except SettingsError:
        return
    assert tag.replace("-", "").isalnum()
    assert tag.isascii()
    assert standard_form(tag) == tag == standard_form(tag.replace("-", "_").upper())


def test_the_region_may_go_and_the_script_stays() -> None:
    assert wider_tags("mn-Mong-CN") == ["mn-Mong-CN", "mn-Mong"]
    assert wider_tags("de-AT-1901") == ["de-AT-1901", "de-AT", "de"]
    assert wider_tags("sv") == ["sv"]


def test_the_script_of_a_tag() -> None:
    assert script_of("mn-Mong-CN") == "Mong"
    assert script_of("de-1901") == ""
    assert script_of("es-419") == ""
