"""How offices write money and numbers."""

from tests.intake.offices.grid import Cell

HEADING_NOTES = {
    "rupiah": ("(Rp)", "(Rp.)", ""),
    "thousand-heading": ("(Rp. 000)", "(Rp.000,-)", "(dalam ribuan)", "(Ribu Rp)"),
    "million-heading": ("(juta Rp)", "(Rp. Juta)", "(dalam juta rupiah)"),
    "thousand-above": ("",),
    "million-title": ("",),
}
"""What the money unit adds to a heading."""

UNITS = {
    "rupiah": 1,
    "thousand-heading": 1_000,
    "thousand-above": 1_000,
    "million-heading": 1_000_000,
    "million-title": 1_000_000,
}
"""Rupiah in one of the sheet's units of money."""


def grain(money: str, money_unit: str) -> int:
    """The smallest step of rupiah that the way of writing can carry exactly."""
    if money in {"short-words", "long-words"}:
        return 1_000_000
    return 1_000 if money_unit != "rupiah" else 500


def write_money(form: str, money_unit: str, rupiah: int) -> Cell:
    """An amount as the sheet shows it."""
    unit = UNITS[money_unit]
    if form == "number":
        return rupiah // unit if rupiah % unit == 0 else rupiah / unit
    whole, rest = divmod(rupiah, unit)
    dotted = f"{whole:,}".replace(",", ".")
    if unit != 1:
        return dotted + (f",{rest / unit:.3f}".replace("0.", "").rstrip("0") if rest else "")
    return {
        "rp-dash": f"Rp. {dotted},-",
        "rp-plain": f"Rp{dotted}",
        "dots": dotted,
        "dots-00": f"{dotted},00",
        "english": f"Rp {whole:,}",
        "short-words": _words(rupiah, "M", "jt"),
        "long-words": _words(rupiah, "Milyar", "juta"),
    }[form]


def _words(rupiah: int, billion: str, million: str) -> str:
    if rupiah >= 1_000_000_000:
        return f"{comma(rupiah / 1_000_000_000)} {billion}"
    return f"{comma(rupiah / 1_000_000)} {million}"


def comma(number: float) -> str:
    """A number with a decimal comma and no idle zeros."""
    text = f"{number:.3f}".rstrip("0").rstrip(".")
    return text.replace(".", ",")
