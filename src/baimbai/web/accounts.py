"""How accounts behave (*akun*): the administrator makes them; nobody signs up alone.

allauth does the work; what it says comes from the wording files.
"""

from collections.abc import Mapping
from typing import Any, ClassVar

from allauth.account import forms as account_forms
from allauth.account.adapter import DefaultAccountAdapter
from allauth.mfa.adapter import DefaultMFAAdapter
from allauth.mfa.base import forms as factor_forms
from allauth.mfa.totp import forms as totp_forms
from django.http import HttpRequest
from django.utils.functional import lazystr

from baimbai.web.gate import spoken, tell


class _Said(dict[str, Any]):
    """allauth's error messages by code, said in the reader's language."""

    def __missing__(self, code: str) -> Any:
        return lazystr(_Sentence(f"web-account-error-{code.replace('_', '-')}"))


class _Sentence:
    """Text that is looked up when it is shown."""

    def __init__(self, key: str) -> None:
        self.key = key

    def __str__(self) -> str:
        return spoken().text(self.key)


TOLD: Mapping[str, str] = {
    "account/messages/password_changed.txt": "web-account-told-password",
    "mfa/messages/totp_activated.txt": "web-account-told-factor-on",
    "mfa/messages/totp_deactivated.txt": "web-account-told-factor-off",
    "mfa/messages/recovery_codes_generated.txt": "web-account-told-codes",
    "usersessions/messages/sessions_logged_out.txt": "web-account-told-sessions",
}
"""What of allauth's messages people are told, in whose words; the rest says nothing new."""


class Adapter(DefaultAccountAdapter):  # type: ignore[misc]
    """allauth's accounts, in our words."""

    error_messages = _Said()

    def is_open_for_signup(self, _request: HttpRequest) -> bool:
        """Never."""
        return False

    def add_message(
        self, request: HttpRequest, _level: int, message_template: str = "", *_: Any, **__: Any
    ) -> None:
        """Tell what was done."""
        if message_template in TOLD:
            tell(request, TOLD[message_template])


class Factors(DefaultMFAAdapter):  # type: ignore[misc]
    """allauth's second factors, in our words."""

    error_messages = _Said()


class _Worded:
    """A form whose fields are named and explained by the wording files."""

    hints: ClassVar[Mapping[str, str]] = {}
    fields: dict[str, Any]

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for name, field in self.fields.items():
            field.label = spoken().text(f"web-account-field-{name}")
            field.help_text = spoken().text(self.hints[name]) if name in self.hints else ""
            field.widget.attrs.pop("placeholder", None)
            if name == "code":
                field.widget.attrs["inputmode"] = "numeric"


class SignIn(_Worded, account_forms.LoginForm):  # type: ignore[misc]
    """Account and password."""


class Reauthenticate(_Worded, account_forms.ReauthenticateForm):  # type: ignore[misc]
    """The password once more."""


class ChangePassword(_Worded, account_forms.ChangePasswordForm):  # type: ignore[misc]
    """The old password, and twice the new one."""

    hints: ClassVar = {"password1": "web-account-password-rules"}

    def clean(self) -> dict[str, Any]:
        """Both new ones are the same."""
        given: dict[str, Any] = account_forms.UserForm.clean(self)
        first, second = given.get("password1"), given.get("password2")
        if first and second and first != second:
            self.add_error("password2", spoken().text("web-account-error-passwords-differ"))
        return given


class Code(_Worded, factor_forms.AuthenticateForm):  # type: ignore[misc]
    """The code of the second step."""

    hints: ClassVar = {"code": "web-account-code-or-recovery"}


class CodeAgain(_Worded, factor_forms.ReauthenticateForm):  # type: ignore[misc]
    """The code once more."""

    hints: ClassVar = {"code": "web-account-code-or-recovery"}


class ActivateFactor(_Worded, totp_forms.ActivateTOTPForm):  # type: ignore[misc]
    """The first code of a new authenticator."""
