"""The peer of web.py: Django's own admin over the same rows, as its manual would set it up.

Settings, addresses and server of it in one module; kindly tuned: no second count, names of offices
joined, other rows by their number only. It shows whatever an account may see of anything.
"""

import os

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "web_admin_settings")

import django

django.setup()

from django.contrib import admin  # noqa: E402
from django.core.handlers.asgi import ASGIHandler  # noqa: E402
from django.urls import path  # noqa: E402

from baimbai.web.models import Finding, Payment, Proposal, Request, Result, ScorePart  # noqa: E402


class _Rows(admin.TabularInline):
    extra = 0
    raw_id_fields = ("run", "proposal")

    def get_queryset(self, request):
        return super().get_queryset(request).select_related(None)


class Requests(_Rows):
    model = Request
    raw_id_fields = ()


class Results(_Rows):
    model = Result
    raw_id_fields = ("run", "proposal", "responsible")


class Parts(_Rows):
    model = ScorePart


class Payments(_Rows):
    model = Payment
    raw_id_fields = ("run", "proposal", "owner")


@admin.register(Proposal)
class Proposals(admin.ModelAdmin):
    list_display = ("number", "title", "organisation", "sector", "cost_rupiah", "year", "status")
    list_filter = ("sector", "region_code", "status")
    list_select_related = ("organisation",)
    list_per_page = 50
    search_fields = ("search",)
    show_full_result_count = False
    raw_id_fields = (
        "round", "organisation", "routed_to", "merged_into", "changed_by",
    )  # fmt: skip
    inlines = (Requests, Results, Parts, Payments)


@admin.register(Finding)
class Findings(admin.ModelAdmin):
    list_display = ("number", "kind", "severity", "status")
    list_filter = ("severity", "kind")
    list_per_page = 50
    show_full_result_count = False


urlpatterns = [path("admin/", admin.site.urls)]
application = ASGIHandler()
