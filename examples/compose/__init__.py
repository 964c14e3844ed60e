"""Writes the example rounds' workbooks as their offices would have sent them."""
