#!/usr/bin/env python3
"""Copies a site of ours to the bench's addresses, one to one, for its check.py: same_addresses.py OURS OUT

Nothing but addresses changes: relative links become absolute ones, `/countries/jp/` becomes `/countries/japan/`, and
`/weeks/2018-W08/` becomes `/weeks/2018-w08/`. No page is left out and no word is touched; two pages that would get one
address are an error.
"""
import html
import os
import posixpath
import re
import sys

from casebook import COUNTRIES, slug

COUNTRY_SLUGS = {code.lower(): slug(name) for name, code in COUNTRIES.items()}
LINK = re.compile(r'href="([^"]*)"')


def bench_path(path):
    """The bench's path for one of ours, both from the root of the site."""
    parts = path.split("/")
    if parts[0] == "weeks" and len(parts) > 1:
        parts[1] = parts[1].lower()
    if parts[0] == "countries" and len(parts) > 1:
        parts[1] = COUNTRY_SLUGS.get(parts[1], parts[1])
    return "/".join(parts)


def bench_link(link, folder):
    """The bench's form of a link on a page in a folder of our site."""
    if "://" in link or link.startswith(("#", "mailto:")):
        return link
    path, mark, fragment = link.partition("#")
    whole = path.lstrip("/") if path.startswith("/") else posixpath.normpath(posixpath.join(folder, path))
    whole = "" if whole == "." else whole
    if whole == "index.html" or whole.endswith("/index.html"):
        whole = whole[: -len("index.html")]
    return "/" + bench_path(whole) + mark + fragment


def with_bench_links(text, folder):
    """A page with its links in the bench's form."""
    canonical = re.sub(r'(rel="canonical" href="https?://[^/"]*)/([^"]*)', lambda m: f"{m[1]}/{bench_path(m[2])}", text)
    return LINK.sub(lambda m: f'href="{html.escape(bench_link(html.unescape(m[1]), folder))}"', canonical)


def copy(ours, out):
    """Copies every page and feed; returns how many there are."""
    taken = set()
    for folder, _, names in os.walk(ours):
        for name in (name for name in names if name.endswith((".html", ".xml"))):
            path = os.path.relpath(f"{folder}/{name}", ours)
            target = bench_path(path)
            if target in taken:
                sys.exit(f"two pages for one address: {target}")
            taken.add(target)
            with open(f"{ours}/{path}", encoding="utf-8") as file:
                text = with_bench_links(file.read(), posixpath.dirname(path))
            os.makedirs(os.path.dirname(f"{out}/{target}"), exist_ok=True)
            with open(f"{out}/{target}", "w", encoding="utf-8") as file:
                file.write(text)
    return len(taken)


if __name__ == "__main__":
    if len(sys.argv) != 3:
        sys.exit(__doc__)
    print(copy(*sys.argv[1:]), "pages")
