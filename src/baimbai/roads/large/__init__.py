"""Networks of many zones, or many projects: trees grown once, blocks split along them.

Compiled loops, loaded only where `roads.evaluate` finds the plain way too long.
"""
