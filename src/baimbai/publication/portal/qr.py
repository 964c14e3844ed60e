"""An address as a square of dots (*kode QR*), where the library that draws it is installed."""

from functools import lru_cache

from baimbai.publication.portal.markup import Html, el


@lru_cache(maxsize=1000)
def qr_code(address: str) -> Html | None:
    """The code (ISO/IEC 18004, error correction M, quiet zone of four) as SVG; None without
    `qrcode`."""
    try:
        # Of the extra `web`: a portal is written without it too, only without codes.
        from qrcode.constants import ERROR_CORRECT_M
        from qrcode.main import QRCode
    except ImportError:
        return None
    # Any mask is read; trying all eight for the prettiest takes most of the time.
    code = QRCode(error_correction=ERROR_CORRECT_M, border=4, mask_pattern=3)
    code.add_data(address)
    code.make(fit=True)
    rows = code.get_matrix()
    dark = (
        f"M{x} {y}h1v1h-1z"
        for y, row in enumerate(rows)
        for x, is_dark in enumerate(row)
        if is_dark
    )
    size = len(rows)
    return el(
        "svg", el("title", f"QR: {address}"),
        el("rect", width=size, height=size, fill="#ffffff"),
        el("path", d="".join(dark), fill="#000000"),
        viewBox=f"0 0 {size} {size}", role="img", shape_rendering="crispEdges", class_="qr",
    )  # fmt: skip
