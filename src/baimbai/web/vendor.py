"""Libraries of the browser (*pustaka peramban*): from node_modules to where pages find them.

`make assets` runs npm and then this module, which needs nothing but Python's own library.

    static/vendor/<name>-<version>/   the few files that pages load
    static/vendor/<name>.js           the same by name: `import … from "../vendor/terra-draw.js"`
    static/vendor/LISENSI.txt         what was copied, and under which licences
"""

import json
import re
import shutil
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from baimbai.web.statics import VENDOR

HERE = Path(__file__).parent
RECORD = "LISENSI.txt"


@dataclass(frozen=True)
class Library:
    """What is taken from one package of package.json."""

    files: tuple[str, ...]
    """Paths in the package; each lands in the library's folder under its last part."""
    names: str = ""
    """What `<name>.js` hands on of the first file: `*`, or names; nothing where no page asks."""


LIBRARIES: Mapping[str, Library] = {
    "htmx.org": Library(("dist/htmx.min.js",)),
    # MapLibre looks for its worker beside itself.
    "maplibre-gl": Library(
        ("dist/maplibre-gl.mjs", "dist/maplibre-gl-worker.mjs", "dist/maplibre-gl.css"), "*"
    ),
    "tabulator-tables": Library(
        ("dist/js/tabulator_esm.min.mjs", "dist/css/tabulator_simple.min.css"), "*"
    ),
    "terra-draw": Library(("dist/terra-draw.modern.js",), "*"),
    "terra-draw-maplibre-gl-adapter": Library(
        ("dist/terra-draw-maplibre-gl-adapter.modern.js",), "*"
    ),
    "world-atlas": Library(("countries-10m.json",)),
}


@cache
def versions() -> Mapping[str, str]:
    """Version of each library by its name, as package.json pins it."""
    package = json.loads((HERE / "package.json").read_text(encoding="utf-8"))
    return dict(package["dependencies"])


def vendor_path(name: str, file: str) -> str:
    """Where a library's file lies below static/. Raises KeyError for an unknown library or file."""
    if file not in {Path(path).name for path in LIBRARIES[name].files}:
        raise KeyError(f"{name}: {file}")
    return f"vendor/{name}-{versions()[name]}/{file}"


def copy_libraries(modules: Path, target: Path) -> None:
    """Lay out static/vendor anew out of node_modules; the record of licences comes last."""
    shutil.rmtree(target, ignore_errors=True)
    for name, library in LIBRARIES.items():
        folder = target / f"{name}-{versions()[name]}"
        folder.mkdir(parents=True)
        for path in library.files:
            _copy(modules / name / path, folder / Path(path).name)
        if library.names:
            first = Path(library.files[0]).name
            entry = f'export {library.names} from "./{folder.name}/{first}";\n'
            (target / f"{name}.js").write_text(entry, encoding="utf-8")
    record = "\n\n".join(_licence(modules / name) for name in LIBRARIES)
    (target / RECORD).write_text(record + "\n", encoding="utf-8")


def _copy(source: Path, target: Path) -> None:
    """Copy a file; scripts find other libraries beside them and miss no map of their source."""
    if source.suffix == ".json":
        shutil.copyfile(source, target)
        return
    text = re.sub(r"\n?(//|/\*)# sourceMappingURL=\S+( \*/)?", "", source.read_text("utf-8"))
    # Browsers know no package names: `from"terra-draw"` becomes the file in the next folder.
    for name in LIBRARIES:
        text = re.sub(rf'(\bfrom *)"{re.escape(name)}"', rf'\1"../{name}.js"', text)
    target.write_text(text, encoding="utf-8")


def _licence(package: Path) -> str:
    """Name, version and licence of a package, and the licence's words where it brings them."""
    about = json.loads((package / "package.json").read_text("utf-8"))
    title = f"{about['name']} {about['version']}: {about['license']}"
    texts = sorted(package.glob("LICENSE*"))
    return "\n\n".join([title, *(text.read_text("utf-8").strip() for text in texts)])


if __name__ == "__main__":
    copy_libraries(HERE / "node_modules", VENDOR)
