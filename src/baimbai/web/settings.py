"""Settings, all from the environment; what is not set suits one laptop without a network.

| variable | meaning | where it is not set |
|---|---|---|
| BAIMBAI_DATA | folder of database, rounds, uploads, results | `baimbai-data` |
| BAIMBAI_DATABASE | `postgres://user:password@host:port/name` | SQLite in BAIMBAI_DATA |
| BAIMBAI_SECRET | key that signs cookies | made once, kept in BAIMBAI_DATA/kunci |
| BAIMBAI_HOSTS | names by which browsers may call, commas between | this machine only |
| BAIMBAI_HTTPS | `1`: cookies and redirects for HTTPS only | off |
| BAIMBAI_TILES | address of map tiles, `https://…/{z}/{x}/{y}.png` | the offline base map |
| BAIMBAI_TILES_BY | whose tiles they are, as the map must say | nobody is named |
| BAIMBAI_ZONE | time zone of deadlines | `Asia/Makassar` |
| BAIMBAI_BSRE | `https://client:password@host` of the state's certificate service | off |
| BAIMBAI_MFA | roles that must sign in with a second factor, commas between | none |
"""

import os
import secrets
from contextlib import suppress
from pathlib import Path
from typing import Any
from urllib.parse import unquote, urlsplit

from csp.constants import NONE, SELF

from baimbai.web.statics import STATIC, static_digest


def _secret(folder: Path) -> str:
    """The key of this installation, made at its first start and readable by its owner only."""
    given = os.environ.get("BAIMBAI_SECRET")
    if given:
        return given
    path = folder / "kunci"
    if not path.exists():
        folder.mkdir(parents=True, exist_ok=True)
        # Written whole before it has its name: another process must never read half of it.
        made = folder / f"kunci.{os.getpid()}"
        handle = os.open(made, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
        with os.fdopen(handle, "w", encoding="ascii") as file:
            file.write(secrets.token_urlsafe(50))
        with suppress(FileExistsError):
            os.link(made, path)
        made.unlink()
    return path.read_text(encoding="ascii")


def _database(address: str, folder: Path) -> dict[str, Any]:
    if not address:
        return {
            "ENGINE": "django.db.backends.sqlite3",
            "NAME": folder / "baimbai.sqlite3",
            "CONN_MAX_AGE": None,
            # A write waits for its turn; readers never wait for it.
            "OPTIONS": {
                "timeout": 20,
                "transaction_mode": "IMMEDIATE",
                "init_command": "PRAGMA journal_mode=WAL; PRAGMA synchronous=NORMAL;"
                "PRAGMA cache_size=-32000; PRAGMA mmap_size=268435456;",
            },
        }
    parts = urlsplit(address)
    return {
        "ENGINE": "django.db.backends.postgresql",
        "NAME": parts.path.lstrip("/"),
        "USER": unquote(parts.username or ""),
        "PASSWORD": unquote(parts.password or ""),
        "HOST": parts.hostname or "",
        "PORT": str(parts.port or ""),
        # Kept connections and ASGI exhaust the server's; a pool does not.
        "CONN_MAX_AGE": 0,
        "OPTIONS": {"pool": {"min_size": 1, "max_size": 12}},
    }


DATA = Path(os.environ.get("BAIMBAI_DATA", "baimbai-data")).resolve()
SECRET_KEY = _secret(DATA)
DEBUG = False
ALLOWED_HOSTS = os.environ.get("BAIMBAI_HOSTS", "localhost,127.0.0.1,[::1]").split(",")
DATABASES = {"default": _database(os.environ.get("BAIMBAI_DATABASE", ""), DATA)}
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"
CACHES = {
    # Shared by all processes: what counts failed sign-ins.
    "default": {
        "BACKEND": "django.core.cache.backends.db.DatabaseCache",
        "LOCATION": "baimbai_cache",
    },
    # Of one process: map tiles and totals of a version of the round.
    "results": {
        "BACKEND": "django.core.cache.backends.locmem.LocMemCache",
        "OPTIONS": {"MAX_ENTRIES": 2000},
    },
}

INSTALLED_APPS = [
    "baimbai.web",
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "django.contrib.staticfiles",
    "allauth",
    "allauth.account",
    "allauth.mfa",
    "allauth.usersessions",
    "csp",
]
MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    # Around WhiteNoise: libraries are large and lines are slow.
    "django.middleware.gzip.GZipMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "csp.middleware.CSPMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "baimbai.web.gate.Language",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "allauth.account.middleware.AccountMiddleware",
    "allauth.usersessions.middleware.UserSessionsMiddleware",
    "baimbai.web.gate.Gate",
]
ROOT_URLCONF = "baimbai.web.urls"
ASGI_APPLICATION = "baimbai.web.asgi.application"
TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "DIRS": [Path(__file__).parent / "templates"],
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
                "baimbai.web.gate.surroundings",
            ],
            "builtins": [
                "django.templatetags.static",
                "baimbai.web.templatetags.baimbai",
                "baimbai.web.templatetags.history",
            ],
        },
    }
]

LANGUAGE_CODE = "id"
LANGUAGES = [("id", "Bahasa Indonesia"), ("en", "English")]
LANGUAGE_COOKIE_NAME = "bahasa"
USE_TZ = True
TIME_ZONE = os.environ.get("BAIMBAI_ZONE", "Asia/Makassar")

STATIC_URL = f"/static/{static_digest()}/"
STATICFILES_DIRS = [STATIC]
STATICFILES_FINDERS = ["django.contrib.staticfiles.finders.FileSystemFinder"]
WHITENOISE_USE_FINDERS = True
WHITENOISE_AUTOREFRESH = False
WHITENOISE_MAX_AGE = 365 * 24 * 3600
WHITENOISE_MIMETYPES = {".mjs": "text/javascript", ".js": "text/javascript"}

# Uploads lie outside whatever is served, and are handed out as attachments only.
UPLOADS = DATA / "kiriman"
ROUNDS = DATA / "putaran"
RESULTS = DATA / "hasil"
MAPS = DATA / "peta"
MAX_UPLOAD_BYTES = 50 * 1024**2
FILE_UPLOAD_HANDLERS = [
    "baimbai.web.reception.KeyUpload",
    "baimbai.web.reception.BoundedUpload",
]
DATA_UPLOAD_MAX_MEMORY_SIZE = 20 * 1024**2
DATA_UPLOAD_MAX_NUMBER_FIELDS = 20_000
FILE_UPLOAD_PERMISSIONS = 0o600

AUTH_USER_MODEL = "web.Person"
AUTHENTICATION_BACKENDS = ["allauth.account.auth_backends.AuthenticationBackend"]
PASSWORD_HASHERS = ["django.contrib.auth.hashers.Argon2PasswordHasher"]
AUTH_PASSWORD_VALIDATORS = [
    {"NAME": f"django.contrib.auth.password_validation.{name}"}
    for name in (
        "UserAttributeSimilarityValidator",
        "MinimumLengthValidator",
        "CommonPasswordValidator",
        "NumericPasswordValidator",
    )
]
LOGIN_REDIRECT_URL = "/"
LOGIN_URL = "account_login"
ACCOUNT_ADAPTER = "baimbai.web.accounts.Adapter"
ACCOUNT_FORMS = {
    "login": "baimbai.web.accounts.SignIn",
    "reauthenticate": "baimbai.web.accounts.Reauthenticate",
    "change_password": "baimbai.web.accounts.ChangePassword",
}
ACCOUNT_LOGIN_METHODS = {"username"}
ACCOUNT_SIGNUP_FIELDS = ["username*", "password1*"]
ACCOUNT_EMAIL_VERIFICATION = "none"
ACCOUNT_PREVENT_ENUMERATION = True
ACCOUNT_SESSION_REMEMBER = False
ACCOUNT_RATE_LIMITS = {"login_failed": "10/m/ip,5/5m/key", "login": "30/m/ip"}
MFA_ADAPTER = "baimbai.web.accounts.Factors"
MFA_FORMS = {
    "authenticate": "baimbai.web.accounts.Code",
    "reauthenticate": "baimbai.web.accounts.CodeAgain",
    "activate_totp": "baimbai.web.accounts.ActivateFactor",
}
MFA_TOTP_ISSUER = "Baimbai"
MFA_SUPPORTED_TYPES = ["totp", "recovery_codes"]
MFA_ROLES = frozenset(filter(None, os.environ.get("BAIMBAI_MFA", "").split(",")))
USERSESSIONS_TRACK_ACTIVITY = False
MESSAGE_STORAGE = "django.contrib.messages.storage.session.SessionStorage"

SESSION_COOKIE_AGE = 12 * 3600
SESSION_COOKIE_SAMESITE = "Lax"
CSRF_FAILURE_VIEW = "baimbai.web.pages.errors.forged"
_HTTPS = os.environ.get("BAIMBAI_HTTPS") == "1"
SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = SECURE_SSL_REDIRECT = _HTTPS
SECURE_HSTS_SECONDS = 365 * 24 * 3600 if _HTTPS else 0
SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https") if _HTTPS else None
CSRF_TRUSTED_ORIGINS = [f"https://{host}" for host in ALLOWED_HOSTS] if _HTTPS else []
SECURE_REFERRER_POLICY = "same-origin"
SECURE_CROSS_ORIGIN_OPENER_POLICY = "same-origin"
X_FRAME_OPTIONS = "DENY"

TILES = os.environ.get("BAIMBAI_TILES", "")
TILES_BY = os.environ.get("BAIMBAI_TILES_BY", "")
_TILE_HOST = "{0.scheme}://{0.netloc}".format(urlsplit(TILES)) if TILES else None
CONTENT_SECURITY_POLICY = {
    "DIRECTIVES": {
        "default-src": [NONE],
        "script-src": [SELF],
        "style-src": [SELF],
        "img-src": [SELF, "data:", "blob:", *filter(None, [_TILE_HOST])],
        "connect-src": [SELF, *filter(None, [_TILE_HOST])],
        "worker-src": [SELF],
        "font-src": [SELF],
        "manifest-src": [SELF],
        "base-uri": [NONE],
        "form-action": [SELF],
        "frame-ancestors": [NONE],
    }
}

# Asked only where somebody signs with it; unverified (docs/guides/tanda-tangan.md).
BSRE = os.environ.get("BAIMBAI_BSRE", "")

LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "formatters": {"line": {"format": "%(asctime)s %(levelname)s %(name)s %(message)s"}},
    "handlers": {"terminal": {"class": "logging.StreamHandler", "formatter": "line"}},
    "root": {"handlers": ["terminal"], "level": "WARNING"},
}
