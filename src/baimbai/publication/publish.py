"""Publishing a release: every document under its file name."""

from collections.abc import Callable, Mapping
from functools import partial
from pathlib import Path

from baimbai.publication.findings_book import write_findings_book
from baimbai.publication.geo import write_geojson
from baimbai.publication.handover import write_handover
from baimbai.publication.minutes_docx import write_minutes_docx
from baimbai.publication.minutes_pdf import write_minutes_pdf
from baimbai.publication.oc4ids import write_oc4ids
from baimbai.publication.press import write_press
from baimbai.publication.programme_book import write_programme_book
from baimbai.publication.release import Release
from baimbai.publication.summary import write_summary
from baimbai.publication.tables import write_table
from baimbai.wording.wording import Wording

DOCUMENTS: Mapping[str, Callable[[Release, Wording, Path], object]] = {
    "program.xlsx": write_programme_book,
    "temuan.xlsx": write_findings_book,
    "berita-acara.pdf": write_minutes_pdf,
    "berita-acara.docx": write_minutes_docx,
    "ringkasan.md": write_summary,
    "usulan.csv": write_table,
    "usulan.geojson": write_geojson,
    "oc4ids.json": write_oc4ids,
    "siaran-pers.md": write_press,
    "sipd.xlsx": partial(write_handover, system="sipd"),
    "krisna-dak.xlsx": partial(write_handover, system="krisna"),
    "sitia.xlsx": partial(write_handover, system="sitia"),
}


def publish(release: Release, wording: Wording, folder: Path) -> tuple[Path, ...]:
    """Write every document of the release into an existing folder; gives their paths."""
    paths = tuple(folder / name for name in DOCUMENTS)
    for path in paths:
        DOCUMENTS[path.name](release, wording, path)
    return paths
