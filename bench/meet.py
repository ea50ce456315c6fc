"""Build the same pages with every program and write bench/UITSLAG.md: `make bench` (see the Makefile for choices)."""

import argparse
import json
import os
import shutil
import sys
import time
from collections.abc import Mapping, Sequence
from pathlib import Path
from statistics import median
from typing import Any

from bench.maak import ROOT
from bench.meet_proces import Cost, measured
from bench.meet_programmas import AWAY, HUGO, PYTHON, Program, edit_text, edit_title, edited_page, programs
from bench.meet_tabel import STANDS, machine, page

OUTCOME = ROOT / "bench" / "UITSLAG.md"
DATA = ROOT / "bench" / "uitslag.json"
WORK = ROOT / "build" / "bench"
QUIET = 0.5
"""The load above which a warning is due."""


def main(arguments: Sequence[str]) -> None:
    """Measure each size and rewrite the page; sizes measured earlier stay in it."""
    asked = _arguments().parse_args(arguments)
    results = json.loads(DATA.read_text("utf-8")) if DATA.is_file() else {}
    for size in asked.paginas:
        results[str(size)] = _size(size, asked.anderen.absolute(), asked.wie, asked.keer)
        DATA.write_text(json.dumps(results, ensure_ascii=False, indent=1) + "\n", "utf-8")
        OUTCOME.write_text(page(results), "utf-8")
    for folder in (WORK, *(WORK / str(size) for size in asked.paginas)):
        shutil.rmtree(folder / AWAY, ignore_errors=True)
    print(f"Uitslag in {OUTCOME.relative_to(ROOT)}")


def _arguments() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("paginas", type=int, nargs="+")
    parser.add_argument(
        "--anderen", type=Path, required=True, help="bin van de omgeving met de andere programma's"
    )
    known = ["ons", *PYTHON, *HUGO]
    parser.add_argument("--wie", nargs="+", choices=known, default=known)
    parser.add_argument("--keer", type=int, default=3)
    return parser


def _size(size: int, others: Path, who: Sequence[str], times: int) -> dict[str, Any]:
    """All that is known of one size."""
    load = os.getloadavg()[0]
    if load > QUIET:
        print(f"let op: de machine is niet rustig (belasting {load:.1f}); de tijd op de klok zegt dan weinig")
    print(f"{size} pagina’s maken ...", flush=True)
    chosen, pages = programs(WORK / str(size), size, others, who)
    costs = _rounds(chosen, edited_page(pages), times)
    return {
        "datum": time.strftime("%Y-%m-%d"),
        "keer": times,
        "belasting": f"{load:.1f}".replace(".", ","),
        "machine": machine(),
        "programmas": {name: _program(program, costs[name]) for name, program in chosen.items()},
    }


def _rounds(chosen: Mapping[str, Program], path: str, times: int) -> dict[str, dict[str, list[Cost]]]:
    """Every program in turn, so many times: what happens to the machine meanwhile happens to all."""
    costs: dict[str, dict[str, list[Cost]]] = {name: {} for name in chosen}
    for number in range(1, times + 1):
        for name, program in chosen.items():
            for stand in STANDS if program.reuses else ["vers"]:
                cost = _run(program, stand, path, number)
                costs[name].setdefault(stand, []).append(cost)
                print(
                    f"{number} {name:9} {stand:7} {cost.cpu:7.2f} CPU-s {cost.wall:7.2f} s {cost.memory / 1e6:6.0f} MB",
                    flush=True,
                )
    return costs


def _run(program: Program, stand: str, path: str, number: int) -> Cost:
    if stand == "vers":
        program.clean()
    elif stand == "tekst":
        edit_text(program.page(path), number)
    elif stand == "titel":
        edit_title(program.page(path), number)
    return measured(program.command, program.folder, program.env, memory=stand == "vers")


def _program(program: Program, costs: Mapping[str, list[Cost]]) -> dict[str, Any]:
    return {
        "naam": program.naam,
        "versie": program.versie,
        "opdracht": " ".join([Path(program.command[0]).name, *program.command[1:]]),
        "kosten": {
            stand: {
                "cpu": round(median(cost.cpu for cost in found), 3),
                "wall": round(median(cost.wall for cost in found), 3),
            }
            for stand, found in costs.items()
        },
        "geheugen": int(median(cost.memory for cost in costs["vers"])),
        "bytes": program.bytes_written(),
    }


if __name__ == "__main__":
    main(sys.argv[1:])
