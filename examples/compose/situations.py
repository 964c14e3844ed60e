"""The situations laid into the round on purpose: what a good review finds, and what it leaves."""

import csv
from pathlib import Path

from examples.compose.page import Place, Places

_HEAD = """\
# Situasi yang sengaja ditanam pada contoh ini (ditulis oleh examples/compose).
# rows: berkas!lembar!baris. is_problem: false = keadaan yang benar; jangan dianggap masalah.
format: 1
"""


def write_situations(source: Path, places: Places, path: Path) -> None:
    """`situasi.csv` with keys becomes `situasi.yaml` with rows; every key must have a place."""
    with source.open(encoding="utf-8", newline="") as lines:
        situations = [_situation(line, places) for line in csv.DictReader(lines, delimiter=";")]
    counts = [f"proposals: {len(places.rows)}", "files:"]
    for file in sorted({place[0] for place in places.rows}):
        count = sum(place[0] == file for place in places.rows)
        counts.append(f"  - {{file: {_quoted(file)}, proposals: {count}}}")
    text = _HEAD + "\n".join([*counts, "situations:", *situations]) + "\n"
    path.write_text(text, encoding="utf-8")


def _situation(line: dict[str, str], places: Places) -> str:
    rows = [f"      - {_quoted(_row(places.by_key[key]))}" for key in line["kunci"].split()]
    problem = "true" if line["masalah"] == "ya" else "false"
    return "\n".join(
        [
            f"  - id: {line['id']}",
            f"    kind: {line['jenis']}",
            f"    is_problem: {problem}",
            f"    text: {_quoted(line['teks'])}",
            "    rows:",
            *rows,
        ]
    )


def _row(place: Place) -> str:
    file, sheet, row = place
    return f"{file}!{sheet}!{row}"


def _quoted(text: str) -> str:
    return '"' + text.replace("\\", "\\\\").replace('"', '\\"') + '"'
