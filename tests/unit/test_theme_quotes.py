"""The page frame leaves out quotes that HTML does without; what a browser reads stays the same."""

from html.parser import HTMLParser

import pytest

from handreikingen.site.frame import without_quotes


class _Read(HTMLParser):
    def __init__(self, text):
        super().__init__()
        self.found = []
        self.feed(text)
        self.close()

    def handle_starttag(self, tag, attrs):
        self.found.append((tag, attrs))

    def handle_startendtag(self, tag, attrs):
        self.found.append((tag, attrs, "leeg"))

    def handle_data(self, data):
        self.found.append(data)


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ('<a class="x" href="../a/#b">c</a>', "<a class=x href=../a/#b>c</a>"),
        ('<h2 id="één">x</h2>', "<h2 id=één>x</h2>"),
        ('<a href="https://x.example/?a&amp;b">c</a>', "<a href=https://x.example/?a&amp;b>c</a>"),
        ('<input id="t" type="checkbox" />', "<input id=t type=checkbox />"),
    ],
)
def test_quotes_go_where_nothing_needs_them(before, after):
    assert without_quotes(before) == after
    assert _Read(after).found == _Read(before).found


@pytest.mark.parametrize(
    "text",
    [
        '<p class="een twee" title="">x</p>',
        '<a href="?a=b">x</a>',
        '<path d="M1"/>',
        '<img alt=\'zeg="ja" nu\' src="x">',
        '<p>In tekst blijft a="b" > c staan</p>',
        '<code>class="x" &lt;a href="b"&gt;</code>',
        '<i title="`">a</i>',
        "<p>zonder</p>",
    ],
)
def test_quotes_that_mean_something_stay(text):
    assert without_quotes(text) == text
