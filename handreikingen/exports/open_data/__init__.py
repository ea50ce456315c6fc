"""Open data and feeds: everything the site knows, in files that others can read without asking.

Pure functions from the catalog to bytes; `write_exports` puts them in the built site.
"""

from handreikingen.exports.open_data.addresses import Addresses, Vanished, read_addresses, vanished
from handreikingen.exports.open_data.dates import updated
from handreikingen.exports.open_data.feeds import feeds_of
from handreikingen.exports.open_data.page_data import page_data, script_text
from handreikingen.exports.open_data.publication import Publication
from handreikingen.exports.open_data.write import build_exports, write_exports

__all__ = [
    "Addresses",
    "Publication",
    "Vanished",
    "build_exports",
    "feeds_of",
    "page_data",
    "read_addresses",
    "script_text",
    "updated",
    "vanished",
    "write_exports",
]
