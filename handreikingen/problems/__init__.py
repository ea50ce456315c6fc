"""Faults in content as values: where, which code, what is wrong, what to do.

A fault never travels as an exception: all faults of all files are found in one run
and reported together (see `report`).
"""

from handreikingen.problems.base import Code, Place, Problem, Severity, Whole, quote
from handreikingen.problems.closest import closest, did_you_mean

__all__ = ["Code", "Place", "Problem", "Severity", "Whole", "closest", "did_you_mean", "quote"]
