"""The browser's libraries: pinned without naming a registry, copied, found by their names."""

import json
from pathlib import Path

import pytest

from baimbai.web.vendor import HERE, LIBRARIES, copy_libraries, vendor_path, versions


@pytest.fixture
def modules(tmp_path: Path) -> Path:
    """A node_modules whose files hold little more than their names."""
    for name, library in LIBRARIES.items():
        package = tmp_path / "node_modules" / name
        about = {"name": name, "version": versions()[name], "license": "MIT"}
        for path in (*library.files, "package.json"):
            (package / path).parent.mkdir(parents=True, exist_ok=True)
            (package / path).write_text(f"/* {path} */\n", encoding="utf-8")
        (package / "package.json").write_text(json.dumps(about), encoding="utf-8")
    return tmp_path / "node_modules"


def test_the_lock_pins_every_library_and_names_no_registry() -> None:
    lock = json.loads((HERE / "package-lock.json").read_text(encoding="utf-8"))["packages"]
    assert {name: lock[f"node_modules/{name}"]["version"] for name in LIBRARIES} == versions()
    assert [path for path, package in lock.items() if "resolved" in package] == []
    assert [path for path, package in lock.items() if path and "integrity" not in package] == []


def test_every_library_of_package_json_is_copied() -> None:
    assert set(LIBRARIES) == set(versions())


def test_a_copy_replaces_what_lay_there_and_a_second_one_changes_nothing(
    modules: Path, tmp_path: Path
) -> None:
    target = tmp_path / "vendor"
    (target / "terra-draw-0.1").mkdir(parents=True)

    def lie() -> dict[str, bytes]:
        copy_libraries(modules, target)
        files = (path for path in target.rglob("*") if path.is_file())
        return {path.relative_to(target).as_posix(): path.read_bytes() for path in files}

    first = lie()
    assert lie() == first
    expected = {
        f"{n}-{versions()[n]}/{Path(f).name}" for n, lib in LIBRARIES.items() for f in lib.files
    }
    expected |= {f"{n}.js" for n, lib in LIBRARIES.items() if lib.names} | {"LISENSI.txt"}
    assert set(first) == expected


def test_scripts_find_other_libraries_and_promise_no_map_of_their_source(
    modules: Path, tmp_path: Path
) -> None:
    adapter = "terra-draw-maplibre-gl-adapter"
    source = modules / adapter / LIBRARIES[adapter].files[0]
    source.write_text('import{A as e}from"terra-draw";e();\n//# sourceMappingURL=a.js.map\n')
    copy_libraries(modules, tmp_path / "vendor")
    copied = tmp_path / "vendor" / f"{adapter}-{versions()[adapter]}" / source.name
    assert copied.read_text() == 'import{A as e}from"../terra-draw.js";e();\n'


def test_the_record_names_version_and_licence_and_keeps_the_licence_text(
    modules: Path, tmp_path: Path
) -> None:
    (modules / "world-atlas" / "LICENSE").write_text("Use it as you like.\n")
    copy_libraries(modules, tmp_path / "vendor")
    record = (tmp_path / "vendor" / "LISENSI.txt").read_text().split("\n\n")
    assert record[-2:] == [f"world-atlas {versions()['world-atlas']}: MIT", "Use it as you like.\n"]


def test_a_file_that_is_not_copied_has_no_address() -> None:
    assert (
        vendor_path("htmx.org", "htmx.min.js")
        == f"vendor/htmx.org-{versions()['htmx.org']}/htmx.min.js"
    )
    with pytest.raises(KeyError):
        vendor_path("htmx.org", "htmx.js")
