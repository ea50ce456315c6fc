"""Read the fields of a page or register strictly, keeping line and column of every value.

MkDocs drops front matter it cannot read and prints it on the page, without a warning.
We read it ourselves, once, so that a typo becomes a message.
"""

from handreikingen.frontmatter.node import Node, Scalar
from handreikingen.frontmatter.page import PageText, read_register, split_page

__all__ = ["Node", "PageText", "Scalar", "read_register", "split_page"]
