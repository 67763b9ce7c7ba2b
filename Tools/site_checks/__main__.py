"""Checks a published site: python -m site_checks FOLDER [--only CHECK] [--pages N] [--all]

Exit 0: nothing found. 1: findings. 2: a check could not do its work, which is never a pass.
"""
import argparse
import sys
import time

from . import browser, links, markup, weight
from .site import CannotCheck, Site

CHECKS = {"links": links.check, "markup": markup.check, "weight": weight.check, "browser": browser.check}


def main():
    parser = argparse.ArgumentParser(prog="check-site", description="Checks a published site.")
    parser.add_argument("folder", help="the published site")
    parser.add_argument("--only", action="append", choices=CHECKS, help="one check instead of all; may be repeated")
    parser.add_argument("--pages", type=int, default=2, help="pages of each kind that the browser opens (default: 2)")
    parser.add_argument("--all", action="store_true", help="let the browser open every page")
    parser.add_argument("--with-entries", type=int, help="how many entries some actor's page has to have")
    arguments = parser.parse_args()
    status = 0
    for name in arguments.only or CHECKS:
        started = time.monotonic()
        try:
            site = Site(arguments.folder, None if arguments.all else arguments.pages, arguments.with_entries)
            findings, looked_at = CHECKS[name](site)
        except CannotCheck as reason:
            print(f"check-site: {name}: cannot check: {reason}", file=sys.stderr)
            status = 2
            continue
        for finding in findings[:40]:
            print(f"{finding.page}: {finding.message} [{name}]")
        if len(findings) > 40:
            print(f"... and {len(findings) - 40} more")
        seconds = time.monotonic() - started
        print(f"check-site: {name}: {len(findings)} findings, {looked_at} ({seconds:.0f} s)", file=sys.stderr)
        if findings and status == 0:
            status = 1
    return status


if __name__ == "__main__":
    sys.exit(main())
