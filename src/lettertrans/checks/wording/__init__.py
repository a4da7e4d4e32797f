"""What can be seen in the words of a translation, without a word about what it weighs: the checks say that."""

from __future__ import annotations
