"""The minutes in words (*naskah berita acara*): all that the PDF and the editable document say."""

from dataclasses import dataclass

from baimbai.agreement.minutes import Minutes, draw_up_minutes
from baimbai.publication.annexes import Annex, draw_up_annexes
from baimbai.publication.matrix import in_words, lay_out
from baimbai.publication.names import RoundWording, capital, marks
from baimbai.publication.release import Release
from baimbai.wording.numerals import date_text


@dataclass(frozen=True, slots=True)
class Point:
    """A numbered point with its lettered items."""

    heading: str
    text: str
    items: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class MinutesText:
    """The minutes, top to bottom, in one language."""

    language: str
    mark: str
    """DRAFT: large on every page."""
    marks: str
    """DRAFT, and for an example that it is one: in every footer."""
    checksum: str
    page: str
    """`Halaman {page} dari {pages}`, with the braces."""
    letterhead: tuple[str, ...]
    title: str
    subject: str
    number: str
    opening: str
    basis_heading: str
    basis: tuple[str, ...]
    points: tuple[Point, ...]
    closing: str
    place_and_date: str
    host: str
    parties_heading: str
    parties: tuple[str, ...]
    initials_heading: str
    """Paraf hierarki."""
    initials: tuple[str, ...]
    """Whose initials come before the host's signature, by office only."""
    initials_column: str
    rank: str
    nip: str
    annex_word: str
    annex_of: str
    annexes: tuple[Annex, ...]


def write_out_minutes(release: Release, words: RoundWording) -> MinutesText:
    """The draft minutes of a release with their annexes, said in the wording's language."""
    minutes = draw_up_minutes(
        release.meeting,
        release.programme,
        release.review,
        release.appraisal,
        release.allocation,
        release.decisions,
        release.scenario,
        release.commitments,
    )
    matrix = in_words(lay_out(release, words), words)
    say, day = words.text, date_text(minutes.held_on, words.language)
    return MinutesText(
        language=words.language,
        mark=words.say(minutes.mark),
        marks=marks(release.meeting, words),
        checksum=release.checksum()[:16],
        page=say("sheet-page", page="{page}", pages="{pages}"),
        letterhead=minutes.letterhead,
        title=words.say(minutes.title),
        subject=minutes.subject,
        number=words.say(minutes.number),
        opening=words.say(minutes.opening),
        basis_heading=words.say(minutes.basis_heading),
        basis=minutes.legal_basis,
        points=_points(minutes, words),
        closing=words.say(minutes.closing),
        place_and_date=f"{minutes.place}, {day}",
        host=next(s.office for s in minutes.signatories if s.host),
        parties_heading=say("minutes-parties"),
        parties=tuple(s.office for s in minutes.signatories if not s.host),
        initials_heading=say("minutes-initials"),
        initials=tuple(say(f"minutes-initials-{n}") for n in ("secretary", "head", "planner")),
        initials_column=say("minutes-initials-column"),
        rank=say("minutes-rank"),
        nip=say("minutes-nip"),
        annex_word=say("annex-word"),
        annex_of=say("annex-of", date=minutes.held_on.isoformat()),
        annexes=draw_up_annexes(release, minutes, matrix, words),
    )


def _points(minutes: Minutes, words: RoundWording) -> tuple[Point, ...]:
    return tuple(
        Point(
            words.say(c.heading), words.say(c.text), tuple(capital(words.say(i)) for i in c.items)
        )
        for c in minutes.clauses
    )
