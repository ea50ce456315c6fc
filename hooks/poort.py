"""MkDocs events of the gate: judge what was rendered, and put the security policy in every page."""

from mkdocs.plugins import event_priority

from handreikingen.site import csp, form, gate


@event_priority(-100)
def on_page_content(html, page, config, files):
    gate.judge(html, page, config)


def on_env(env, config, files):
    gate.stop_on_faults(config)
    env.globals["csp"] = csp.policies(config)


def on_post_build(config):
    form.write(config)
