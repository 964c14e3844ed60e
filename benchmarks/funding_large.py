"""Measure the large funding search: python benchmarks/funding_large.py SIZE SEED... [--peers S].

Ours and, with --peers, HiGHS, CP-SAT and linopy (group `benchmark`) with S seconds each, on the
same made-up round, every one in a process of its own with one thread.
"""

import argparse
import resource
import subprocess
import sys
from pathlib import Path

from funding_large_rounds import make_round
from funding_peers import NAMES, as_rows, compared

from baimbai.funding.large.search import find_large_plan
from baimbai.funding.large.ways import Ways


def main() -> None:
    """Gap certified, CPU-seconds, peak MB and rows broken, by seed; then the peers'."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("size", type=int)
    parser.add_argument("seeds", type=int, nargs="+")
    parser.add_argument("--peers", type=int, default=0, metavar="S")
    parser.add_argument("--here", action="store_true", help=argparse.SUPPRESS)
    given = parser.parse_args()
    if given.here:
        _measure(make_round(given.size, given.seeds[0]))
        return
    for seed in given.seeds:
        sys.stdout.write(f"{given.size} proposals, seed {seed}\n")
        sys.stdout.flush()
        command = [sys.executable, __file__, str(given.size), str(seed), "--here"]
        subprocess.run(command, check=True)  # noqa: S603
        if given.peers:
            rows = as_rows(make_round(given.size, seed))
            for name in NAMES:
                sys.stdout.write(f"  {compared(rows, name, given.peers)}\n")
                sys.stdout.flush()


def _measure(ways: Ways) -> None:
    """One search, its compiled code loaded before."""
    find_large_plan(make_round(200, 0))
    before = resource.getrusage(resource.RUSAGE_SELF)
    plan = find_large_plan(ways)
    after = resource.getrusage(resource.RUSAGE_SELF)
    cpu = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    sys.stdout.write(
        f"  ours: won {plan.won}, gap {1 - plan.won / plan.bound:.4%}, {len(plan.broken)} rows "
        f"broken, {cpu:.1f} CPU-s, {after.ru_maxrss // 1024} MB ({len(ways.limit)} rows, "
        f"{len(ways.points)} ways, {plan.prices.steps} steps, {plan.turns} turns)\n"
    )


if __name__ == "__main__":
    sys.path.insert(0, str(Path(__file__).parent))
    main()
