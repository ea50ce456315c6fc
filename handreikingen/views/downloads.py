"""The files beside the pages that pages link to: MkDocs must know them, so that strict mode checks the links.

Pictures are made here. Calendars and tables of open data are promised here, and written over by the exports when
the pages are done; a test of a real build checks that none stays empty.
"""

from collections.abc import Mapping

from handreikingen.catalog import Catalog
from handreikingen.model.meetings import Bijeenkomst
from handreikingen.views.calendar import CALENDAR, meeting_file
from handreikingen.views.pictures import pictures
from handreikingen.views.polls import TABLE


def downloads(catalog: Catalog) -> Mapping[str, str]:
    """The text of each file by its path, relative to docs/; empty for what the exports write later."""
    meetings = [meeting_file(meeting) for meeting in catalog.all(Bijeenkomst) if meeting.begin]
    return {**pictures(catalog), **dict.fromkeys([CALENDAR, TABLE, *meetings], "")}
