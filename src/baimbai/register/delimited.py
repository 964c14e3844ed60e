"""Text on its way into a CSV file: a spreadsheet that opens it must not run it."""

_STARTS_A_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")


def guarded(text: str) -> str:
    """The text, with an apostrophe before it where a spreadsheet would take it for a formula.

    Source: OWASP, CSV Injection. For text that people wrote, never for numbers of our own.
    """
    return f"'{text}" if text.startswith(_STARTS_A_FORMULA) else text
