"""The security policy: strict, the same for every page, and it knows the inline scripts of the page frame."""

import base64
import hashlib
import re

from handreikingen.exports.policy import inline_scripts, policy
from tests.site.html_scripts import scripts_without_address


def test_niets_mag_tenzij_het_van_ons_is() -> None:
    rules = dict(rule.split(" ", 1) for rule in policy().split("; "))
    assert rules["default-src"] == rules["base-uri"] == "'none'"
    assert not rules.keys() & {"object-src", "frame-src", "child-src", "media-src"}, "they follow default-src"
    assert rules["script-src"] == rules["style-src"] == rules["connect-src"] == "'self'"
    assert "unsafe" not in policy(["a"])
    assert "http" not in policy(["a"])


def test_een_script_in_de_pagina_mag_alleen_als_zijn_inhoud_klopt() -> None:
    digest = base64.b64encode(hashlib.sha256("één".encode()).digest()).decode()
    assert f"script-src 'self' 'sha256-{digest}';" in policy(["één"])


def test_alleen_op_je_eigen_computer_mag_mkdocs_zijn_script_erin_zetten() -> None:
    assert "script-src 'self' 'unsafe-inline';" in policy(["a"], local=True)


def test_elk_script_in_elke_gebouwde_pagina_staat_in_de_regels(site) -> None:
    allowed = policy(inline_scripts())
    found = {
        script for path in site.rglob("*.html") for script in scripts_without_address(path.read_text("utf-8"))
    }
    refused = [
        s for s in found if base64.b64encode(hashlib.sha256(s.encode()).digest()).decode() not in allowed
    ]
    assert refused == []


def test_geen_gebouwde_pagina_heeft_een_eigen_stijl(site) -> None:
    styled = [path for path in site.rglob("*.html") if re.search(r"<style|\sstyle=", path.read_text("utf-8"))]
    assert styled == []
