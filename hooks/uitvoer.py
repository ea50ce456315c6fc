"""MkDocs events of the exports: remember what each page became, and write what comes from it."""

from mkdocs.plugins import event_priority

from handreikingen.site import output, records


@event_priority(-110)
def on_page_markdown(markdown, page, config, files):
    records.keep_markdown(markdown, page, config)


@event_priority(-110)
def on_page_content(html, page, config, files):
    records.keep_html(html, page, config)


def on_post_build(config):
    output.write(config)
