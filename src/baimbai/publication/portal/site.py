"""The portal as pages by their paths (*situs*): the same for a web server and for plain files."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from hashlib import sha256
from pathlib import Path

from baimbai.publication.portal.about import Standing
from baimbai.publication.portal.content import Portal, sheet_path
from baimbai.publication.portal.markup import Html
from baimbai.wording.wording import Wording, wording

ASSETS = Path(__file__).with_name("assets")
LANGUAGES = ("id", "en")
PER_PAGE = 50


@dataclass(frozen=True, slots=True)
class Download:
    """A file that anybody may take along."""

    name: str
    bytes: int
    sha256: str


@dataclass(frozen=True)
class Site:
    """A portal with what may change around it. Its pages link to each other only."""

    portals: Mapping[str, Portal]
    """By language."""
    standing: Standing
    downloads: Mapping[str, Sequence[Download]] = field(default_factory=dict)
    """By language."""
    served: bool = False
    """A server answers searches; plain files leave them to the browser."""
    address: str = ""
    """Where the portal will be found, for QR codes; empty where nobody knows."""
    qr: Callable[[str], Html | None] | None = None
    """Draws an address as a QR code."""


@dataclass(frozen=True)
class Page:
    """One page of a site in one language, as its parts are written."""

    site: Site
    portal: Portal
    path: str
    """Below the language's folder: `usulan/63.01-007.html`."""
    query: Mapping[str, str] = field(default_factory=dict)

    @property
    def words(self) -> Wording:
        """The page's language."""
        return wording(self.portal.language)

    def text(self, key: str, /, **values: str | int | float) -> str:
        """A sentence of the wording files."""
        return self.words.text(key, **values)

    def link(self, path: str) -> str:
        """From here to another page of this language."""
        return "../" * self.path.count("/") + path

    @property
    def folder(self) -> str:
        """From here to where assets and all languages lie."""
        deeper = self.portal.language != LANGUAGES[0]
        return "../" * (self.path.count("/") + deeper)

    def other(self, language: str) -> str:
        """From here to the same page in another language."""
        below = "" if language == LANGUAGES[0] else f"{language}/"
        return f"{self.folder}{below}{self.path}"

    def release(self, number: int) -> str:
        """From here to another release, where a server has them side by side."""
        below = "" if self.portal.language == LANGUAGES[0] else f"{self.portal.language}/"
        return f"{self.folder}../{number}/{below}"

    def asset(self, name: str) -> str:
        """From here to an asset."""
        return f"{self.folder}aset/{asset_name(name)}"

    @property
    def index(self) -> str:
        """From here to what a browser searches in; plain files have it only."""
        return f"{self.folder}aset/{index_name(self.portal.language)}"

    def document(self, name: str) -> str:
        """From here to a download."""
        return f"{self.folder}berkas/{self.portal.language}/{name}"


def asset_name(name: str) -> str:
    """A name that changes with the file's content, so that it may be kept for ever."""
    stem, _, kind = name.rpartition(".")
    return f"{stem}.{sha256((ASSETS / name).read_bytes()).hexdigest()[:10]}.{kind}"


def index_name(language: str) -> str:
    """The file that a browser searches in."""
    return f"indeks-{language}.js"


def list_path(number: int) -> str:
    """The list's pages, from 1."""
    return "daftar.html" if number == 1 else f"daftar-{number}.html"


def list_pages(rows: int) -> int:
    """How many pages so many rows fill; never none."""
    return max(1, -(-rows // PER_PAGE))


def paths_of(portal: Portal) -> Iterator[str]:
    """Every page of a language."""
    yield from ("index.html", "peta.html", "data.html", "perubahan.html", "unduhan.html")
    if portal.about.shows_refusals:
        yield "belum.html"
    if len(portal.about.lists) > 1:
        yield "empat-daftar.html"
    yield from (list_path(n) for n in range(1, list_pages(portal.projects.height) + 1))
    yield from (sheet_path(proposal) for proposal in portal.projects["id"])
