"""Works on large road networks, beside pyroutingkit (RoutingKit's contraction hierarchies).

    python benchmarks/roads.py            all cases, each in a process of its own
    python benchmarks/roads.py singles    one of: singles trunks ways corridors kecamatan pairs

The peer changes the costs, customises, finds all ways between zones anew and weighs them with
the tonnes, once a project: so it is measured on a few projects and multiplied. On those, its
result must equal ours to the rupiah. CPU seconds; ours with all that is shared by the projects
(hierarchy, trees), after compiling.
"""

import resource
import subprocess
import sys
from time import process_time

import numpy as np
import pyroutingkit
from numpy.typing import NDArray
from roads_network import CITY, NATION, REGION, Made, make_network

from baimbai.roads.evaluate import evaluate
from baimbai.roads.large.synergy import pair_synergies
from baimbai.roads.network import Arcs
from baimbai.roads.projects import Projects

SEED = 20
SAMPLE = 4
"""Projects done by the peer as well."""

CASES = {
    "singles": (CITY, 10_000, (1, 1), False, False),
    "trunks": (CITY, 2_000, (1, 1), False, True),
    "ways": (CITY, 10_000, (1, 1), True, False),
    "corridors": (CITY, 1_000, (3, 12), True, False),
    "kecamatan": (NATION, 1_000, (1, 1), True, False),
    "pairs": (REGION, 400, (1, 1), False, False),
}
"""Network, projects, links of each, both directions?, on trunk roads only?"""


def main(arguments: list[str]) -> None:
    if not arguments:
        for case in CASES:
            subprocess.run([sys.executable, __file__, case], check=True)  # noqa: S603
        return
    size, many, links, both, trunk = CASES[arguments[0]]
    made = make_network(size, SEED)
    rng = np.random.default_rng(SEED)
    projects = draw_projects(made, many, links, both, trunk, rng)
    few = projects.only(np.arange(2))
    pairs = arguments[0] == "pairs"
    (pair_synergies if pairs else evaluate)(made.network, few)
    start = process_time()
    if pairs:
        pair_synergies(made.network, projects)
        runs = many * (many - 1) // 2
    else:
        effects = evaluate(made.network, projects).effects
        runs = many
    own = process_time() - start
    chosen = rng.choice(many, SAMPLE, replace=False)
    peer, found = ask_peer(made, projects, chosen)
    if not pairs:
        ours = effects["saving_rupiah"].gather(chosen).to_list()
        if ours != found:
            raise SystemExit(f"not equal: {ours} {found}")
        changed = np.mean(effects["pairs"].to_numpy()) / size.zones**2
        sys.stdout.write(f"  pairs of zones changed: {changed:.2%} a project\n")
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1e6
    sys.stdout.write(
        f"{arguments[0]:10} {size.zones:>6,} zones {made.network.nodes:>7,} nodes "
        f"{len(made.network.arcs):>7,} arcs {runs:>7,} runs: {own:6.2f} CPU-s, "
        f"{own / runs * 1e3:7.3f} ms each; peer {peer:.2f} CPU-s each = {peer * runs:,.0f}: "
        f"{peer * runs / own:,.0f} times; {memory:.2f} GB\n"
    )


def draw_projects(
    made: Made,
    many: int,
    links: tuple[int, int],
    both: bool,
    trunk: bool,
    rng: np.random.Generator,
) -> Projects:
    """Stretches of some links in a row, 30 % cheaper, in one direction or in both."""
    arcs = made.network.arcs
    onward: dict[int, list[int]] = {}
    for k in np.flatnonzero(made.road):
        onward.setdefault(int(arcs.tails[k]), []).append(int(k))
    cost = {(int(arcs.tails[k]), int(arcs.heads[k])): int(arcs.costs[k]) for k in range(len(arcs))}
    first = np.flatnonzero(made.trunk if trunk else made.road)
    parts: list[list[tuple[int, int, int]]] = []
    while len(parts) < many:
        stretch = _walk(
            arcs, onward, int(rng.choice(first)), int(rng.integers(links[0], links[1] + 1)), rng
        )
        if not stretch:
            continue
        ends = [(int(arcs.tails[k]), int(arcs.heads[k])) for k in stretch]
        if both:
            ends += [(b, a) for a, b in ends if (b, a) in cost]
        parts.append([(a, b, max(1, cost[a, b] * 7 // 10)) for a, b in ends])
    flat = np.array([arc for part in parts for arc in part], np.int32)
    start = np.concatenate([[0], np.cumsum([len(part) for part in parts])]).astype(np.int64)
    ids = tuple(f"p{k:05d}" for k in range(many))
    return Projects(ids, start, Arcs(*(np.ascontiguousarray(column) for column in flat.T)))


def _walk(
    arcs: Arcs, onward: dict[int, list[int]], first: int, links: int, rng: np.random.Generator
) -> list[int]:
    stretch, seen = [first], {int(arcs.tails[first]), int(arcs.heads[first])}
    while len(stretch) < links:
        ways = [
            k
            for k in onward.get(int(arcs.heads[stretch[-1]]), [])
            if int(arcs.heads[k]) not in seen
        ]
        if not ways:
            return []
        stretch.append(int(rng.choice(ways)))
        seen.add(int(arcs.heads[stretch[-1]]))
    return stretch


def ask_peer(made: Made, projects: Projects, chosen: NDArray[np.int64]) -> tuple[float, list[int]]:
    """CPU seconds a project, and what each of those chosen saves."""
    network, arcs = made.network, made.network.arcs
    zones = network.zone_node.astype(np.uint32)
    router = pyroutingkit.CCH()
    router.build_topology(
        arcs.tails.astype(np.uint32), arcs.heads.astype(np.uint32),
        made.y.astype(np.float32), made.x.astype(np.float32), network.nodes,
    )  # fmt: skip
    place = {
        (int(a), int(b)): k for k, (a, b) in enumerate(zip(arcs.tails, arcs.heads, strict=True))
    }

    def total(costs: NDArray[np.int32]) -> int:
        router.customize_weights(costs.astype(np.uint32))
        return int(
            (router.distances_many_to_many(zones, zones).astype(np.int64) * network.tonnes).sum()
        )

    before = total(arcs.costs)
    spent, found = 0.0, []
    for project in chosen:
        own, costs = projects.of(int(project)), arcs.costs.copy()
        for a, b, cost in zip(own.tails, own.heads, own.costs, strict=True):
            costs[place[int(a), int(b)]] = cost
        start = process_time()
        found.append(before - total(costs))
        spent += process_time() - start
    return spent / len(chosen), found


if __name__ == "__main__":
    main(sys.argv[1:])
