"""What is known about a language: its letters and marks, how files name it, and its words for a published page.

One TOML file a language. A campaign adds its own, or corrects ours, with languages/<tag>.toml in its folder. Languages
that have no file are taken from CLDR, as far as CLDR knows them. Nothing is read before a language is asked for.
"""

from __future__ import annotations

from lettertrans.languages.facts import Direction, Language
from lettertrans.languages.lookup import canonical_tag, find, shipped_tags
from lettertrans.languages.tags import standard_form

__all__ = ["Direction", "Language", "canonical_tag", "find", "shipped_tags", "standard_form"]
