"""Links, ids, feeds, data and the site map: what can be said without a browser."""
import collections
import json
import re
import xml.etree.ElementTree

import feedparser

from .site import Finding, scheme

ATOM = "{http://www.w3.org/2005/Atom}"
SITEMAP = "{http://www.sitemaps.org/schemas/sitemap/0.9}"
INSTANT = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?(?:Z|[+-]\d\d:\d\d)")
LOADED = {"script": "src", "img": "src", "iframe": "src", "object": "data", "embed": "src", "video": "src"}


def check(site):
    findings = []
    count = 0
    for page in site.pages:
        count += page_links(site, page, findings)
        head(site, page, findings)
    for name in site.files:
        if name.endswith((".xml", ".json", ".jsonl")):
            data_file(site, name, findings)
    return sorted(set(findings)), f"{len(site.pages)} pages, {count} links"


def page_links(site, page, findings):
    """Every link leads to a file and to an id in it; nothing is loaded from another host."""
    markup, count = site.markup(page), 0
    for name, times in collections.Counter(markup.ids).items():
        if times > 1:
            findings.append(Finding(page, f"the id '{name}' occurs {times} times"))
    for tag, attributes in markup.elements:
        for attribute in ("href", "xlink:href", LOADED.get(tag)):
            link = attributes.get(attribute)
            if link is None:
                continue
            count += 1
            is_loaded = attribute == LOADED.get(tag) or tag == "link" and attributes.get("rel") == "stylesheet"
            findings += link_faults(site, page, tag, link.strip(), is_loaded)
    return count


def link_faults(site, page, tag, link, is_loaded):
    if scheme(link) not in (None, "http", "https", "mailto") and not (tag == "img" and link.startswith("data:image/")):
        return [Finding(page, f"a link of the scheme '{scheme(link)}'")]
    found = site.target(page, link)
    if found is None:
        return [Finding(page, f"{tag} loads '{link}' from another host")] if is_loaded else []
    file, fragment = found
    if file not in site.file_set:
        return [Finding(page, f"{tag} leads to '{link}', where there is no file")]
    if fragment and file.endswith(".html") and fragment not in site.markup(file).ids:
        return [Finding(page, f"{tag} leads to '{link}', where there is no such id")]
    return []


def head(site, page, findings):
    """The policy comes first and is strict; the canonical address is the page's own; data blocks are JSON."""
    markup = site.markup(page)
    metas = markup.named("meta", "link", "script", "style")
    policy = [place for place, (_, a) in enumerate(metas) if a.get("http-equiv", "").lower() == "content-security-policy"]
    if not policy or policy[0] > 1:
        findings.append(Finding(page, "no Content-Security-Policy before all that it is to guard"))
    elif "default-src 'none'" not in metas[policy[0]][1].get("content", "") or "unsafe" in metas[policy[0]][1]["content"]:
        findings.append(Finding(page, "the Content-Security-Policy is not strict"))
    for _, attributes in markup.named("link"):
        if attributes.get("rel") == "canonical" and site.target(page, attributes.get("href", "")) != (page, ""):
            if not page.endswith("404.html"):
                findings.append(Finding(page, f"the canonical address '{attributes.get('href')}' is not its own"))
    for block in markup.data_blocks:
        try:
            json.loads(block)
        except ValueError as fault:
            findings.append(Finding(page, f"a data block is not JSON: {fault}"))
    if any(name.startswith("on") or name == "style" for _, a in markup.elements for name in a):
        findings.append(Finding(page, "an attribute with script or style in it"))


def data_file(site, name, findings):
    if name.endswith(".xml"):
        try:
            root = xml.etree.ElementTree.fromstring(site.bytes(name))
        except xml.etree.ElementTree.ParseError as fault:
            findings.append(Finding(name, f"not XML: {fault}"))
            return
        if root.tag == ATOM + "feed":
            atom(site, name, root, findings)
        for location in root.iter(SITEMAP + "loc"):
            found = site.target("index.html", location.text or "")
            if found is None or found[0] not in site.file_set:
                findings.append(Finding(name, f"lists '{location.text}', where there is no file"))
        return
    lines = site.text(name).splitlines() if name.endswith(".jsonl") else [site.text(name)]
    for line in lines:
        try:
            value = json.loads(line, object_pairs_hook=without_repeats)
        except ValueError as fault:
            findings.append(Finding(name, f"not JSON: {fault}"))
            return
        if isinstance(value, dict) and str(value.get("version", "")).startswith("https://jsonfeed.org/"):
            json_feed(name, value, findings)


def atom(site, name, root, findings):
    feed = feedparser.parse(site.bytes(name))
    if feed.bozo:
        findings.append(Finding(name, f"not a feed: {feed.bozo_exception}"))
    for part in [root, *root.iter(ATOM + "entry")]:
        for needed in ("id", "title", "updated"):
            if not (part.findtext(ATOM + needed) or "").strip():
                findings.append(Finding(name, f"a part of the feed has no {needed}"))
        if not INSTANT.fullmatch(part.findtext(ATOM + "updated") or ""):
            findings.append(Finding(name, f"'{part.findtext(ATOM + 'updated')}' is no instant of RFC 3339"))
    for link in root.iter(ATOM + "link"):
        findings += link_faults(site, name, "link", link.get("href", ""), False)


def json_feed(name, feed, findings):
    if not isinstance(feed.get("title"), str):
        findings.append(Finding(name, "the feed has no title"))
    for item in feed.get("items", []):
        if not isinstance(item.get("id"), str) or not ({"content_html", "content_text"} & set(item)):
            findings.append(Finding(name, "an item of the feed has no id or no content"))


def without_repeats(pairs):
    if len({name for name, _ in pairs}) != len(pairs):
        raise ValueError("a name occurs twice in an object")
    return dict(pairs)
