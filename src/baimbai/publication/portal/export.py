"""The portal as plain files (*portal statis*), which any web server hands out."""

import json
import shutil
from collections.abc import Iterator, Mapping
from pathlib import Path

from baimbai.errors import PortalError
from baimbai.publication.portal.content import Portal, sheet_path
from baimbai.publication.portal.frame import short
from baimbai.publication.portal.listing import TONES
from baimbai.publication.portal.pages import write_page
from baimbai.publication.portal.site import (
    ASSETS,
    LANGUAGES,
    Page,
    Site,
    asset_name,
    index_name,
    paths_of,
)


def write_portal(site: Site, documents: Mapping[str, Path], folder: Path) -> int:
    """Write every page, asset and download into a folder that must not exist yet; how many files.

    `documents` are folders of downloads by language. Raises PortalError where the folder is there.
    """
    if folder.exists():
        raise PortalError("portal-folder-taken", folder=str(folder))
    made = 0
    for path, text in _texts(site):
        target = folder / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(text, encoding="utf-8", newline="\n")
        made += 1
    for asset in sorted(ASSETS.iterdir()):
        shutil.copyfile(asset, folder / "aset" / asset_name(asset.name))
        made += 1
    for language, files in site.downloads.items():
        (folder / "berkas" / language).mkdir(parents=True)
        for file in files:
            shutil.copyfile(
                documents[language] / file.name, folder / "berkas" / language / file.name
            )
            made += 1
    return made


def _texts(site: Site) -> Iterator[tuple[str, str]]:
    for language, portal in site.portals.items():
        below = "" if language == LANGUAGES[0] else f"{language}/"
        for path in paths_of(portal):
            yield f"{below}{path}", write_page(site, f"{below}{path}")
        yield f"aset/{index_name(language)}", search_index(site, portal)


def search_index(site: Site, portal: Portal) -> str:
    """What a browser searches in: a script, for pages opened from a disk may not fetch."""
    page = Page(site, portal, "daftar.html")
    rows = [
        [
            row["id"], sheet_path(row["id"]), row["title"], row["organisation_name"],
            row["region_code"], row["region_name"], row["sector"], row["sector_name"],
            row["result"], row["result_name"], TONES.get(row["result"], "plain"),
            short(page, row["programmed"]) if row["programmed"] else "–", row["search"],
        ]
        for row in portal.projects.iter_rows(named=True)
    ]  # fmt: skip
    index = {"locale": portal.language, "found": page.text("portal-found-script"), "rows": rows}
    text = json.dumps(index, ensure_ascii=False, separators=(",", ":"))
    # The two separators that JSON knows and scripts of old did not.
    text = text.replace("\u2028", " ").replace("\u2029", " ")
    return f"window.baimbaiIndex={text};\n"
