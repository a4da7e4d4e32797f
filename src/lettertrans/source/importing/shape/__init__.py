"""What a person sees at once in a letter and a file does not say: title, sections, signatories, date, kind."""

from __future__ import annotations
