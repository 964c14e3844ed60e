"""The press text after the meeting (*siaran pers*): facts of the agreed list, and nothing else."""

import tempfile
from pathlib import Path

from django.http import Http404, HttpResponse
from django.views.decorators.http import require_GET

from baimbai.agreement.agreed import Agreed
from baimbai.agreement.sitting import Sitting
from baimbai.agreement.sitting_minutes import lay_out_sitting
from baimbai.errors import Refused
from baimbai.publication.agreed import agreed_release
from baimbai.publication.names import RoundWording
from baimbai.publication.press import Met, press_paragraphs, write_press_docx
from baimbai.publication.release import Release
from baimbai.publication.sitting_text import SHOWN
from baimbai.web.actions.minutes import DRAFT
from baimbai.web.gate import Call, here, page, spoken
from baimbai.web.meeting import plenary_of
from baimbai.web.minutes_files import contents_of
from baimbai.web.models import Desk, Minutes
from baimbai.web.pages.minutes import attached
from baimbai.web.results.frozen import release_of
from baimbai.web.rulings import computed_run
from baimbai.web.sittings import sitting_of

_DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"


@require_GET
def text(request: Call, form: str) -> HttpResponse:
    """As text (md) or as an editable document (docx); marked as a draft until the plenary's minutes
    are closed."""
    place = here(request)
    plenary = plenary_of(place)
    if form not in ("md", "docx") or plenary is None:
        raise Http404
    computed = release_of(computed_run(place))
    sitting = sitting_of(plenary)
    release = agreed_release(computed, sitting.held)
    met = _met(plenary, sitting, computed, release)
    name = f"siaran-pers-{place.fiscal_year}.{form}"
    if form == "md":
        words = RoundWording(spoken().language, release.programme)
        said = "\n\n".join(press_paragraphs(release, words, met)) + "\n"
        return attached(said.encode(), name, "text/markdown; charset=utf-8")
    with tempfile.TemporaryDirectory(prefix="baimbai-") as folder:
        path = Path(folder) / name
        write_press_docx(release, spoken(), path, met)
        return attached(path.read_bytes(), name, _DOCX)


def _met(plenary: Desk, sitting: Sitting, computed: Release, release: Release) -> Met:
    """Raises Refused where the round was computed anew since the minutes were closed: figures of
    another release are none of theirs."""
    agreed = Agreed.lay_out(
        release.meeting, release.programme, release.review, release.appraisal,
        release.allocation, release.decisions, release.scenario,
    )  # fmt: skip
    sat = lay_out_sitting(sitting, agreed, computed.decisions)
    closed = Minutes.objects.filter(desk=plenary).exclude(state=DRAFT).first()
    if closed and release.checksum()[:SHOWN] not in contents_of(closed).text.checksum:
        raise Refused("web-minutes-press-moved", number=closed.number)
    return Met(
        closed.number if closed else "", len(sitting.attendance), len(sitting.present),
        len(sat.held), sum(1 for _ in sat.changed()), sum(1 for _ in sat.promises()),
        closed.ledger_head if closed else "",
    )  # fmt: skip


URLS = [
    page("putaran/<slug:round>/rapat/siaran-pers/<str:form>/", text, name="press",
         verb="round.audit"),
]  # fmt: skip
