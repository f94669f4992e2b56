"""Charts of topics: who says which number when, each drawn as the interval that the words give."""

from __future__ import annotations

from factdb.report.chart.draw import chart, charts

__all__ = ["chart", "charts"]
