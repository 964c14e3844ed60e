"""Invented offices that send proposal workbooks in layouts drawn by lot, with their truth."""
