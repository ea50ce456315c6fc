"""Quotes and end tags that HTML does without are left out; what a browser reads stays the same."""

import re
from html.parser import HTMLParser

import html5lib
import pytest
from hypothesis import given
from hypothesis import strategies as st

from handreikingen.site.lean import lean


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
    assert lean(before) == after
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
    assert lean(text) == text


def read(text):
    """The page as a browser reads it: every element and its text, without space around it."""
    tree = html5lib.parse(text, namespaceHTMLElements=False)
    return [
        (element.tag, sorted(element.items()), (element.text or "").strip(), (element.tail or "").strip())
        for element in tree.iter()
    ]


LISTS = """<ul class="a">
<li>een <em>b</em></li>
<li><p>twee</p>
<ol>
<li id="c">drie</li>
</ol>
</li>
</ul>
<p>erna</p>"""
TABLE = """<table>
<thead>
<tr>
<th>a</th>
<th>b</th>
</tr>
</thead>
<tbody>
<tr>
<td>1</td>
<td>2</td>
</tr>
</tbody>
</table>"""
TERMS = """<dl>
<dt>a</dt>
<dd>1</dd>
<dt>b</dt>
<dd>2</dd>
</dl>"""


@pytest.mark.parametrize("text", [LISTS, TABLE, TERMS])
def test_end_tags_go_and_the_page_stays(text):
    found = lean(text)
    assert not re.search("</(li|td|th|tr|dt|dd)>", found)
    assert read(found) == read(text)


def test_what_looks_like_an_end_tag_in_code_stays():
    text = "<pre><code>&lt;li&gt;a&lt;/li&gt;\n\n&lt;li&gt;</code></pre>"
    assert lean(text) == text


@given(st.lists(st.sampled_from(("</li>", "<li>", "\n", "</td>", "a", "</p>")), max_size=12))
def test_end_tags_go_with_one_line_end_and_items_without_the_one_before(pieces):
    text = "".join(pieces)
    assert lean(text) == re.sub(r"</(?:li|td)>\n?|\n(?=<li>)", "", text)
