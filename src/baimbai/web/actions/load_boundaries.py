"""Taking in a round's official boundaries (*memuat batas wilayah*), and taking them out again."""

import json
from uuid import uuid4

from django.db import transaction

from baimbai.errors import Refused
from baimbai.web.access import require
from baimbai.web.actions.receive import keep_file
from baimbai.web.actions.record import tell_open_pages, write_down
from baimbai.web.actor import Actor
from baimbai.web.basemap import collection
from baimbai.web.boundaries import boundary_file, read_boundaries, stored
from baimbai.web.models import Round


@transaction.atomic
def load_boundaries(actor: Actor, place: Round, content: bytes, name: str) -> int:
    """Show the areas of a GeoPackage, GeoJSON, KML or zipped Shapefile; their number.

    The file itself is kept as it came. Raises PermissionDenied; Refused or WorkbookError for a
    file that is too large, damaged, or lies elsewhere; what was shown before stays then.
    """
    require(actor, "round.settings", place)
    features = read_boundaries(content, name, place)
    before = stored(place)
    about = {
        "file": name[:200], "areas": len(features), "at": actor.now.isoformat(),
        **keep_file(content, ".batas"),
    }  # fmt: skip
    changes = [("boundaries", _told(before), _told(about))]
    write_down(actor, place, "load_boundaries", "round", place.slug, label=name, changes=changes)
    place.touch()
    tell_open_pages(place, "boundaries")
    path = boundary_file(place)
    path.parent.mkdir(parents=True, exist_ok=True)
    for target, text in (
        (path.with_suffix(".json"), json.dumps(about)),
        (path, collection(features)),
    ):
        made = target.with_name(f"{target.name}.{uuid4().hex}")
        made.write_text(text, encoding="utf-8")
        made.replace(target)
    return len(features)


@transaction.atomic
def remove_boundaries(actor: Actor, place: Round) -> None:
    """Show none any more. Raises PermissionDenied; Refused where there are none."""
    require(actor, "round.settings", place)
    before = stored(place)
    if before is None:
        raise Refused("web-map-boundaries-absent")
    changes = [("boundaries", _told(before), "")]
    write_down(actor, place, "remove_boundaries", "round", place.slug, changes=changes)
    place.touch()
    tell_open_pages(place, "boundaries")
    boundary_file(place).unlink(missing_ok=True)
    boundary_file(place).with_suffix(".json").unlink(missing_ok=True)


def _told(about: dict[str, object] | None) -> str:
    return f"{about['file']} ({str(about['sha256'])[:16]})" if about else ""
