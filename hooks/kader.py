"""MkDocs events of the page frame: what the templates of the theme get."""

from handreikingen.site import frame


def on_nav(nav, config, files):
    frame.on_nav(nav, config)


def on_page_content(html, page, config, files):
    frame.on_page_content(page, config)


def on_page_context(context, page, config, nav):
    return frame.on_page_context(context, page, config)


def on_template_context(context, template_name, config):
    return frame.on_template_context(context, config)
