"""Blocks as Markdown that reads as they do, and the proof of it."""

from __future__ import annotations
