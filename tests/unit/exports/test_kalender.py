from datetime import date, datetime
from zoneinfo import ZoneInfo

import icalendar
import vobject

from handreikingen.exports.open_data import Publication, build_exports
from handreikingen.model.meetings import Bijeenkomst
from tests.unit.exports.conftest import ADDRESS, KLEIN, kleine_site


def events(content: bytes) -> dict[str, icalendar.Event]:
    found = icalendar.Calendar.from_ical(content.decode())
    return {str(event["UID"]): event for event in found.walk("VEVENT") if isinstance(event, icalendar.Event)}


def calendars(files: dict[str, bytes]) -> dict[str, bytes]:
    return {name: content for name, content in files.items() if name.endswith(".ics")}


def test_twee_bibliotheken_lezen_hetzelfde(files):
    for content in calendars(files).values():
        other = vobject.readOne(content.decode())
        found = {
            event.uid.value: (event.summary.value, event.dtstart.value) for event in other.contents["vevent"]
        }
        assert found == {
            uid: (str(event["SUMMARY"]), event.decoded("DTSTART")) for uid, event in events(content).items()
        }


def test_alleen_bijeenkomsten_met_een_datum(publication: Publication, files):
    dated = {meeting.sleutel for meeting in publication.catalog.all(Bijeenkomst) if meeting.begin}
    assert dated
    assert calendars(files).keys() == {"kalender.ics", *(f"bijeenkomsten/{name}.ics" for name in dated)}
    assert len(events(files["kalender.ics"])) == len(dated)


def test_een_hele_dag_als_de_tijd_niet_bekend_is(kleine_files):
    event = events(kleine_files["kalender.ics"])["bijeenkomst-2022-11-24-utrecht@netwerk.example"]
    assert (event.decoded("DTSTART"), event.decoded("DTEND")) == (date(2022, 11, 24), date(2022, 11, 25))
    assert event["SUMMARY"] == "Utrecht (uit het mbo)"
    assert event["LOCATION"] == "Utrecht, Domstad"
    assert event.categories == ["netwerkbijeenkomst", "fysiek", "uit het mbo"]
    assert event["URL"] == f"{ADDRESS}bijeenkomsten/2022-11-24-utrecht/"


def test_een_tijd_is_nederlandse_tijd(kleine_files):
    event = events(kleine_files["bijeenkomsten/gepland.ics"])["bijeenkomst-gepland@netwerk.example"]
    zone = ZoneInfo("Europe/Amsterdam")
    assert event.decoded("DTSTART") == datetime(2026, 12, 1, 9, 30, tzinfo=zone)
    assert event.decoded("DTEND") == datetime(2026, 12, 1, 12, 0, tzinfo=zone)
    assert b"DTSTART;TZID=Europe/Amsterdam:20261201T093000" in kleine_files["bijeenkomsten/gepland.ics"]


def test_de_tijdzone_klopt_in_zomer_en_winter(kleine_files):
    zones = icalendar.Calendar.from_ical(kleine_files["kalender.ics"].decode()).walk("VTIMEZONE")
    assert [str(zone["TZID"]) for zone in zones] == ["Europe/Amsterdam"]
    other = vobject.readOne(kleine_files["kalender.ics"].decode()).vtimezone.tzinfo
    dutch = ZoneInfo("Europe/Amsterdam")
    for month, day in ((1, 15), (7, 15), (10, 24), (10, 26)):
        moment = datetime(2026, month, day, 12, tzinfo=dutch)
        assert moment.replace(tzinfo=other).utcoffset() == moment.utcoffset()


def test_namen_veranderen_niet_als_de_inhoud_verandert():
    changed = KLEIN.replace("titel: Utrecht", "titel: Anders").replace(
        "begin: 2022-11-24", "begin: 2022-11-25"
    )
    before, after = (build_exports(kleine_site(text))["kalender.ics"] for text in (KLEIN, changed))
    assert events(before).keys() == events(after).keys()
    assert before != after


def test_regels_zijn_kort_en_eindigen_goed(files):
    for content in calendars(files).values():
        assert content.endswith(b"\r\n")
        assert all(len(line) <= 75 for line in content.split(b"\r\n"))
        assert content.count(b"\n") == content.count(b"\r\n")
