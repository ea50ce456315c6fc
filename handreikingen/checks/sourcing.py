"""Every page says what it rests on (HR851). That a source exists is HR101 and HR106, that it is used is HR905."""

from collections.abc import Iterator

from handreikingen.catalog import Catalog
from handreikingen.model.pages import Pagina
from handreikingen.problems import Problem
from handreikingen.problems import sourcing as codes


def pages_without_source(catalog: Catalog) -> Iterator[Problem]:
    """Every page of content names a source or says that it is our own suggestion; lists and help need neither."""
    for page in catalog.documents:
        if not isinstance(page, Pagina) and not page.bronnen and not page.eigen_voorstel:
            yield codes.HR851.at(page.place())
