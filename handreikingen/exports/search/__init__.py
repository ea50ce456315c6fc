"""The search of the site: an index made in the build, read by small scripts in the browser."""
