from collections.abc import Callable

import pytest

from handreikingen.inspection import Inspection
from tests.tekening import inspection


@pytest.fixture
def site() -> Callable[..., Inspection]:
    """Builds an Inspection from a text drawing: `site("-- themas/toetsen.md -- …")`."""
    return inspection
