"""Everything that knows MkDocs: the events of a build, the macros, the translation of its warnings."""
