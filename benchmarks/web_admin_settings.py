"""Baimbai's database and accounts, with Django's admin in place of Baimbai's pages."""

from baimbai.web.settings import *  # noqa: F403
from baimbai.web.settings import INSTALLED_APPS as OURS
from baimbai.web.settings import MIDDLEWARE as PASSED

INSTALLED_APPS = [*OURS, "django.contrib.admin"]
MIDDLEWARE = [one for one in PASSED if not one.startswith("baimbai.")]
ROOT_URLCONF = "web_admin"
TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
            ]
        },
    }
]
