"""Checks: one small module each, from a catalog in view to findings. Another is one module and one entry point."""

from __future__ import annotations
