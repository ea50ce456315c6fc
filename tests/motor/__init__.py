"""Whether other engines make the same site of our content."""
