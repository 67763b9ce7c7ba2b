"""Counts the input of an import, and the casebook that came of it, with Python's own readers.

Usage: count_input.py FORMAT CASEBOOK FILE... ; for csv the first file is the mapping.

Prints lines of three words, divided by tabs:
    row   TYPE  N    objects of a type in the input
    part  NAME  N    things of one kind inside the objects
    most  NAME  N    as many of a kind as the casebook can have taken
    book  WHAT  N    records in the casebook
"""
import collections
import csv
import io
import json
import os
import re
import sys

import yaml


ADDRESS = re.compile(r"""(?i)(?:^|[\s;,<(\[{"'“‘«])https?://""")
LISTS = {"tags", "sources", "malware", "techniques", "vulnerabilities", "attribution", "aliases", "author", "claim"}


class Plain(yaml.SafeLoader):
    """YAML whose scalars are all text: NO stays NO and 2018-02 stays 2018-02."""


Plain.yaml_implicit_resolvers = {}


def text(path):
    with open(path, encoding="utf-8-sig", newline="") as file:
        return file.read()


def values(path):
    """All JSON values of a file, whatever white space is between them."""
    whole, decoder, place, found = text(path), json.JSONDecoder(), 0, []
    while True:
        while place < len(whole) and whole[place] in " \t\r\n\x1e":
            place += 1
        if place == len(whole):
            return found
        value, place = decoder.raw_decode(whole, place)
        found.append(value)


def listed(path, *names):
    """The objects of a file: bare, in a list, or in a list under one of the names."""
    found = []
    for value in values(path):
        name = next((n for n in names if isinstance(value, dict) and isinstance(value.get(n), list)), None)
        found += value[name] if name else value if isinstance(value, list) else [value]
    return found


def stix(count, files):
    for file in files:
        for thing in listed(file, "objects"):
            count("row", thing["type"])


def misp(count, files):
    for file in files:
        for thing in listed(file, "response"):
            event = thing.get("Event", thing)
            if "info" not in event:
                continue
            count("row", "event")
            attributes = list(event.get("Attribute", []))
            for inner in event.get("Object", []):
                attributes += inner.get("Attribute", [])
            for attribute in attributes:
                if not attribute.get("deleted"):
                    count("part", "attribute " + attribute["type"])


def galaxy(count, files):
    for file in files:
        for cluster in values(file):
            for entry in cluster["values"]:
                count("row", cluster["type"])
                meta = entry.get("meta", {})
                if cluster["type"] == "threat-actor":
                    count("part", "threat-actor synonyms", len(meta.get("synonyms", [])))
                    addresses = sum(len(meta.get(key, [])) for key in ("refs", "references", "sources"))
                    count("part", "threat-actor references", addresses)
                    count("part", "threat-actor related", len(entry.get("related", [])))


def kev(count, files):
    for file in files:
        if file.endswith(".csv"):
            entries = list(csv.DictReader(io.StringIO(text(file), newline="")))
        else:
            entries = [entry for value in values(file) for entry in value["vulnerabilities"]]
        count("row", "entry", len(entries))
        for entry in entries:
            count("part", "address", len(ADDRESS.findall(entry.get("notes") or "")))


def veris(count, files):
    for file in files:
        for incident in listed(file):
            count("row", "incident")
            for path in ("summary", "incident_id", "plus.created", "victim.victim_id"):
                value = incident
                for step in path.split("."):
                    value = value.get(step, {}) if isinstance(value, dict) else {}
                if value not in ({}, "", None):
                    count("part", path)


def csl(count, files):
    for file in files:
        for item in listed(file, "items"):
            count("row", item.get("type", "item"))


def jsonl(count, files):
    for file in files:
        count("row", "line", sum(1 for line in text(file).split("\n") if line.strip()))


def table(path, separator):
    whole = text(path)
    first = whole.split("\n", 1)[0].strip().strip('"')
    if first.lower().startswith("sep="):
        whole = whole.split("\n", 1)[1]
    rows = list(csv.reader(io.StringIO(whole, newline=""), delimiter=separator))
    return [row for row in rows if any(cell.strip() for cell in row)]


def tables(count, files, book):
    mapping = yaml.load(text(files[0]), Loader=Plain)
    columns = collections.defaultdict(list)
    for field, names in mapping["columns"].items():
        for name in names if isinstance(names, list) else [names]:
            columns[name if isinstance(name, str) else name["column"]].append(field)
    for file in files[1:]:
        rows = table(file, {"tab": "\t", "\\t": "\t"}.get(mapping.get("separator"), mapping.get("separator") or ","))
        header = rows[0]
        count("row", "row", len(rows) - 1)
        for name in dict.fromkeys(header):
            places = [place for place, other in enumerate(header) if other == name]
            cells = [row[place] for row in rows[1:] for place in places if place < len(row)]
            fields = columns.get(name, [])
            divider = mapping.get("list-separator")
            if divider and any(field in LISTS or field.startswith("target-") for field in fields):
                # A list of JSON or Python is refused as a whole where the mapping does not tell of it.
                plain = lambda cell: not cell.strip().startswith("[")
                cells = [piece for cell in cells for piece in (cell.split(divider) if plain(cell) else [cell])]
            count("part", "column " + name, sum(1 for cell in cells if cell.strip()))
            for field in fields:
                bound = book.having(field)
                if bound is not None:
                    count("most", "column " + name, bound)


class Casebook:
    """The files of a casebook, read as YAML."""

    def __init__(self, folder):
        self.folder = folder
        self.incidents = self.records("incidents")
        self.actors = self.records("actors")
        self.sources = self.records("sources")
        self.vocabulary = self.file("vocabulary.yaml")
        listed = self.file("sources.yaml")
        self.sources += list(listed.values()) if isinstance(listed, dict) else []

    def file(self, name):
        path = os.path.join(self.folder, name)
        return (yaml.load(text(path), Loader=Plain) or {}) if os.path.exists(path) else {}

    def records(self, kind):
        found = []
        for folder, _, names in os.walk(os.path.join(self.folder, kind)):
            for name in sorted(names):
                whole = text(os.path.join(folder, name))
                head = whole.split("\n---", 1)[0].removeprefix("---\n") if name.endswith(".md") else whole
                found.append(yaml.load(head, Loader=Plain) or {})
        return found

    def having(self, field):
        """How many of what a field of a table becomes the records have; None where it becomes several things."""
        every = self.incidents + self.actors + self.sources
        simple = {"sources", "tags", "techniques", "vulnerabilities", "malware", "recorded", "known", "language"}
        if field in simple:
            return sum(len(record[field]) if isinstance(record[field], list) else 1 for record in every if field in record)
        if field == "until":
            return sum(1 for record in self.incidents if "/" in record.get("date", ""))
        if field in ("target-country", "target-sector", "target-region", "target-name"):
            key = field.removeprefix("target-")
            return sum(key in target for record in every for target in record.get("targets", []))
        return None

    def counts(self):
        yield "actors", len(self.actors)
        yield "incidents", len(self.incidents)
        yield "sources", len(self.sources)
        for kind in ("malware", "techniques", "vulnerabilities", "organisations"):
            yield kind, len(self.vocabulary.get(kind, {}))


def main():
    kind, folder, files = sys.argv[1], sys.argv[2], sys.argv[3:]
    counts = collections.Counter()

    def count(what, name, number=1):
        counts[what, name] += number

    book = Casebook(folder)
    if kind == "csv":
        tables(count, files, book)
    else:
        readers = {"stix": stix, "misp": misp, "galaxy": galaxy, "kev": kev, "veris": veris, "csl": csl, "jsonl": jsonl}
        readers[kind](count, files)
    for (what, name), number in sorted(counts.items()):
        if number:
            print(what, name, number, sep="\t")
    for what, number in book.counts():
        print("book", what, number, sep="\t")


main()
