"""Made-up rounds of proposal workbooks with seeded situations and their truth."""
