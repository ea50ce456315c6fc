"""What is known of a meeting before it takes place: form, place and agenda, as fields of its new page."""

from collections.abc import Mapping
from dataclasses import dataclass

from handreikingen.views.sample_values import TO_DO, FieldSample

FORMS = ("fysiek", "digitaal", "hybride")


@dataclass(frozen=True, slots=True)
class MeetingPlan:
    """The plan of a meeting; what is not known is empty."""

    vorm: str = ""
    plaats: str = ""
    agenda: tuple[str, ...] = ()

    def filled_in(self, fields: tuple[FieldSample, ...]) -> tuple[FieldSample, ...]:
        """The fields of a new page with what is known, and per part of the agenda an item to fill in."""
        known: Mapping[str, object] = {
            "vorm": self.vorm,
            "plaats": self.plaats,
            "programma": list(self.agenda),
        }
        found = (field.with_value(known[field.name]) if known.get(field.name) else field for field in fields)
        return tuple(
            field.with_example(self._items()) if field.name == "opbrengst" and self.agenda else field
            for field in found
        )

    def _items(self) -> list[dict[str, str]]:
        """A question per part of the agenda."""
        return [
            {"id": f"v{number}", "soort": "vraag", "tekst": TO_DO, "bij": part}
            for number, part in enumerate(self.agenda, 1)
        ]
