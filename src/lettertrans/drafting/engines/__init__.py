"""The engines, one module each. Another is one module and one entry point in the group lettertrans.engines."""

from __future__ import annotations
