"""The API (*antarmuka program*): what the pages can do, for programs; one file a noun.

Nothing is written here: every operation calls the action that the page calls.
"""
