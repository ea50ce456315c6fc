"""The files beside the pages that pages link to: MkDocs must know them, so that strict mode checks the links.

Pictures, calendars and tables of open data are promised here, and made when the pages are done: a test of a real
build checks that none stays empty.
"""

from handreikingen.catalog import Catalog
from handreikingen.model.meetings import Bijeenkomst
from handreikingen.views.calendar import CALENDAR, meeting_file
from handreikingen.views.pictures import drawings
from handreikingen.views.polls import TABLE


def downloads(catalog: Catalog) -> frozenset[str]:
    """The path of each file, relative to docs/."""
    meetings = [meeting_file(meeting) for meeting in catalog.all(Bijeenkomst) if meeting.begin]
    return frozenset([CALENDAR, TABLE, *meetings, *drawings(catalog)])
