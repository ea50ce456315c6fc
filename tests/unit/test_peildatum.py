from datetime import date

import pytest

from handreikingen.peildatum import PeildatumError, reference_day


@pytest.mark.parametrize(
    ("environ", "day"),
    [
        ({"SOURCE_DATE_EPOCH": "1700000000"}, date(2023, 11, 14)),
        ({"SOURCE_DATE_EPOCH": "1700006399"}, date(2023, 11, 14)),  # 23:59:59 UTC, the next day in Amsterdam
        ({"SOURCE_DATE_EPOCH": "0", "HANDREIKINGEN_PEILDATUM": "2026-11-24"}, date(1970, 1, 1)),
        ({"SOURCE_DATE_EPOCH": "", "HANDREIKINGEN_PEILDATUM": " 2026-11-24 "}, date(2026, 11, 24)),
    ],
)
def test_de_omgeving_bepaalt_de_dag(environ, day):
    assert reference_day(environ) == day


@pytest.mark.parametrize(
    ("environ", "message"),
    [
        (
            {"HANDREIKINGEN_PEILDATUM": "2026-02-30"},
            "In HANDREIKINGEN_PEILDATUM staat ‘2026-02-30’. Dat is geen dag die bestaat. "
            "Schrijf het zo: 2026-11-24.",
        ),
        (
            {"SOURCE_DATE_EPOCH": "gisteren"},
            "In SOURCE_DATE_EPOCH staat ‘gisteren’. Dat hoort een aantal seconden te zijn, zoals 1700000000.",
        ),
        (
            {"SOURCE_DATE_EPOCH": "9" * 30},
            f"In SOURCE_DATE_EPOCH staat ‘{'9' * 30}’. Dat hoort een aantal seconden te zijn, "
            "zoals 1700000000.",
        ),
    ],
)
def test_een_dag_die_niet_bestaat_wordt_uitgelegd(environ, message):
    with pytest.raises(PeildatumError) as caught:
        reference_day(environ)
    assert str(caught.value) == message


def test_zonder_omgeving_is_het_vandaag():
    assert date(2024, 1, 1) < reference_day({})
