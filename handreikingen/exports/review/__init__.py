"""What someone who judges a proposal gets: what changed for readers, how it looks, and whether all links work."""
