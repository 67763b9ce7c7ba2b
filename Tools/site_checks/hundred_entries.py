"""Makes a casebook with an actor of a hundred entries, for the weight of its page: python -m site_checks.hundred_entries OUT

Made-up records, the same in every run: dates of every exactness, two or three sources and one or two attributions each.
"""
import json
import os
import random
import re
import sys

from .weight import ENTRIES

HOUSES = [
    "Blue Lantern", "Harbour CERT", "Quayside News", "Pinewood Analytics", "Meridian Threat Research", "Kiln Research",
    "Corvid Security", "Redcap Forensics", "National Cyber Desk", "Stonebridge Wire", "Marlow & Finch", "Fjord Security",
]
DEEDS = [
    "Wiper attack", "Ransomware outbreak", "Spear-phishing campaign", "Espionage operation", "Credential theft",
    "Supply-chain compromise", "Website defacement", "Watering-hole attack", "Data leak", "Zero-day exploitation",
]
SECTORS = ["Defence", "Energy", "Finance", "Government", "Healthcare", "Media", "Retail", "Telecommunications"]
PLACES = {"Germany": "DE", "Japan": "JP", "Viet Nam": "VN", "Norway": "NO", "Kenya": "KE", "Chile": "CL", "India": "IN"}
OTHERS = ["marble-viper", "violet-mole", "silent-rook", "dusk-tern"]
REPORTS = ["a first look", "technical analysis", "timeline", "what we know", "update"]
TECHNIQUES = ["T1078", "T1102.002", "T1041", "T1566.001", "T1195", "T1485"]
CONFIDENCE = ["low", "moderate", "high"]
WORDS = (
    "network operators mail lure server token ledger archive payload tunnel vendor backup domain stolen hours staff"
    " segment update contractor signing key regional office restored analysts sample overlap cluster weeks earlier"
).split()


def slug(name):
    return re.sub(r"[^a-z0-9]+", "-", name.lower())


def date_of(chance, year):
    month, day = chance.randint(1, 12), chance.randint(1, 28)
    return chance.choice([
        f"{year}-{month:02}-{day:02}", f"{year}-{month:02}-{day:02}", f"{year}-{month:02}", f"{year}?",
        f"{year}-{month:02}~", f"{year}-{month:02}-{day:02}/{year}-{month:02}-28",
    ])


def records(chance):
    for number in range(ENTRIES):
        year = 2008 + number * 17 // ENTRIES
        id, place, sector = f"case-{year}-{number:03}", chance.choice(list(PLACES)), chance.choice(SECTORS)
        deed = chance.choice(DEEDS)
        sources = [
            {
                "type": "source", "id": f"{id}-{n}", "title": f"{deed} in {place}: {chance.choice(REPORTS)}",
                "publisher": slug(house), "url": f"https://example.com/{slug(house)}/{chance.randrange(100000)}",
                "published": f"{year + 1}-{chance.randint(1, 12):02}-{chance.randint(1, 28):02}",
            }
            for n, house in enumerate(chance.sample(HOUSES, chance.randint(2, 3)), 1)
        ]
        yield from sources
        culprits = ["basalt-saola"] + chance.sample(OTHERS, 1) * (number % 2)
        yield {
            "type": "incident", "id": id, "title": f"{deed} hits {sector.lower()} sector in {place}",
            "date": date_of(chance, year), "recorded": "2026-01-01", "sources": [source["id"] for source in sources],
            "targets": [{"country": PLACES[place]}, {"sector": slug(sector)}],
            "techniques": chance.sample(TECHNIQUES, 2),
            "attribution": [
                {
                    "to": culprit, "by": source["publisher"], "said": source["published"], "source": source["id"],
                    "confidence": chance.choice(CONFIDENCE), "note": " ".join(chance.sample(WORDS, 8)),
                }
                for culprit, source in zip(culprits, sources)
            ],
            "body": " ".join(chance.choices(WORDS, k=60)),
        }


def main():
    out, chance = sys.argv[1], random.Random(1)
    os.makedirs(out, exist_ok=True)
    actors = [
        {"type": "actor", "id": id, "name": id.replace("-", " ").title(), "recorded": "2026-01-01"}
        for id in ["basalt-saola"] + OTHERS
    ]
    with open(f"{out}/dateline.yaml", "w", encoding="utf-8") as file:
        file.write("title: A hundred entries\nbase-url: https://example.org/\nmarking: TLP:CLEAR\n")
    with open(f"{out}/vocabulary.yaml", "w", encoding="utf-8") as file:
        file.write("organisations:\n" + "".join(f"  {slug(name)}: {json.dumps(name)}\n" for name in HOUSES))
        file.write("sectors:\n" + "".join(f"  {slug(name)}: {name}\n" for name in SECTORS))
        file.write("techniques:\n" + "".join(f"  {id}: {id}\n" for id in TECHNIQUES))
    with open(f"{out}/records.jsonl", "w", encoding="utf-8") as file:
        file.writelines(json.dumps(record) + "\n" for record in actors + list(records(chance)))


if __name__ == "__main__":
    main()
