from collections.abc import Callable

import hypothesis
import pytest

from handreikingen.inspection import Inspection
from tests.tekening import inspection

hypothesis.settings.register_profile("zonder klok", deadline=None)  # a busy machine is no fault of the code
hypothesis.settings.load_profile("zonder klok")


@pytest.fixture
def site() -> Callable[..., Inspection]:
    """Builds an Inspection from a text drawing: `site("-- themas/toetsen.md -- …")`."""
    return inspection
