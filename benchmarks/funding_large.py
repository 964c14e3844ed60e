"""Measure the large funding search: python benchmarks/funding_large.py SIZE SEED..."""

import resource
import sys

from funding_large_rounds import make_round

from baimbai.funding.large.search import find_large_plan


def main(size: int, seeds: list[int]) -> None:
    """Gap certified, CPU-seconds (compiling included), peak MB and rows broken, by seed."""
    for seed in seeds:
        ways = make_round(size, seed)
        before = resource.getrusage(resource.RUSAGE_SELF)
        plan = find_large_plan(ways)
        after = resource.getrusage(resource.RUSAGE_SELF)
        cpu = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
        sys.stdout.write(
            f"{size} seed {seed}: gap {1 - plan.won / plan.bound:.4%}, {cpu:.1f} CPU-s, "
            f"{after.ru_maxrss // 1024} MB, rows broken {len(plan.broken)}, turns {plan.turns}\n"
        )


if __name__ == "__main__":
    main(int(sys.argv[1]), [int(seed) for seed in sys.argv[2:]])
