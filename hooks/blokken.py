"""MkDocs events that come after the macros: head and foot of each page."""

from mkdocs.plugins import event_priority

from handreikingen.site import events


@event_priority(-100)
def on_page_markdown(markdown, page, config, files):
    return events.on_page_end(markdown, page, config)


def on_post_build(config):
    events.on_end()


def on_build_error(error):
    events.on_error(error)
