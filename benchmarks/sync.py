"""Measures relations among many proposals beside Splink: `python benchmarks/sync.py 3000 100000`.

Both get one made-up nation and look for pairs that ask for one work. Splink (5, on DuckDB) is given
our reading of the titles for nothing, and learns its probabilities from a labelled nation of
another seed, outside the measurement. Each runs in a process of its own, on one thread: CPU
seconds, wall seconds, largest memory; precision, recall and F1 of pairs called one work. Splink's
threshold is the one that is best for it on the labelled nation. A last line tells what reading the
titles one by one for it took.
"""

import json
import subprocess
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Iterable
from pathlib import Path
from typing import Any

import polars as pl
from nation import make_nation

from baimbai.synchronisation.parts import take_apart
from baimbai.synchronisation.relation import relate

SEED, LABELLED_SEED, LABELLED = 7, 8, 20_000
HEADINGS = ("size", "way", "CPU s", "wall s", "MB", "pairs", "P", "R", "F1")


def main(arguments: list[str]) -> None:
    """Numbers of proposals; or, called by itself, a way and a folder."""
    if arguments[0] in WAYS:
        _run(arguments[0], Path(arguments[1]))
        return
    _show(HEADINGS)
    with tempfile.TemporaryDirectory() as folder:
        model = Path(folder, "model.json")
        _learn(model)
        for size in map(int, arguments):
            reading = _write(Path(folder), size, SEED)
            for way in WAYS:
                _show((size, way, *_measured(way, Path(folder))))
            _show((size, "reading", f"{reading:.1f}"))


def _show(cells: Iterable[object]) -> None:
    sys.stdout.write("  ".join(f"{cell:>9}" for cell in cells) + "\n")
    sys.stdout.flush()


def _write(folder: Path, size: int, seed: int) -> float:
    """Returns the CPU seconds that Splink's fields took."""
    nation = make_nation(size, seed)
    nation.proposals.write_parquet(folder / "proposals.parquet")
    _one_work(nation.truth, "relation").write_parquet(folder / "truth.parquet")
    begun = time.process_time()
    _fields(nation.proposals).write_parquet(folder / "fields.parquet")
    return time.process_time() - begun


def _one_work(pairs: pl.DataFrame, kind: str) -> pl.DataFrame:
    a, b = pl.col("id_a"), pl.col("id_b")
    same = pairs.filter(pl.col(kind) == "same")
    return same.select(pl.min_horizontal(a, b).alias("id_a"), pl.max_horizontal(a, b).alias("id_b"))


def _measured(way: str, folder: Path) -> tuple[object, ...]:
    """In a process of its own."""
    command = [sys.executable, __file__, way, str(folder)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)  # noqa: S603
    if done.returncode:
        return (f"failed: {done.stderr.strip().splitlines()[-1][:80]}",)
    spent = json.loads(done.stdout.splitlines()[-1])
    found = pl.read_parquet(folder / "found.parquet")
    return (*spent, found.height, *_quality(found, pl.read_parquet(folder / "truth.parquet")))


def _quality(found: pl.DataFrame, truth: pl.DataFrame) -> tuple[str, ...]:
    hits = found.join(truth, on=["id_a", "id_b"]).height
    precision, recall = hits / max(found.height, 1), hits / max(truth.height, 1)
    f1 = 2 * hits / max(found.height + truth.height, 1)
    return tuple(f"{figure:.3f}" for figure in (precision, recall, f1))


def _run(way: str, folder: Path) -> None:
    begun, wall = time.process_time(), time.perf_counter()
    found = WAYS[way](folder)
    spent = time.process_time() - begun, time.perf_counter() - wall
    memory = _peak_mb()
    found.write_parquet(folder / "found.parquet")
    sys.stdout.write(json.dumps([*(f"{each:.1f}" for each in spent), memory]) + "\n")


def _peak_mb() -> int:
    # getrusage would tell the parent's peak where that is larger: it is inherited.
    status = Path("/proc/self/status").read_text("utf-8")
    return int(status.split("VmHWM:")[1].split()[0]) // 1024


def _ours(folder: Path) -> pl.DataFrame:
    return _one_work(relate(pl.read_parquet(folder / "proposals.parquet")), "kind")


def _fields(proposals: pl.DataFrame) -> pl.DataFrame:
    """What our reader says of each title, as columns."""
    parts = [take_apart(title) for title in proposals["title"]]
    common = Counter(word for part in parts for word in part.words)
    rare = [sorted(part.words, key=lambda word: (common[word], word)) for part in parts]
    return proposals.select("id", "region_code", "kecamatan", "desa", "cost_rupiah").with_columns(
        kind=pl.Series([part.kind or None for part in parts], dtype=pl.String),
        scope=pl.Series([" ".join(sorted(part.scopes)) for part in parts]),
        words=pl.Series([sorted(part.words) for part in parts], dtype=pl.List(pl.String)),
        things=pl.Series([sorted(part.objects) for part in parts], dtype=pl.List(pl.String)),
        numbers=pl.Series(
            [" ".join(sorted(f"{k}:{'/'.join(sorted(v))}" for k, v in part.numbers.items()))
             or None for part in parts], dtype=pl.String,
        ),
        first=pl.Series([(each[0] if each else None) for each in rare], dtype=pl.String),
        second=pl.Series([(each[1] if len(each) > 1 else None) for each in rare], dtype=pl.String),
    )  # fmt: skip


def _settings() -> Any:
    from splink import SettingsCreator, block_on
    from splink import comparison_library as cl

    return SettingsCreator(
        link_type="dedupe_only",
        unique_id_column_name="id",
        blocking_rules_to_generate_predictions=[
            block_on("region_code", "first"),
            block_on("region_code", "second"),
            block_on("region_code", "desa", "kind"),
        ],
        comparisons=[
            cl.ArrayIntersectAtSizes("words", [4, 3, 2, 1]),
            cl.ArrayIntersectAtSizes("things", [2, 1]),
            cl.ExactMatch("numbers"),
            cl.ExactMatch("kind"),
            cl.ExactMatch("scope"),
            cl.ExactMatch("kecamatan"),
            cl.ExactMatch("desa"),
            cl.ExactMatch("cost_rupiah"),
        ],
    )


def _linker(fields: pl.DataFrame, settings: Any) -> Any:
    import duckdb
    from splink import DuckDBAPI, Linker

    connection = duckdb.connect(config={"threads": 1})
    api = DuckDBAPI(connection=connection)
    return Linker(api.register(fields.to_arrow()), settings, log_level=40)


def _likely(linker: Any, least: float) -> pl.DataFrame:
    predicted = linker.inference.predict(threshold_match_probability=least)
    a, b = pl.col("id_l"), pl.col("id_r")
    return pl.from_pandas(predicted.as_pandas_dataframe()).select(
        pl.min_horizontal(a, b).alias("id_a"),
        pl.max_horizontal(a, b).alias("id_b"),
        "match_probability",
    )


def _learn(model: Path) -> None:
    """Probabilities from the labelled nation, and the threshold that is best there."""
    nation = make_nation(LABELLED, LABELLED_SEED)
    linker = _linker(_fields(nation.proposals), _settings())
    truth = _one_work(nation.truth, "relation")
    labels = truth.rename({"id_a": "id_l", "id_b": "id_r"})
    linker.training.estimate_u_using_random_sampling(max_pairs=1e7, seed=1)
    linker.training.estimate_m_from_pairwise_labels(linker._db_api.register(labels.to_arrow()))
    found = _likely(linker, 0.01)
    steps = [n / 100 for n in range(1, 100)] + [0.995, 0.999, 0.9999]
    best = max(
        steps,
        key=lambda p: _quality(
            found.filter(pl.col("match_probability") >= p).select("id_a", "id_b"), truth
        )[2],
    )
    settings = linker.misc.save_model_to_json(None)
    model.write_text(json.dumps({"threshold": best, "settings": settings}))


def _splink(folder: Path) -> pl.DataFrame:
    model = json.loads((folder / "model.json").read_text())
    linker = _linker(pl.read_parquet(folder / "fields.parquet"), model["settings"])
    return _likely(linker, model["threshold"]).select("id_a", "id_b")


WAYS = {"baimbai": _ours, "splink": _splink}

if __name__ == "__main__":
    main(sys.argv[1:])
