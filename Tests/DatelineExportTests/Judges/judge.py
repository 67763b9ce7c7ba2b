"""What the field's own programs say of our exports: one line for each fault, and a line of figures at the end.

Usage: judge.py stix|misp|misp-stix|csv FILE...
"""

import copy
import csv
import json
import sys
import warnings

warnings.simplefilter("ignore")


def stix(paths):
    from stix2validator import ValidationOptions, validate_file

    # 103: UUIDs of version 4; 202: suggested relationships alone; 302: a hash beside every address.
    options = ValidationOptions(strict=True, disabled=["103", "202", "302"], enforce_refs=True)
    objects = 0
    for path in paths:
        results = validate_file(path, options)
        with open(path, encoding="utf-8") as file:
            objects += len(json.load(file)["objects"])
        for result in results.object_results:
            for fault in list(result.errors) + list(result.warnings):
                print(f"{path}: {result.object_id}: {fault}")
    print(f"objects {objects}")


def misp(paths):
    from pymisp import MISPEvent

    events = attributes = reports = dates = 0
    for path in paths:
        with open(path, encoding="utf-8") as file:
            answers = json.load(file)["response"]
        for answer in answers:
            event = MISPEvent()
            event.load(copy.deepcopy(answer))
            again = json.loads(event.to_json())
            events += 1
            attributes += len(event.attributes)
            reports += len(event.event_reports)
            dates += "date" in again
            for attribute in answer["Event"]["Attribute"]:
                if not any(loaded.uuid == attribute["uuid"] for loaded in event.attributes):
                    print(f"{path}: {event.info}: attribute {attribute['uuid']} is lost")
    print(f"events {events} attributes {attributes} reports {reports} dates {dates}")


def misp_stix(paths):
    from misp_stix_converter import ExternalSTIX2toMISPParser
    from stix2 import parse

    events = clusters = 0
    for path in paths:
        parser = ExternalSTIX2toMISPParser()
        with open(path, encoding="utf-8") as file:
            parser.load_stix_bundle(parse(file.read(), allow_custom=True))
        parser.parse_stix_bundle()
        for faults in list(parser.errors.values()):
            for fault in faults:
                print(f"{path}: {fault}")
        made = parser.misp_events if isinstance(parser.misp_events, list) else [parser.misp_event]
        events += len(made)
        clusters += sum(len(galaxy.clusters) for event in made for galaxy in event.galaxies)
    print(f"events {events} clusters {clusters}")


def tables(paths):
    rows = 0
    for path in paths:
        with open(path, encoding="utf-8", newline="") as file:
            lines = list(csv.reader(file, strict=True))
        for line in lines:
            if len(line) != len(lines[0]):
                print(f"{path}: a row of {len(line)} cells under {len(lines[0])} columns")
            for cell in line:
                if cell[:1] in tuple("=+-@\t\r\n"):
                    print(f"{path}: a formula: {cell!r}")
        rows += len(lines) - 1
    print(f"rows {rows}")


{"stix": stix, "misp": misp, "misp-stix": misp_stix, "csv": tables}[sys.argv[1]](sys.argv[2:])
