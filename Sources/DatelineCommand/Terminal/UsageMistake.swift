import ArgumentParser
import Dateline

/// A command line that cannot be read, and what was probably meant: all that the program says of one is said here.
struct UsageMistake {
    let reason: String
    let help: [String]

    /// A verb, or a format of `import` or `export`, that there is not; nil where the words are known.
    init?(of arguments: [String], in root: any ParsableCommand.Type) {
        var command = root, path = ["dateline"]
        for word in arguments {
            let verbs = command.configuration.subcommands
            guard !verbs.isEmpty, !word.hasPrefix("-"), word != "help" else { return nil }
            if let next = verbs.first(where: { Self.name(of: $0) == word }) {
                command = next
                path.append(word)
                continue
            }
            let what = path.count == 1 ? "verb" : "format"
            reason = "there is no \(what) '\(word)' in '\(path.joined(separator: " "))'"
            help = Self.help(word, among: verbs.map(Self.name(of:)), path)
            return
        }
        return nil
    }

    /// An option that a verb does not have; nil where an error is about something else.
    init?(_ message: String, of arguments: [String], in root: any ParsableCommand.Type) {
        let opening = "Unknown option '"
        guard message.hasPrefix(opening), let end = message.dropFirst(opening.count).firstIndex(of: "'") else {
            return nil
        }
        let option = String(message.dropFirst(opening.count)[..<end])
        let (command, path) = Self.command(of: arguments, in: root)
        let options = Self.options(of: command, in: root)
        reason = "'\(path)' has no option '\(option)'"
        let meant = Self.meant(by: option, among: options).map { ["did you mean '\($0)'?"] } ?? []
        help = meant + ["'\(path)' takes \(options.joined(separator: ", "))"]
    }

    /// Says it at the terminal.
    func tell() {
        Console.error("dateline: error: \(reason)")
        for line in help { Console.error("help: \(line)") }
    }

    private static func name(of command: any ParsableCommand.Type) -> String {
        command.configuration.commandName ?? "\(command)".lowercased()
    }

    private static func help(_ word: String, among verbs: [String], _ path: [String]) -> [String] {
        let other = path.count == 1 ? Synonyms.verbs[word.lowercased()] : Synonyms.formats[word.lowercased()]
        let meant =
            other.flatMap { name in verbs.first { name == $0 || name.hasPrefix($0 + " ") } != nil ? name : nil }
            ?? EditDistance.nearest(to: word, among: verbs)
        let what = path.count == 1 ? "the verbs are" : "the formats are"
        return (meant.map { ["did you mean '\((path + [$0]).joined(separator: " "))'?"] } ?? [])
            + ["\(what) \(verbs.sorted().joined(separator: ", "))"]
    }

    /// The verb that the words name, and how it is called.
    private static func command(
        of arguments: [String], in root: any ParsableCommand.Type
    ) -> (any ParsableCommand.Type, String) {
        var command = root, path = "dateline"
        for word in arguments {
            guard let next = command.configuration.subcommands.first(where: { name(of: $0) == word }) else { break }
            command = next
            path += " \(word)"
        }
        return (command, path)
    }

    /// The options of a verb, as its help lists them.
    private static func options(of command: any ParsableCommand.Type, in root: any ParsableCommand.Type) -> [String] {
        let text = root.helpMessage(for: command, columns: 400)
        var options: [String] = []
        for line in text.split(separator: "\n") where line.hasPrefix("  -") {
            for word in line.prefix(60).split(whereSeparator: { " ,/".contains($0) }) where word.hasPrefix("--") {
                if !options.contains(String(word)) { options.append(String(word)) }
            }
        }
        return options.filter { $0 != "--version" && $0 != "--help" }
    }

    private static func meant(by option: String, among options: [String]) -> String? {
        let word = option.drop { $0 == "-" }.lowercased()
        let known = (Synonyms.options[word] ?? []).first { options.contains("--\($0)") }
        if let known { return "--\(known)" }
        guard word.count > 1 else { return nil }
        let names = options.map { String($0.dropFirst(2)) }
        if word.count > 2, let longer = names.first(where: { $0.hasPrefix(word) || word.hasPrefix($0) }) {
            return "--\(longer)"
        }
        // A word of few letters is near to too many others.
        guard word.count > 3 else { return nil }
        return EditDistance.nearest(to: word, among: names).map { "--\($0)" }
    }
}

/// Other words for verbs, formats and options, as other programs have them.
enum Synonyms {
    /// Other words for verbs.
    static let verbs = [
        "build": "publish", "generate": "publish", "site": "publish", "render": "publish", "deploy": "publish",
        "validate": "check", "lint": "check", "verify": "check", "test": "check", "report": "briefing",
        "brief": "briefing", "week": "briefing", "weekly": "briefing", "preview": "serve", "server": "serve",
        "watch": "serve", "run": "serve", "create": "new", "add": "new", "diff": "changes", "news": "changes",
        "search": "timeline --text", "find": "timeline --text", "show": "timeline",
        "ls": "list", "count": "list", "weeks": "list weeks", "incidents": "list incidents", "actors": "list actors",
        "sources": "list sources", "terms": "list terms", "tags": "list tags", "month": "briefing",
        "monthly": "briefing", "profile": "actor", "group": "actor", "why": "explain",
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
        "family": ["malware"], "month": ["period"], "quarter": ["period"], "year": ["period"], "day": ["period"],
        "days": ["period"], "range": ["period"], "ttp": ["technique"], "industry": ["sector"], "nation": ["country"],
        "type": ["format"],
        "silent": ["quiet"], "s": ["quiet"], "force": ["replace", "keep-going"], "overwrite": ["replace"],
        "template": ["templates"], "theme": ["templates"], "map": ["mapping"], "name": ["title"],
    ]
}
