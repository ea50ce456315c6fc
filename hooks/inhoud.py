"""MkDocs events that come before the macros: our own reading of the content."""

from mkdocs.plugins import event_priority

from handreikingen.site import events


def on_config(config):
    events.on_config(config)


def on_files(files, config):
    return events.on_files(files, config)


def on_page_read_source(page, config):
    return events.on_page_source()


@event_priority(100)
def on_page_markdown(markdown, page, config, files):
    return events.on_page_start(page, config)
