"""The one Django app."""

from django.apps import AppConfig


class WebConfig(AppConfig):
    """`baimbai.web`."""

    name = "baimbai.web"
    label = "web"
