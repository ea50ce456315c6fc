"""Pure functions from the catalog (and the page being written) to Markdown. They know no MkDocs."""
