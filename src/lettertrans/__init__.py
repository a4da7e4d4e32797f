"""lettertrans: open letters into many languages."""

from __future__ import annotations

__version__ = "0.1.0"
