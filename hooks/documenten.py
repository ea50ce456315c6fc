"""MkDocs events of the documents (PDF): collect what was rendered, make them before the templates run."""

from mkdocs.plugins import event_priority

from handreikingen.site import documents


@event_priority(-50)
def on_page_content(html, page, config, files):
    documents.on_page_content(html, page, config)


@event_priority(-50)
def on_env(env, config, files):
    documents.on_env(env, config, files)
