"""A feed as Atom (RFC 4287) and as JSON Feed 1.1."""

from typing import Any
from xml.etree import ElementTree as ET

from handreikingen.exports.open_data.dates import moment
from handreikingen.exports.open_data.feeds import Feed, Item
from handreikingen.exports.open_data.publication import LICENCE, Publication, Written, json_bytes, json_text

ATOM = "http://www.w3.org/2005/Atom"


def atom(publication: Publication, feed: Feed) -> bytes:
    """The feed as Atom."""
    address = publication.url(f"{feed.address}.atom")
    root = ET.Element("feed", {"xmlns": ATOM, "xml:lang": "nl"})
    _add(root, "id", address)
    _add(root, "title", feed.title)
    _add(root, "updated", moment(feed.updated))
    _add(ET.SubElement(root, "author"), "name", publication.makers)
    _add(root, "rights", f"CC BY 4.0: {LICENCE}")
    _link(root, "self", address, "application/atom+xml")
    _link(root, "alternate", feed.page, "text/html")
    _link(root, "license", LICENCE)
    for item in feed.items:
        _entry(root, item)
    ET.indent(root, space="")
    return b'<?xml version="1.0" encoding="utf-8"?>\n' + ET.tostring(root, "unicode").encode() + b"\n"


def json_feed(publication: Publication, feed: Feed) -> bytes:
    """The feed as JSON Feed."""
    return json_bytes(
        {
            "version": "https://jsonfeed.org/version/1.1",
            "title": feed.title,
            "home_page_url": feed.page,
            "feed_url": publication.url(f"{feed.address}.json"),
            "language": "nl",
            "authors": [{"name": publication.makers, "url": publication.url()}],
            "items": [Written(json_text(_json_item(item))) for item in feed.items],
        }
    )


def _entry(root: ET.Element, item: Item) -> None:
    entry = ET.SubElement(root, "entry")
    _add(entry, "id", item.url)
    _add(entry, "title", item.title)
    _add(entry, "updated", moment(item.updated))
    if item.published:
        _add(entry, "published", moment(item.published))
    _link(entry, "alternate", item.url, "text/html")
    for tag in item.tags:
        ET.SubElement(entry, "category", {"term": tag})
    _add(entry, "summary", item.text)


def _json_item(item: Item) -> dict[str, Any]:
    dates = {"date_published": moment(item.published)} if item.published else {}
    return {
        "id": item.url,
        "url": item.url,
        "title": item.title,
        "content_text": item.text,
        **dates,
        "date_modified": moment(item.updated),
        "tags": list(item.tags),
    }


def _add(parent: ET.Element, name: str, text: str) -> None:
    ET.SubElement(parent, name).text = text


def _link(parent: ET.Element, rel: str, href: str, media: str = "") -> None:
    ET.SubElement(parent, "link", {"rel": rel, "href": href, **({"type": media} if media else {})})
