"""The peer of meeting.py: plain Django 5.2, as its manual would do it without further thought.

A view writes the row of a decision, another tells the rows after a number, and open pages poll it
every two seconds: no stream, no rules, no balances, no ledger. Its model, settings, addresses and
server in one module; SQLite in BAIMBAI_DATA, set up like Baimbai's (WAL, IMMEDIATE).
"""

import json
import os
from pathlib import Path

import django
from django.conf import settings

if not settings.configured:
    settings.configure(
        SECRET_KEY="-" * 50,
        ALLOWED_HOSTS=["127.0.0.1"],
        ROOT_URLCONF="meeting_polling",
        DEFAULT_AUTO_FIELD="django.db.models.BigAutoField",
        MIDDLEWARE=[
            "django.middleware.common.CommonMiddleware",
            "django.middleware.csrf.CsrfViewMiddleware",
        ],
        DATABASES={
            "default": {
                "ENGINE": "django.db.backends.sqlite3",
                "NAME": Path(os.environ["BAIMBAI_DATA"]) / "sanding.sqlite3",
                "OPTIONS": {
                    "timeout": 20,
                    "transaction_mode": "IMMEDIATE",
                    "init_command": "PRAGMA journal_mode=WAL; PRAGMA synchronous=NORMAL;",
                },
            }
        },
        USE_TZ=True,
    )
    django.setup()

from django.core.handlers.asgi import ASGIHandler
from django.db import connection, models
from django.http import JsonResponse
from django.urls import path
from django.views.decorators.http import require_GET, require_POST


class Decision(models.Model):
    """What was decided; the sender's ticket makes it one."""

    ticket = models.UUIDField(unique=True)
    number = models.CharField(max_length=80)
    body = models.JSONField()

    class Meta:
        app_label = "meeting_polling"


@require_POST
def decide(request):
    """Write the row, or find that it is there."""
    said = json.loads(request.body)
    row, _ = Decision.objects.get_or_create(
        ticket=said["ticket"], defaults={"number": said["number"], "body": said}
    )
    return JsonResponse({"decision": {"id": row.pk}})


@require_GET
def after(request):
    """The rows after a number."""
    last = int(request.GET["after"])
    found = list(Decision.objects.filter(pk__gt=last).order_by("pk").values_list("pk", "ticket"))
    return JsonResponse({
        "last": found[-1][0] if found else last,
        "events": [{"what": "decision", "ticket": str(ticket)} for _, ticket in found],
    })  # fmt: skip


def lay() -> None:
    """Make the table."""
    with connection.schema_editor() as editor:
        editor.create_model(Decision)


urlpatterns = [path("putusan/", decide), path("kabar/", after)]
application = ASGIHandler()

if __name__ == "__main__":
    lay()
