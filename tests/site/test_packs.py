"""Contents in packs: each has its digest or is not there, whatever happens to the files and whoever adds to them."""

import os

import pytest

from handreikingen.site.build.inputs import digest
from handreikingen.site.build.packs import MOST, Packs


@pytest.fixture
def packs(tmp_path):
    made = Packs(tmp_path / "inhoud")
    yield made
    made.close()


def filled(folder, *contents):
    """A closed folder of packs with these contents; their names."""
    made = Packs(folder)
    names = [made.put(content) for content in contents]
    made.close()
    return names


def test_a_content_is_found_by_its_digest(packs):
    one, other = packs.put(b"een"), packs.put(b"twee" * 100_000)
    assert one == digest(b"een")
    assert packs.get(one) == b"een"
    assert packs.get(other) == b"twee" * 100_000
    assert packs.get(digest(b"drie")) is None
    assert not packs.has(digest(b"drie"))


def test_the_same_content_takes_room_once(packs):
    for _ in range(3):
        packs.put(b"x" * 1000)
    (file,) = packs.folder.glob("*.inhoud")
    assert file.stat().st_size == 1000


def test_what_another_one_adds_is_found(packs):
    assert not packs.has(digest(b"later"))
    (name,) = filled(packs.folder, b"later")
    assert packs.get(name) == b"later"


def test_a_process_that_was_split_off_adds_to_a_pack_of_its_own(packs):
    packs.put(b"ervoor")
    if child := os.fork():
        os.waitpid(child, 0)
    else:
        packs.put(b"kind")
        os._exit(0)
    packs.put(b"ouder")
    found = [packs.get(digest(data)) for data in (b"ervoor", b"kind", b"ouder")]
    assert found == [b"ervoor", b"kind", b"ouder"]
    assert len(packs.names()) == 2


@pytest.mark.parametrize("damaged", [b"", b"Een", b"e", b"anders"])
def test_a_content_that_is_another_one_by_now_is_gone_with_its_pack(packs, damaged):
    one, _ = filled(packs.folder, b"een", b"twee")
    (file,) = packs.folder.glob("*.inhoud")
    file.write_bytes(damaged)
    assert packs.has(one)
    assert packs.get(one) is None
    assert not packs.has(one)
    assert packs.names() == []


@pytest.mark.parametrize("damaged", [b"", b"niets", b"\xff" * 64])
def test_a_list_that_makes_no_sense_leads_to_nothing(packs, damaged):
    (name,) = filled(packs.folder, b"een")
    (file,) = packs.folder.glob("*.lijst")
    file.write_bytes(damaged)
    assert packs.get(name) is None
    assert packs.get(b"\xff" * 16) is None


def test_a_content_that_went_to_another_pack_is_found_there(packs):
    (name,) = filled(packs.folder, b"een")
    assert packs.get(name) == b"een"
    before = packs.names()
    filled(packs.folder, b"een")
    for pack in before:
        for file in packs.folder.glob(f"{pack}.*"):
            file.unlink()
    assert packs.get(name) == b"een"


def test_taking_over_brings_everything_along(packs, tmp_path):
    (name,) = filled(packs.folder, b"oud")
    (other,) = filled(tmp_path / "nieuw", b"nieuw")
    packs.take(Packs(tmp_path / "nieuw"))
    assert [packs.get(name), packs.get(other)] == [b"oud", b"nieuw"]
    assert list((tmp_path / "nieuw").iterdir()) == []


def test_what_nobody_wants_is_forgotten_when_it_is_much(packs):
    one, other, small = filled(packs.folder, b"a" * 600, b"b" * 300, b"c" * 100)
    packs.keep_only({one, small})
    assert packs.has(other)  # a part of a pack that is wanted for the most part
    packs.keep_only({small})
    assert [packs.get(name) for name in (one, other, small)] == [None, None, b"c" * 100]
    assert sum(file.stat().st_size for file in packs.folder.glob("*.inhoud")) == 100
    packs.keep_only(())
    assert list(packs.folder.iterdir()) == []


def test_many_small_packs_become_few(packs):
    names = {name for number in range(MOST + 2) for name in filled(packs.folder, b"%d" % number * 9)}
    (large,) = filled(packs.folder, b"groot" * 1000)
    packs.keep_only({*names, large})
    assert len(packs.names()) <= MOST // 2 + 1
    assert all(packs.get(name) for name in names)
    assert packs.get(large) == b"groot" * 1000
