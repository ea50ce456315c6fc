"""Documents to take along: a PDF per page, theme, role and meeting, and the book; accessible by proof."""

from handreikingen.exports.pdf.faults import PdfError
from handreikingen.exports.pdf.make import PdfFile, PdfSet, make_pdfs
from handreikingen.exports.pdf.products import Maker, Product, selection
from handreikingen.exports.pdf.rendered import Publication, RenderedPage

__all__ = [
    "Maker",
    "PdfError",
    "PdfFile",
    "PdfSet",
    "Product",
    "Publication",
    "RenderedPage",
    "make_pdfs",
    "selection",
]
