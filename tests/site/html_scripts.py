"""The scripts that stand in a page itself, and that a browser would run."""

from html.parser import HTMLParser


class _Scripts(HTMLParser):
    def __init__(self):
        super().__init__()
        self.found = []
        self.inside = False

    def handle_starttag(self, tag, attrs):
        values = dict(attrs)
        self.inside = (
            tag == "script"
            and "src" not in values
            and values.get("type", "") in ("", "module", "text/javascript")
        )
        if self.inside:
            self.found.append("")

    def handle_endtag(self, tag):
        self.inside = False

    def handle_data(self, data):
        if self.inside:
            self.found[-1] += data


def scripts_without_address(text):
    """Their texts."""
    reader = _Scripts()
    reader.feed(text)
    return reader.found
