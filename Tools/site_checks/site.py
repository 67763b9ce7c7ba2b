"""A published site as the checks see it."""
import dataclasses
import functools
import html.parser
import os
import re
import urllib.parse


class CannotCheck(Exception):
    """A check lacks what it needs; no verdict, least of all a good one."""


@dataclasses.dataclass(frozen=True, order=True)
class Finding:
    page: str
    message: str


class Markup(html.parser.HTMLParser):
    """The elements of a page with their attributes, the ids among them, and its data blocks."""

    def __init__(self, text):
        super().__init__()
        self.elements = []
        self.ids = []
        self.data_blocks = []
        self._in_data = False
        self.feed(text)
        self.close()

    def handle_starttag(self, tag, attributes):
        attributes = {name: value or "" for name, value in attributes}
        self.elements.append((tag, attributes))
        if "id" in attributes:
            self.ids.append(attributes["id"])
        self._in_data = tag == "script" and "json" in attributes.get("type", "")
        if self._in_data:
            self.data_blocks.append("")

    def handle_data(self, data):
        if self._in_data:
            self.data_blocks[-1] += data

    def handle_endtag(self, tag):
        self._in_data = False

    def named(self, *tags):
        return [(tag, attributes) for tag, attributes in self.elements if tag in tags]


class Site:
    """The files of a published folder.

    `pages_of_a_kind` is how many pages of each kind the slow checks look at; None for every one.
    """

    def __init__(self, folder, pages_of_a_kind=2, with_entries=None):
        self.folder = os.path.realpath(folder)
        self.pages_of_a_kind = pages_of_a_kind
        # How many entries some actor's page has to have, so that its weight is not forgotten.
        self.with_entries = with_entries
        self.files = sorted(
            os.path.relpath(os.path.join(path, name), self.folder)
            for path, _, names in os.walk(self.folder) for name in names)
        if not self.pages:
            raise CannotCheck(f"no page in '{folder}'")

    @property
    def pages(self):
        return [name for name in self.files if name.endswith(".html")]

    def bytes(self, name):
        with open(os.path.join(self.folder, name), "rb") as file:
            return file.read()

    def text(self, name):
        return self.bytes(name).decode("utf-8")

    @functools.cache
    def markup(self, name):
        return Markup(self.text(name))

    @functools.cached_property
    def file_set(self):
        return set(self.files)

    @functools.cached_property
    def address(self):
        """The site's own address, as the front page names it; None where it names none."""
        for _, attributes in self.markup("index.html").named("link"):
            if attributes.get("rel") == "canonical":
                return attributes.get("href")
        return None

    @property
    def path(self):
        """The path of the site's own address, with a slash at both ends."""
        path = urllib.parse.urlsplit(self.address or "").path or "/"
        return path if path.endswith("/") else path + "/"

    def kind(self, name):
        """The kind of a page: the class that its template gives the body."""
        for _, attributes in self.markup(name).named("body"):
            return attributes.get("class", "")
        return ""

    @functools.cached_property
    def sample(self):
        """Pages of every kind: of each the largest ones, where most can go wrong."""
        kinds = {}
        for name in self.pages:
            folder = name.split("/")[0] if "/" in name else ""
            kinds.setdefault((self.kind(name), folder), []).append(name)
        chosen = []
        for _, names in sorted(kinds.items()):
            names.sort(key=lambda name: (-os.path.getsize(os.path.join(self.folder, name)), name))
            chosen += names[: self.pages_of_a_kind]
        return sorted(chosen)

    def target(self, page, link):
        """The file and the fragment that a link of a page leads to; None where it leaves the site."""
        if self.address and link.startswith(self.address):
            page, link = "index.html", link[len(self.address):] or "index.html"
        parts = urllib.parse.urlsplit(link)
        if parts.scheme or parts.netloc:
            return None
        path = urllib.parse.unquote(parts.path)
        if path.startswith("/"):
            base = urllib.parse.urlsplit(self.address or "").path
            path = path[len(base):] if base and path.startswith(base) else path[1:]
            file = path
        else:
            file = os.path.normpath(os.path.join(os.path.dirname(page), path)) if path else page
        if path.endswith("/") or file in ("", "."):
            file = os.path.normpath(os.path.join(file, "index.html"))
        return file, urllib.parse.unquote(parts.fragment)


def scheme(link):
    match = re.match(r"([a-zA-Z][a-zA-Z0-9+.-]*):", link)
    return match.group(1).lower() if match else None
