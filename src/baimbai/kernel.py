"""How loops over many numbers are compiled: once per machine, free of the interpreter's lock.

Each compiled function has a plain twin that says the same; tests hold the two equal. A compiled
caller keeps its callees' code: after changing one file by hand, delete `__pycache__` of its folder.
"""

from collections.abc import Callable
from typing import Any, TypeVar, cast

import numpy.typing as npt
from numba import njit

Array = npt.NDArray[Any]
Kernel = TypeVar("Kernel", bound=Callable[..., Any])


def compiled(function: Kernel) -> Kernel:
    """The function as machine code, kept on disk."""
    return cast("Kernel", njit(cache=True, nogil=True)(function))


def borrowing(function: Kernel) -> Kernel:
    """As `compiled`, for functions that only look at arrays and make none.

    They do not count who holds an array: with records of thirty arrays the counting took four
    fifths of the time. Numba allows this (`_nrt`) but does not promise it; it refuses to compile
    a function that would need the counting.
    """
    uncounted: dict[str, Any] = {"_nrt": False}
    return cast("Kernel", njit(cache=True, nogil=True, **uncounted)(function))
