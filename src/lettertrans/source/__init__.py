"""Markdown in and out: a letter into segments, and segments with their translations back into a letter."""

from __future__ import annotations
