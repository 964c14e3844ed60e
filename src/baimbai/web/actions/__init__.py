"""All that changes the table: one file a verb, each written down in the history (*tindakan*)."""
