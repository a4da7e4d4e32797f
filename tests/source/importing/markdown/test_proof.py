from __future__ import annotations

from lettertrans.source.importing.blocks import Paragraph, text_content
from lettertrans.source.importing.markdown.proof import proof_warnings, shown_texts


def test_words_that_markdown_would_not_show_are_named() -> None:
    blocks = (Paragraph(content=text_content("two *stars* here")),)
    assert proof_warnings("two \\*stars\\* here", blocks) == ()
    assert proof_warnings("two *stars* here", blocks) == (
        "Markdown would not show these words as they are written: *: put them in by hand",
    )
    assert len(proof_warnings("two stars", blocks)) == 1
    assert len(proof_warnings("two \\*stars\\* here too", blocks)) == 1


def test_what_is_shown() -> None:
    markdown = "# a *b*\n\n- c `d` ![e](f)[^1]\n\n| g | h |\n|---|---|\n| i | j |\n\n```\nk\n```\n\n[^1]: l\n"
    assert " ".join(" ".join(shown_texts(markdown)).split()) == "a b c d g h i j k l"
