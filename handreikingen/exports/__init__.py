"""What the site publishes beside its pages: search, PDF, feeds, open data."""
