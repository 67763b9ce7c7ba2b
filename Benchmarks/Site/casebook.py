#!/usr/bin/env python3
"""Makes a casebook of neutral benchmark records: casebook.py DATA OUT

DATA holds records.jsonl and actors.jsonl as the side-by-side benchmark generates them; OUT gets dateline.yaml,
vocabulary.yaml and records.jsonl in Dateline's own format, and with --files one file a record instead. With --like
the casebook is for the bench's own pages: its templates, markings, days of report, and no pages that the bench lacks.
"""
import argparse
import datetime
import json
import os
import re
import shutil

COUNTRIES = {
    "Japan": "JP", "Viet Nam": "VN", "South Korea": "KR", "United States": "US", "United Kingdom": "GB",
    "Germany": "DE", "France": "FR", "India": "IN", "Israel": "IL", "Ukraine": "UA", "Taiwan": "TW",
    "Saudi Arabia": "SA", "United Arab Emirates": "AE", "Turkey": "TR", "Poland": "PL", "Netherlands": "NL",
    "Australia": "AU", "Canada": "CA", "Brazil": "BR", "Mexico": "MX", "Italy": "IT", "Spain": "ES", "Sweden": "SE",
    "Norway": "NO", "Finland": "FI", "Estonia": "EE", "Latvia": "LV", "Lithuania": "LT", "Czechia": "CZ",
    "Austria": "AT", "Switzerland": "CH", "Belgium": "BE", "Denmark": "DK", "Ireland": "IE", "Portugal": "PT",
    "Greece": "GR", "Romania": "RO", "Hungary": "HU", "Bulgaria": "BG", "Georgia": "GE", "Kazakhstan": "KZ",
    "Pakistan": "PK", "Bangladesh": "BD", "Thailand": "TH", "Malaysia": "MY", "Singapore": "SG", "Indonesia": "ID",
    "Philippines": "PH", "Mongolia": "MN", "Nepal": "NP", "Egypt": "EG", "Kenya": "KE", "Nigeria": "NG",
    "South Africa": "ZA", "Morocco": "MA", "Côte d’Ivoire": "CI", "Argentina": "AR", "Chile": "CL", "Colombia": "CO",
    "Peru": "PE", "Qatar": "QA", "Kuwait": "KW", "Jordan": "JO", "New Zealand": "NZ",
}


def slug(text):
    return re.sub(r"[^a-z0-9]+", "-", text.lower().replace("’", "").replace("ô", "o")).strip("-")


def lines(path):
    with open(path, encoding="utf-8") as file:
        for line in file:
            yield json.loads(line)


def sources_of(record):
    return [
        {
            "type": "source", "id": f"{record['id']}-{number}", "title": source["title"],
            "publisher": slug(source["publisher"]), "published": source["date"], "url": source["url"],
        }
        for number, source in enumerate(record["sources"], 1)
    ]


def incident_of(record, sources):
    by_publisher = {}
    for source in sources:
        by_publisher.setdefault((source["publisher"], source["published"]), source["id"])
    countries = [COUNTRIES[name] for name in record["countries"]]
    return {
        "type": "incident", "id": record["id"], "title": record["title"], "date": record["date"],
        "recorded": max(source["published"] for source in sources),
        "targets": [{"country": code} for code in countries] + [{"sector": slug(name)} for name in record["sectors"]],
        "techniques": record["techniques"],
        "attribution": [
            {
                "to": claim["actor"], "by": slug(claim["source"]), "said": claim["date"],
                "confidence": claim["confidence"], "note": claim["statement"],
                "source": by_publisher[slug(claim["source"]), claim["date"]],
            }
            for claim in record["attribution"]
        ],
        "about": record["actors"], "sources": [source["id"] for source in sources],
        "body": record["summary"],
    }


def actor_of(actor):
    return {
        "type": "actor", "id": actor["id"], "name": actor["name"],
        "active": {"start": f"[..{actor['since']}]", "end": ".."},
        "aliases": [{"name": name} for name in actor["aliases"]], "body": actor["description"],
    }


LIKE = """title: Incident dateline
base-url: https://dateline.example/
marking: TLP:AMBER
publish:
  pages: [timeline, weeks, incidents, actors, countries, sectors]
  beside: [feeds]
  data: []
"""


def make_like(record, entry):
    """Gives an incident what only the bench's pages show: its TLP, and the day and week of its report."""
    year, week, _ = datetime.date.fromisoformat(record["reported"]).isocalendar()
    del entry["recorded"]
    entry.update(known=record["reported"], tags=[f"{year}-w{week:02}"], marking=f"TLP:{record['tlp'].upper()}")
    return entry


def write_templates(out, incidents, sectors):
    """Lays the bench's templates into a casebook, with the navigation, which no page's model has, as a part."""
    folder = f"{out}/templates"
    shutil.copytree(f"{os.path.dirname(os.path.abspath(__file__))}/templates", folder, dirs_exist_ok=True)
    years = sorted({incident["date"][:4] for incident in incidents})
    links = {"years": [(year, year) for year in years], "sectors": sorted(sectors.items(), key=lambda pair: pair[1])}
    with open(f"{folder}/parts/bench-nav.html", "w", encoding="utf-8") as file:
        file.write("<nav>" + "".join(navigation(kind, rows) for kind, rows in links.items()) + "</nav>")


def navigation(kind, rows):
    """The links to all years, or to all sectors, as the bench has them on every page."""
    items = "".join(f'<li><a href="/{kind}/{id}/">{name}</a></li>' for id, name in rows)
    return f'<ul class="{kind}">{items}</ul>'


def read(data, like):
    """The records of a load, and the names of its publishers and sectors by their ids."""
    records, publishers, sectors = [], {}, {}
    for record in lines(f"{data}/records.jsonl"):
        sources = sources_of(record)
        publishers.update({slug(source["publisher"]): source["publisher"] for source in record["sources"]})
        sectors.update({slug(name): name for name in record["sectors"]})
        incident = incident_of(record, sources)
        records += [make_like(record, incident) if like else incident] + sources
    for actor in lines(f"{data}/actors.jsonl"):
        records.append(actor_of(actor) | ({"tags": [actor["since"]], "active": None} if like else {}))
    return records, publishers, sectors


def write_head(out, publishers, sectors, like):
    """Writes what a casebook has beside its records."""
    with open(f"{out}/dateline.yaml", "w", encoding="utf-8") as file:
        file.write(LIKE if like else "title: Benchmark\nbase-url: https://example.org/\nmarking: TLP:CLEAR\n")
    with open(f"{out}/vocabulary.yaml", "w", encoding="utf-8") as file:
        file.write("organisations:\n" + "".join(f"  {id}: {json.dumps(name)}\n" for id, name in publishers.items()))
        file.write("sectors:\n" + "".join(f"  {id}: {json.dumps(name)}\n" for id, name in sectors.items()))


def main():
    arguments = argparse.ArgumentParser()
    arguments.add_argument("data")
    arguments.add_argument("out")
    arguments.add_argument("--files", action="store_true")
    arguments.add_argument("--like", action="store_true")
    options = arguments.parse_args()
    os.makedirs(options.out, exist_ok=True)
    records, publishers, sectors = read(options.data, options.like)
    write_head(options.out, publishers, sectors, options.like)
    if options.like:
        write_templates(options.out, [record for record in records if record["type"] == "incident"], sectors)
    if options.files:
        write_files(records, options.out)
    else:
        with open(f"{options.out}/records.jsonl", "w", encoding="utf-8") as file:
            file.writelines(json.dumps(record, ensure_ascii=False) + "\n" for record in records)


def write_files(records, out):
    for record in records:
        id, body = record.pop("id"), record.pop("body", "")
        folder = f"{out}/{record['type']}s" + (f"/{id.split('-')[1]}" if record["type"] == "incident" else "")
        os.makedirs(folder, exist_ok=True)
        fields = "".join(f"{key}: {json.dumps(value, ensure_ascii=False)}\n" for key, value in record.items())
        with open(f"{folder}/{id}" + (".md" if body else ".yaml"), "w", encoding="utf-8") as file:
            file.write(f"---\n{fields}---\n{body}\n" if body else fields)


if __name__ == "__main__":
    main()
