"""How much a reader has to load, compressed as servers do."""
import gzip
import os

from .site import Finding

# What the publication promises.
ACTOR_PAGE = 60_000
ENTRIES = 100
FIRST_LOOKUP = 60_000
SHARD = 24_000


def check(site):
    findings = []
    actors = [page for page in site.pages if "page-actor" in site.kind(page).split()]
    weights = {page: (page_weight(site, page), entry_count(site, page)) for page in actors}
    counts = [entries for _, entries in weights.values()]
    if site.with_entries is not None and site.with_entries not in counts:
        findings.append(Finding("actors/", f"no actor's page has {site.with_entries} entries, but {sorted(counts)}"))
    for page, (size, entries) in weights.items():
        if entries <= ENTRIES and size > ACTOR_PAGE:
            findings.append(Finding(page, f"{size} bytes compressed for {entries} entries, more than {ACTOR_PAGE}"))
    for page in site.sample:
        blocking = blocking_requests(site, page)
        if len(blocking) > 1:
            findings.append(Finding(page, f"{len(blocking)} requests block rendering: {', '.join(blocking)}"))
    findings += search(site)
    size, entries = max(weights.values(), default=(0, 0))
    return findings, f"{len(actors)} actors, the heaviest {size} bytes for {entries} entries"


def entry_count(site, page):
    return sum("entry" in a.get("class", "").split() for _, a in site.markup(page).named("li"))


def compressed(site, name):
    return len(gzip.compress(site.bytes(name), 9, mtime=0))


def page_weight(site, page):
    """The page with its style sheets, scripts and pictures."""
    names = {page}
    for tag, attributes in site.markup(page).named("link", "script", "img"):
        link = attributes.get("src") or (attributes.get("href") if attributes.get("rel") == "stylesheet" else None)
        found = site.target(page, link) if link else None
        if found and found[0] in site.file_set:
            names.add(found[0])
    return sum(compressed(site, name) for name in names)


def blocking_requests(site, page):
    """Style sheets, and scripts that are neither deferred nor asynchronous nor data."""
    found = []
    for tag, attributes in site.markup(page).named("link", "script"):
        if tag == "link" and attributes.get("rel") == "stylesheet" and attributes.get("media", "all") != "print":
            found.append(attributes.get("href", ""))
        if tag == "script" and "src" in attributes and not {"defer", "async"} & set(attributes):
            found.append(attributes["src"])
    return found


def search(site):
    """No shard is heavy, and the first look-up takes little.

    It loads the scripts, the overview, a shard of words, and for its ten results as many shards of texts.
    """
    shards = {os.path.basename(name): compressed(site, name) for name in site.files if name.startswith("search/")}
    shards = {name: size for name, size in shards.items() if name.endswith(".js")}
    findings = [
        Finding(f"search/{name}", f"{size} bytes compressed, more than {SHARD}")
        for name, size in shards.items() if size > SHARD]
    def heaviest(kind, count):
        return sum(sorted((size for name, size in shards.items() if name.startswith(kind)), reverse=True)[:count])

    scripts = sum(compressed(site, name) for name in site.files if name.startswith("assets/search"))
    first = scripts + heaviest("index", 1) + heaviest("t", 1) + heaviest("d", 10)
    if first > FIRST_LOOKUP:
        findings.append(Finding("search/", f"a first look-up may take {first} bytes, more than {FIRST_LOOKUP}"))
    return findings
