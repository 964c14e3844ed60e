"""The documents keep up with the code: a thing without its place in them fails here."""

import json
import re
import tomllib
from importlib.metadata import distribution
from pathlib import Path

import pytest
import yaml

import baimbai
from baimbai.agreement.decision import RESULTS
from baimbai.appraisal.score import CRITERIA, GATES
from baimbai.cli.main import COMMANDS
from baimbai.funding.allocation import OUTCOMES, REASONS
from baimbai.funding.certificate import LAWS
from baimbai.funding.constraints import CONSTRAINTS
from baimbai.intake.remark import OTHER_ROW_REASONS, REMARK_SEVERITIES
from baimbai.publication.publish import DOCUMENTS
from baimbai.publication.release import FILE_STATUSES
from baimbai.register.commitment import COMMITMENT_KINDS, COMMITMENT_STATES
from baimbai.register.organisation import LEVELS
from baimbai.register.proposal import (
    ASSET_TYPES,
    CONDITIONS,
    ORIGINS,
    PAPERS,
    SECTORS,
    UNITS,
    WORK_TYPES,
)
from baimbai.rulebook.rulebook import PAYERS, STATUSES, TOPICS
from baimbai.synchronisation.finding import FINDING_SEVERITIES
from baimbai.synchronisation.review import CHECKS, KINDS
from baimbai.wording.wording import wording

ROOT = Path(__file__).parents[2]
DOCS = ROOT / "docs"
FINDINGS = DOCS / "findings"
RULES = Path(baimbai.__file__).parent / "rulebook" / "rules"
GUIDES = ("running-a-round.md", "menjalankan-putaran.md")
PAGES = sorted([*ROOT.glob("*.md"), *DOCS.rglob("*.md"), *(ROOT / "examples").rglob("*.md")])
CODES = (
    LEVELS, SECTORS, ASSET_TYPES, WORK_TYPES, PAPERS, UNITS, ORIGINS, CONDITIONS,
    REMARK_SEVERITIES, OTHER_ROW_REASONS, FILE_STATUSES, FINDING_SEVERITIES, GATES, CRITERIA,
    OUTCOMES, REASONS, RESULTS, TOPICS, STATUSES, PAYERS,
    COMMITMENT_KINDS, COMMITMENT_STATES,
    ("aset", "aturan", "pernyataan", "pengusul", "saling_meniadakan", "prasyarat", "bersama"),
)  # fmt: skip


def _read(path: Path) -> str:
    return path.read_text(encoding="utf-8")


def _sections(page: Path) -> list[str]:
    """The page's headings, of every depth."""
    return re.findall(r"^#+ (.+)$", _read(page), re.MULTILINE)


def _coded(text: str) -> set[str]:
    """What stands between back-ticks, one word."""
    return set(re.findall(r"`([^`\s]+)`", text))


def _sources() -> list[str]:
    return [source["id"] for source in yaml.safe_load(_read(RULES / "sumber_dana.yaml"))["sources"]]


def test_every_kind_of_finding_has_a_page_and_no_page_outlives_its_kind() -> None:
    pages = [page.stem for page in FINDINGS.glob("*_*.md")]
    assert sorted(pages) == sorted(KINDS)


def test_every_kind_of_finding_stands_in_the_index() -> None:
    index = _read(FINDINGS / "README.md")
    assert [kind for kind in KINDS if f"[{kind}]({kind}.md)" not in index] == []


def test_every_kind_of_finding_is_called_by_its_name_in_both_languages() -> None:
    unnamed = [
        kind
        for kind in KINDS
        if f"*{wording('id').name(kind)} / {wording('en').name(kind)}.*"
        not in _read(FINDINGS / f"{kind}.md")
    ]
    assert unnamed == []


def test_every_check_is_said_to_find_something() -> None:
    page = "".join(map(_read, FINDINGS.glob("*.md")))
    assert [check.__name__ for check in CHECKS if f".{check.__name__}`" not in page] == []


def test_rules_make_only_findings_that_are_described() -> None:
    rules = yaml.safe_load(_read(RULES / "sumber_dana.yaml"))["rules"]
    made = {rule["yields"]["finding"] for rule in rules if "finding" in rule["yields"]}
    assert made <= set(KINDS)


def test_every_figure_of_the_rulebook_is_named_where_it_is_used() -> None:
    figures = [figure["id"] for figure in yaml.safe_load(_read(RULES / "angka.yaml"))["figures"]]
    told = _coded("".join(map(_read, FINDINGS.glob("*.md"))))
    assert [figure for figure in figures if figure not in told] == []


def test_every_criterion_has_a_section_with_formula_sources_range_and_missing_data() -> None:
    page = _read(DOCS / "criteria.md")
    told = dict(re.findall(r"^## (\w+)\n(.*?)(?=^## |\Z)", page, re.MULTILINE | re.DOTALL))
    assert [c for c in CRITERIA if c not in told] == []
    parts = ("**Formula.**", "**Unit.**", "**Sources.**", "**Range.**", "**No data.**")
    assert [(c, part) for c in CRITERIA for part in parts if part not in told[c]] == []


def test_every_constraint_is_described_by_its_function() -> None:
    page = _read(DOCS / "funding.md")
    assert [c.__name__ for c in CONSTRAINTS if f"`{c.__name__}`" not in page] == []


def test_every_law_that_is_checked_again_is_described() -> None:
    assert [law for law in LAWS if law not in _coded(_read(DOCS / "funding.md"))] == []


def test_every_reason_of_a_verdict_is_described() -> None:
    assert [reason for reason in REASONS if reason not in _coded(_read(DOCS / "funding.md"))] == []


def test_every_room_is_on_the_map() -> None:
    package = Path(baimbai.__file__).parent
    rooms = {path.stem for path in package.iterdir() if path.suffix == ".py" or path.is_dir()}
    rooms -= {"__init__", "__pycache__"}
    told = set(re.findall(r"^\| `(\w+)` \|", _read(DOCS / "architecture.md"), re.MULTILINE))
    assert told == rooms


def test_the_map_names_only_files_that_exist() -> None:
    package = Path(baimbai.__file__).parent
    page = _read(DOCS / "architecture.md")
    rows = re.findall(r"^\| `(\w+)` \|[^|]*\|([^|]*)\|", page, re.MULTILINE)
    named = [package / room / file for room, files in rows for file in _coded(files)]
    missing = [p for p in named if "*" not in p.name and not (p.exists() or _beside(p).exists())]
    assert missing == []


def _beside(path: Path) -> Path:
    """A room that is one file lies beside the others."""
    return path.parents[1] / path.name


@pytest.mark.parametrize("guide", GUIDES)
def test_both_guides_name_every_command_every_document_and_every_exit_code(guide: str) -> None:
    page = _read(DOCS / "guides" / guide)
    assert [command for command in COMMANDS if f"baimbai {command} " not in page] == []
    assert [name for name in DOCUMENTS if f"`{name}`" not in page] == []
    assert [code for code in (0, 1, 2) if f"\n| {code} | " not in page] == []


@pytest.mark.parametrize("guide", GUIDES)
def test_both_guides_name_every_field_of_the_example_round(guide: str) -> None:
    plan = yaml.safe_load(_read(ROOT / "examples" / "kalsel-2027" / "round.yaml"))
    fields = set(plan)
    for part in plan.values():
        for section in part if isinstance(part, list) else [part]:
            fields |= set(section) if isinstance(section, dict) else set()
    page = _read(DOCS / "guides" / guide)
    told = _coded(page) | set(re.findall(r"\*\*(\w+)\*\*", page))
    assert fields - told == set()


def test_every_source_of_funds_is_in_the_glossary() -> None:
    assert [s for s in _sources() if s not in _coded(_read(DOCS / "glossary.md"))] == []


def test_every_code_of_the_tables_is_in_the_glossary() -> None:
    told = _coded(_read(DOCS / "glossary.md"))
    assert [code for codes in CODES for code in codes if code not in told] == []


def test_every_rule_file_is_in_the_rulebook_guides() -> None:
    for guide in ("rulebook.md", "buku-aturan.md"):
        page = _read(DOCS / "guides" / guide)
        assert [path.name for path in RULES.glob("*.yaml") if f"`{path.name}`" not in page] == []


def test_paths_that_contributors_are_sent_to_exist() -> None:
    paths = {name for name in _coded(_read(ROOT / "CONTRIBUTING.md")) if "/" in name}
    assert [p for p in paths if "<" not in p and not list(ROOT.glob(p))] == []


def test_the_version_is_the_same_everywhere() -> None:
    version = tomllib.loads(_read(ROOT / "pyproject.toml"))["project"]["version"]
    assert yaml.safe_load(_read(ROOT / "publiccode.yml"))["softwareVersion"] == version
    assert f"\n## [{version}]" in _read(ROOT / "CHANGELOG.md")


def test_decision_records_are_numbered_without_gaps_and_listed() -> None:
    records = sorted(path for path in (DOCS / "decisions").glob("*.md") if path.name != "README.md")
    assert [int(path.name[:4]) for path in records] == list(range(1, len(records) + 1))
    index = _read(DOCS / "decisions" / "README.md")
    for number, path in enumerate(records, start=1):
        title = f"# {number}. "
        assert _read(path).startswith(title)
        assert f"]({path.name}) | {_read(path).splitlines()[0].removeprefix(title)} |" in index


def test_run_time_dependencies_are_recorded_with_their_licence_and_none_is_gpl() -> None:
    project = tomllib.loads(_read(ROOT / "pyproject.toml"))["project"]
    names = [_package(line) for line in project["dependencies"]]
    record = _read(DOCS / "decisions" / "0009-run-time-dependencies.md")
    assert [name for name in names if f"\n| {name} | " not in record] == []
    licences = {name: _licence(name) for name in names}
    assert [name for name, licence in licences.items() if not licence or "GPL" in licence] == []


def test_extras_are_recorded_with_the_extra_that_brings_them() -> None:
    project = tomllib.loads(_read(ROOT / "pyproject.toml"))["project"]
    record = _read(DOCS / "decisions" / "0009-run-time-dependencies.md")
    packages = {
        _package(line): extra
        for extra, lines in project["optional-dependencies"].items()
        for line in lines
    }
    assert [n for n, extra in packages.items() if f"\n| {n} | `{extra}` | " not in record] == []
    licences = {name: _licence(name) for name in packages}
    # LGPL leaves free what uses it; GPL and AGPL would not.
    bound = {n for n, said in licences.items() if not said or re.search(r"(?<!L)GPL", said)}
    assert bound == set()


def _package(line: str) -> str:
    """`django-allauth[mfa]>=65` → `django-allauth`."""
    return re.split(r"[<>=~!\[]", line)[0]


def test_the_browsers_libraries_are_recorded_with_their_licences() -> None:
    package = json.loads(_read(ROOT / "src" / "baimbai" / "web" / "package.json"))
    record = _read(DOCS / "decisions" / "0009-run-time-dependencies.md")
    rows = re.findall(r"^\| ([^|`]+) \| [^|`]+ \| [^|]+ \|$", record, re.MULTILINE)
    told = {name for row in rows for name in row.split(", ")}
    assert set(package["dependencies"]) - told == set()


@pytest.mark.parametrize("guide", ["running-a-server.md", "menjalankan-server.md"])
def test_every_setting_of_the_server_is_in_both_guides(guide: str) -> None:
    settings = _read(ROOT / "src" / "baimbai" / "web" / "settings.py")
    read = set(re.findall(r"BAIMBAI_[A-Z]+", settings))
    assert read - _coded(_read(DOCS / "guides" / guide)) == set()


def _licence(name: str) -> str:
    """All that the installed package says of its licence."""
    metadata = distribution(name).metadata
    classifiers = metadata.get_all("Classifier") or ()
    said = [line for line in classifiers if line.startswith("License ::")]
    return " ".join([*(metadata.get_all("License-Expression") or ()), *said])


@pytest.mark.parametrize("page", PAGES, ids=lambda page: str(page.relative_to(ROOT)))
def test_relative_links_lead_somewhere(page: Path) -> None:
    text = re.sub(r"```.*?```", "", _read(page), flags=re.DOTALL)
    broken = []
    for target in re.findall(r"\]\(([^)\s]+)\)", text):
        if re.match(r"[a-z]+:", target):
            continue
        name, _, place = target.partition("#")
        path = (page.parent / name) if name else page
        found = path.exists() and (not place or place in map(_anchor, _sections(path)))
        broken += [] if found else [target]
    assert broken == []


def _anchor(heading: str) -> str:
    return re.sub(r"[^\w\- ]", "", heading.lower()).replace(" ", "-")
