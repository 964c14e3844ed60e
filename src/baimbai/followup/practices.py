"""Practice cards (*kartu praktik baik*): what worked elsewhere, matched to what stands before us.

Cards travel between provinces as one YAML or JSON file: `{format: 1, cards: [...]}`.
"""

import json
import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import asdict, dataclass, fields
from datetime import date
from math import log
from typing import Any

import yaml

from baimbai.errors import Refused
from baimbai.register.proposal import ASSET_TYPES, WORK_TYPES
from baimbai.synchronisation.review import KINDS

FORMAT = 1
MOST_CARDS = 2_000
MOST_BYTES = 8 * 1024**2
_LONG, _SHORT = 8_000, 300
_CODE = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]{1,59}")


@dataclass(frozen=True, slots=True)
class Figure:
    """A result in figures."""

    what: str
    before: str
    after: str
    unit: str
    source: str


@dataclass(frozen=True, slots=True)
class Card:
    """One practice. Texts are in the language of whoever wrote them."""

    code: str
    """Unique among all provinces: `kalsel-jembatan-01`."""
    title: str
    province: str
    office: str
    """Whom to ask; an office, never a person."""
    context: str
    done: str
    result: str
    asset_types: tuple[str, ...] = ()
    work_types: tuple[str, ...] = ()
    problems: tuple[str, ...] = ()
    """Kinds of findings that it helps with."""
    conditions: str = ""
    cost_rupiah: int | None = None
    cost_basis: str = ""
    figures: tuple[Figure, ...] = ()
    alive: bool | None = None
    """Is it still done there? None where nobody has looked."""
    checked_on: date | None = None
    illustrative: bool = False


_TEXTS: Mapping[str, int] = {
    "title": _SHORT, "province": 100, "office": 200, "context": _LONG, "done": _LONG,
    "result": _LONG, "conditions": _LONG, "cost_basis": _SHORT,
}  # fmt: skip
_NEEDED = ("title", "province", "office", "context", "done", "result")
_CODES: Mapping[str, Sequence[str]] = {
    "asset_types": ASSET_TYPES,
    "work_types": WORK_TYPES,
    "problems": KINDS,
}
_NAMES = frozenset(field.name for field in fields(Card))


def read_cards(content: bytes) -> tuple[Card, ...]:
    """The cards of a file, in its order.

    Raises Refused naming the card and the field for a file or card that cannot be taken; then none
    is.
    """
    if len(content) > MOST_BYTES:
        raise Refused("practice-large", most=MOST_BYTES // 1024**2)
    try:
        # Aliases are refused: a small text could swell into a huge one.
        text = content.decode("utf-8-sig")
        found = json.loads(text) if text.lstrip().startswith("{") else _plain_yaml(text)
    except (UnicodeDecodeError, ValueError, yaml.YAMLError, RecursionError) as fault:
        raise Refused("practice-file") from fault
    if not isinstance(found, Mapping) or found.get("format") != FORMAT:
        raise Refused("practice-format", known=FORMAT)
    listed = found.get("cards")
    if not isinstance(listed, list) or not listed or len(listed) > MOST_CARDS:
        raise Refused("practice-cards", most=MOST_CARDS)
    cards = tuple(card_of(one, place) for place, one in enumerate(listed, 1))
    codes = [card.code for card in cards]
    twice = sorted({code for code in codes if codes.count(code) > 1}) if len(set(codes)) < len(
        codes
    ) else []  # fmt: skip
    if twice:
        raise Refused("practice-twice", codes=tuple(twice[:10]))
    return cards


def _plain_yaml(text: str) -> object:
    if any(isinstance(token, yaml.AliasToken) for token in yaml.scan(text)):
        raise yaml.YAMLError("alias")
    return yaml.safe_load(text)


def card_of(given: object, place: int = 1) -> Card:
    """A card from its fields. Raises Refused naming the field that is missing or wrong."""
    if not isinstance(given, Mapping):
        raise Refused("practice-card", place=place)
    code = str(given.get("code", ""))
    card = code or f"#{place}"
    if not _CODE.fullmatch(code):
        raise Refused("practice-code", card=card)
    unknown = sorted(str(name) for name in given.keys() - _NAMES)
    if unknown:
        raise Refused("practice-unknown", card=card, fields=tuple(unknown[:10]))
    values: dict[str, Any] = {"code": code}
    for name, most in _TEXTS.items():
        text = _printable(str(given.get(name) or ""))
        if name in _NEEDED and not text:
            raise Refused("practice-missing", card=card, field=name)
        if len(text) > most:
            raise Refused("practice-long", card=card, field=name, most=most)
        values[name] = text
    for name, known in _CODES.items():
        values[name] = _codes(card, name, given.get(name) or [], known)
    values["figures"] = _figures(card, given.get("figures") or [])
    values["cost_rupiah"] = _rupiah(card, given.get("cost_rupiah"))
    for name in ("alive", "illustrative"):
        if given.get(name) not in (None, True, False):
            raise Refused("practice-wrong", card=card, field=name)
    values["alive"] = given.get("alive")
    values["illustrative"] = bool(given.get("illustrative"))
    values["checked_on"] = _day(card, given.get("checked_on"))
    return Card(**values)


def _printable(text: str) -> str:
    """Text without signs that nobody sees; lines stay."""
    return "".join(sign for sign in text if sign.isprintable() or sign == "\n").strip()


def _codes(card: str, name: str, given: object, known: Sequence[str]) -> tuple[str, ...]:
    wrong = (
        [str(given)] if not isinstance(given, list | tuple)
        else sorted({str(one) for one in given} - set(known))
    )  # fmt: skip
    if wrong or not isinstance(given, list | tuple):
        raise Refused("practice-codes", card=card, field=name, found=tuple(wrong[:10]))
    return tuple(code for code in known if code in given)


def _figures(card: str, given: object) -> tuple[Figure, ...]:
    names = [field.name for field in fields(Figure)]
    if not isinstance(given, list | tuple) or len(given) > 40:
        raise Refused("practice-wrong", card=card, field="figures")
    made = []
    for one in given:
        if not isinstance(one, Mapping) or set(one) - set(names) or not one.get("what"):
            raise Refused("practice-wrong", card=card, field="figures")
        made.append(Figure(*(_printable(str(one.get(name) or ""))[:_SHORT] for name in names)))
    return tuple(made)


def _rupiah(card: str, given: object) -> int | None:
    if given is None:
        return None
    if isinstance(given, bool) or not isinstance(given, int) or not 0 <= given < 1 << 60:
        raise Refused("practice-wrong", card=card, field="cost_rupiah")
    return given


def _day(card: str, given: object) -> date | None:
    if given is None or isinstance(given, date):
        return given
    try:
        return date.fromisoformat(str(given))
    except ValueError as fault:
        raise Refused("practice-wrong", card=card, field="checked_on") from fault


def write_cards(cards: Iterable[Card], form: str = "yaml") -> bytes:
    """Cards as a file that `read_cards` reads, by code: the same cards, the same bytes."""
    listed = [_fields(card) for card in sorted(cards, key=lambda card: card.code)]
    content = {"format": FORMAT, "cards": listed}
    if form == "json":
        return (json.dumps(content, indent=2, ensure_ascii=False) + "\n").encode()
    text = yaml.safe_dump(content, allow_unicode=True, sort_keys=False, width=100)
    return str(text).encode()


def _fields(card: Card) -> dict[str, Any]:
    """What a card says; fields that say nothing are left out."""
    told = {
        name: list(value) if isinstance(value, tuple) else value
        for name, value in asdict(card).items()
    }
    day = card.checked_on
    told["checked_on"] = day.isoformat() if day else None
    told["illustrative"] = card.illustrative or None
    return {
        name: value for name, value in told.items() if value is not None and value not in ("", [])
    }


@dataclass(frozen=True, slots=True)
class Sought:
    """What a card is looked for: a proposal, a finding, or words that somebody typed."""

    asset_types: frozenset[str] = frozenset()
    work_types: frozenset[str] = frozenset()
    problems: frozenset[str] = frozenset()
    text: str = ""


@dataclass(frozen=True, slots=True)
class Match:
    """A card that may help, and why."""

    card: Card
    points: float
    asset_types: tuple[str, ...]
    work_types: tuple[str, ...]
    problems: tuple[str, ...]
    words: tuple[str, ...]
    """Words of both, the rarest first."""


PROBLEM_POINTS, ASSET_POINTS, WORK_POINTS, WORD_POINTS = 4.0, 3.0, 1.5, 1.0
MOST_WORD_POINTS = 4.0
LEAST_POINTS = 3.0
"""Less says nothing: a kind of work alone, or a word or two."""
LEAST_SHARE = 2 / 3
"""Of the best one's points: what has less would only fill the page."""
BEST = 3
_SAID_BY_ALL = frozenset(
    "dan di ke dari yang untuk pada dengan dalam oleh atau tidak ini itu adalah sebagai per kab "
    "kabupaten kota provinsi kecamatan desa dinas pupr pekerjaan kegiatan paket usulan tahun "
    "pembangunan peningkatan rehabilitasi the and of in to for a on with by is".split()
)


def best(cards: Sequence[Card], sought: Sought, most: int = BEST) -> list[Match]:
    """The cards that help most, the best first; those that hardly fit, or far less than the best
    one, are left out.

    A shared kind of finding gives 4 points, a kind of asset 3, a kind of work 1.5; a shared word
    as much as it is rare among the cards (ln of their ratio, at most 1 each and 4 together). A card
    that is known to be given up counts half.
    """
    told = {card.code: words_of(card_text(card)) for card in cards}
    spread: dict[str, int] = {}
    for found in told.values():
        for word in found:
            spread[word] = spread.get(word, 0) + 1
    wanted = words_of(sought.text)
    matches = [_match(card, sought, wanted & told[card.code], spread, len(cards)) for card in cards]
    least = max(LEAST_POINTS, LEAST_SHARE * max((match.points for match in matches), default=0))
    fitting = [match for match in matches if match.points >= least]
    return sorted(fitting, key=lambda match: (-match.points, match.card.code))[:most]


def _match(
    card: Card, sought: Sought, shared: set[str], spread: Mapping[str, int], cards: int
) -> Match:
    weights = {
        word: min(WORD_POINTS, log((cards + 1) / spread[word]) / log(cards + 1)) for word in shared
    }
    problems = tuple(code for code in card.problems if code in sought.problems)
    assets = tuple(code for code in card.asset_types if code in sought.asset_types)
    works = tuple(code for code in card.work_types if code in sought.work_types)
    rare = tuple(sorted(weights, key=lambda word: (-weights[word], word)))
    points = (
        PROBLEM_POINTS * bool(problems) + ASSET_POINTS * bool(assets) + WORK_POINTS * bool(works)
        + min(MOST_WORD_POINTS, sum(sorted(weights.values())))
    )  # fmt: skip
    return Match(
        card, points / 2 if card.alive is False else points, assets, works, problems, rare[:5]
    )


def card_text(card: Card) -> str:
    """All that a card says in words, its codes too: what a search looks through."""
    return " ".join((
        card.code, card.title, card.province, card.context, card.done, card.conditions,
        card.result, *card.asset_types, *card.work_types, *card.problems,
        *(figure.what for figure in card.figures),
    ))  # fmt: skip


def words_of(text: str) -> set[str]:
    """The words that tell something: three letters and more, beginnings and endings cut off."""
    return {
        _stem(word)
        for word in re.findall(r"[a-z]{3,}", text.lower().replace("_", " "))
        if word not in _SAID_BY_ALL
    }


def _stem(word: str) -> str:
    """A light cut of Indonesian affixes: `perbaikan`, `memperbaiki` → `bai`; a last k goes too, for
    nobody can tell `-kan` from a `k` and `-an`."""
    for ending in ("nya", "an", "i"):
        if word.endswith(ending) and len(word) - len(ending) >= 4:
            word = word[: -len(ending)].removesuffix("k")
            break
    for beginning, least in _BEGINNINGS:
        if word.startswith(beginning) and len(word) - len(beginning) >= least:
            return word[len(beginning) :]
    return word


_BEGINNINGS = (
    *((beginning, 3) for beginning in ("memper", "diper", "per")),
    *((beginning, 4) for beginning in ("menge", "meng", "meny", "mem", "men", "peng", "peny",
                                       "pem", "pen", "ber", "ter", "di", "me", "pe")),
)  # fmt: skip
