"""The working table on the web (*meja kerja*): people, pages, memory of who did what."""
