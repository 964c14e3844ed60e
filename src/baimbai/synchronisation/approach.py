"""Approaches (*jalan akses*): a bridge finished before the road that leads to it lies idle."""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from baimbai.synchronisation.dossier import Dossier
from baimbai.synchronisation.finding import Finding
from baimbai.synchronisation.likeness import strong_words
from baimbai.synchronisation.sequence import order_declared, out_of_order
from baimbai.synchronisation.spelling import folded, unmatched
from baimbai.synchronisation.step import spelled_out
from baimbai.synchronisation.subject import Subject
from baimbai.synchronisation.title import read_title

MOST = 40
"""So many roads that lead to bridges of one name are compared, the earliest first."""

_LEADS_TO = re.compile(
    r"^[^,;(]*?\b(?:akses|pendekat|oprit|approach|penghubung|menuju|masuk|opret)\b"
    r"(?:(?!\bjembatan\b)[^,;])*\bjembatan\b(.*)$"
)
_CHAINED = re.compile(
    r"(?<=\w )\b(?:kampung|dusun)\b.*$|"
    r"\b(?:tahap|paket|segmen|seksi|sta|km|sisi|arah)\b.*$|[,(;].*$"
)
_NEW = ("pembangunan", "penggantian", "lainnya")

Words = tuple[str, ...]


def bridges_without_approach(dossier: Dossier) -> Iterator[Finding]:
    """A new bridge whose access road, or the new road that it stands on, comes only after it.

    The road may come before: the bridge is then built from it. The earliest such road counts.
    """
    bridges = [(s, words) for s in dossier.subjects for words in _names_of_bridge(s)]
    leading = _by_beginnings((s, words) for s in dossier.subjects if (words := _led_to(s)))
    new = _by_beginnings((s, words) for s in dossier.subjects if (words := _new_road(s)))
    told: set[tuple[str, str]] = set()
    for bridge, (name, stands_on) in bridges:
        for words, roads, severity in ((name, leading, "tinggi"), (stands_on, new, "sedang")):
            road = _first_road(bridge, words, roads)
            late = road is not None and road.first_year > bridge.last_year
            if road and late and not order_declared(road, bridge):
                pair = (road.proposal.id, bridge.proposal.id)
                if pair not in told:
                    told.add(pair)
                    yield out_of_order(dossier, "akses", road, [bridge], severity)


def _names_of_bridge(subject: Subject) -> Iterator[tuple[Words, Words]]:
    """A new bridge's own name and that of the road that its title names."""
    proposal = subject.proposal
    if proposal.asset_type != "jembatan" or proposal.work_type not in _NEW:
        return
    line = spelled_out(proposal.title)
    if subject.role == "fisik" and not _LEADS_TO.search(line):
        own = re.split(r"\b(?:ruas|jalan)\b", line, maxsplit=1)
        stands_on = strong_words(subject.title.roads[:1])
        yield _words_of(own[0].split("jembatan", 1)[-1]), stands_on


def _words_of(tail: str) -> Words:
    names = read_title("jembatan " + _CHAINED.sub(" ", tail)).names
    return tuple(word for word in strong_words(names) if len(word) > 1)


def _led_to(subject: Subject) -> Words:
    """The bridge that an access road leads to."""
    if subject.role != "fisik":
        return ()
    found = _LEADS_TO.search(spelled_out(subject.proposal.title))
    return _words_of(found[1]) if found else ()


def _new_road(subject: Subject) -> Words:
    proposal = subject.proposal
    new = proposal.asset_type == "jalan" and proposal.work_type == "pembangunan"
    return strong_words(subject.title.names) if new and len(subject.title.names) > 1 else ()


def _by_beginnings(
    named: Iterator[tuple[Subject, Words]],
) -> Mapping[Words, Sequence[tuple[Subject, Words]]]:
    found: dict[Words, list[tuple[Subject, Words]]] = defaultdict(list)
    for subject, words in named:
        found[_beginnings(words)].append((subject, words))
    return {
        key: sorted(roads, key=lambda each: (each[0].first_year, each[0].proposal.id))[:MOST]
        for key, roads in found.items()
    }


def _beginnings(words: Words) -> Words:
    return tuple(sorted({folded(word)[:3] for word in words}))


def _first_road(
    bridge: Subject, words: Words, roads: Mapping[Words, Sequence[tuple[Subject, Words]]]
) -> Subject | None:
    if not words:
        return None
    here = bridge.proposal.region_code
    for road, names in roads.get(_beginnings(words), ()):
        there = road.proposal.region_code
        near = here.startswith(there) or there.startswith(here)
        alike = not unmatched(names, words) and not unmatched(words, names)
        if near and alike and not _numbers_differ(bridge, road):
            return road
    return None


def _numbers_differ(a: Subject, b: Subject) -> bool:
    """`Jembatan Musi IV` and `Jembatan Musi VI`; stages and packages are of the works."""
    ours, theirs = a.title.numbers, b.title.numbers
    shared = (ours.keys() & theirs.keys()) - {"tahap", "paket", "segmen", "seksi"}
    return any(not ours[label] & theirs[label] for label in shared)
