"""Is a package OC4IDS? Against the schema and its codelists, closed ones to the letter."""

import csv
import json
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import jsonschema
from referencing import Registry, Resource
from referencing.jsonschema import DRAFT4

ADDRESS = "https://standard.open-contracting.org/infrastructure/schema/0__9__5/"
PREFIX = "x-"
"""How codes of ours begin, where a codelist is open."""


class Standard:
    """The project-level schema of OC4IDS beside its codelists."""

    def __init__(self, folder: Path) -> None:
        self.codelists = folder / "codelists"
        self.project: dict[str, Any] = json.loads((folder / "project-schema.json").read_text())
        package = json.loads((folder / "project-package-schema.json").read_text())
        project = Resource.from_contents(self.project, default_specification=DRAFT4)
        registry: Any = Registry().with_resource(f"{ADDRESS}project-schema.json", project)
        self._validator = jsonschema.Draft4Validator(package, registry=registry)

    def faults(self, package: Mapping[str, Any]) -> list[str]:
        """What is wrong, each in a line; none where the package is valid."""
        found = [f"{e.json_path}: {e.message}" for e in self._validator.iter_errors(package)]
        for number, project in enumerate(package["projects"]):
            found += self._codes(project, self.project, f"projects[{number}]")
        return found

    def _codes(self, value: Any, schema: Mapping[str, Any], path: str) -> Iterator[str]:
        """Codes that stand in no codelist, of every property that names one."""
        schema = self._resolved(schema)
        if isinstance(value, list):
            for number, one in enumerate(value):
                yield from self._codes(one, schema.get("items", {}), f"{path}[{number}]")
        elif isinstance(value, dict):
            known = schema.get("properties", {})
            for name, one in value.items():
                if name not in known:
                    if not name.startswith("x_"):
                        yield f"{path}.{name}: not a property of the standard"
                    continue
                yield from self._listed(one, self._resolved(known[name]), f"{path}.{name}")
                yield from self._codes(one, known[name], f"{path}.{name}")

    def _listed(self, value: Any, schema: Mapping[str, Any], path: str) -> Iterator[str]:
        if "codelist" not in schema:
            return
        codes = self._known(schema["codelist"])
        for one in value if isinstance(value, list) else [value]:
            ours = schema.get("openCodelist", True) and str(one).startswith(PREFIX)
            if one not in codes and not ours:
                yield f"{path}: {one} is not in {schema['codelist']}"

    def _resolved(self, schema: Mapping[str, Any]) -> Mapping[str, Any]:
        reference = schema.get("$ref", "")
        if not reference:
            return schema
        found: Any = self.project
        for part in reference.removeprefix("#/").split("/"):
            found = found[part]
        return dict(found)

    def _known(self, name: str) -> set[str]:
        with (self.codelists / name).open(encoding="utf-8") as lines:
            return {line["Code"] for line in csv.DictReader(lines)}
