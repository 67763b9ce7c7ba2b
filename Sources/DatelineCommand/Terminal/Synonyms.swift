/// Other words for verbs, formats and options, as other programs have them.
enum Synonyms {
    /// Other words for verbs.
    static let verbs = [
        "build": "publish", "generate": "publish", "site": "publish", "render": "publish", "deploy": "publish",
        "validate": "check", "lint": "check", "verify": "check", "test": "check", "report": "briefing",
        "brief": "briefing", "week": "briefing", "weekly": "briefing", "preview": "serve", "server": "serve",
        "watch": "serve", "run": "serve", "create": "new", "add": "new", "diff": "changes", "news": "changes",
        "search": "timeline --text", "find": "timeline --text", "list": "timeline", "show": "timeline",
        "incidents": "timeline", "actors": "actor", "profile": "actor", "group": "actor", "why": "explain",
        "template": "templates", "themes": "templates", "load": "import", "convert": "import", "ingest": "import",
        "dump": "export", "setup": "init",
    ]

    /// Other words for formats of imports and exports.
    static let formats = [
        "xlsx": "csv", "xls": "csv", "excel": "csv", "tsv": "csv", "ods": "csv", "stix2": "stix", "stix21": "stix",
        "taxii": "stix", "attack": "stix", "json": "jsonl", "ndjson": "jsonl", "jsonlines": "jsonl", "bib": "bibtex",
        "biblatex": "bibtex", "zotero": "csl", "csljson": "csl", "citations": "csl", "layer": "navigator",
        "timeline": "timelinejs", "cisa": "kev", "vcdb": "veris", "galaxies": "galaxy", "cluster": "galaxy",
    ]

    /// Other words for options, of which the first counts that the verb has.
    static let options = [
        "out": ["output"], "o": ["output"], "outfile": ["output"], "output-file": ["output"], "outdir": ["output"],
        "dest": ["output"], "destination": ["output"], "target": ["output"], "dir": ["casebook", "into"],
        "folder": ["casebook", "into"], "path": ["casebook", "into"], "input": ["from"], "file": ["from"],
        "in": ["from"], "tlp": ["marking"], "level": ["marking"], "classification": ["marking"], "start": ["since"],
        "after": ["since"], "begin": ["since"], "to": ["until", "into"], "end": ["until"], "before": ["until"],
        "asof": ["as-of"], "at": ["as-of"], "on": ["as-of"], "known-by": ["as-of"], "url": ["base-url"],
        "base": ["base-url"], "baseurl": ["base-url"], "site": ["base-url"], "threads": ["jobs"], "cores": ["jobs"],
        "parallel": ["jobs"], "search": ["text"], "query": ["text"], "grep": ["text"], "words": ["text"],
        "tags": ["tag"], "label": ["tag"], "group": ["actor"], "threat-actor": ["actor"], "tool": ["malware"],
        "family": ["malware"], "ttp": ["technique"], "industry": ["sector"], "nation": ["country"], "type": ["format"],
        "silent": ["quiet"], "s": ["quiet"], "force": ["replace", "keep-going"], "overwrite": ["replace"],
        "template": ["templates"], "theme": ["templates"], "map": ["mapping"], "name": ["title"],
    ]
}
