import DatelineChronology
import DatelineModel
import EDTF

extension ChangesDocument {
    /// The changes as Markdown: a heading a record, a line a development.
    public var markdown: [UInt8] {
        let end = changes.until.map { " up to \(EDTFDate($0).prose)" } ?? ""
        var lines = ["# What became known after \(EDTFDate(changes.since).prose)\(end)", ""]
        if changes.isEmpty { lines += ["Nothing became known.", ""] }
        for item in changes.news { lines += section(of: item) }
        if !changes.withdrawals.isEmpty {
            lines += ["## Withdrawn", ""] + changes.withdrawals.map(line) + [""]
        }
        return Array(lines.joined(separator: "\n").utf8)
    }

    private func section(of item: NewsItem) -> [String] {
        let title =
            switch item.record {
            case .incident(let id): disclosure.incident(id)?.title ?? id.text
            case .actor(let id): disclosure.actor(id)?.name ?? id.text
            }
        return ["## \(MarkdownText.escaped(title))\(item.isNew ? " (new)" : "")", ""] + item.developments.map(line)
            + [""]
    }

    private func line(_ development: Development) -> String {
        let document = DevelopmentDocument(disclosure: disclosure)
        let title = MarkdownText.escaped(document.title(of: development))
        let speaker = development.provenance?.by.map { ", \(MarkdownText.escaped(disclosure.name(of: $0)))" } ?? ""
        let known = development.becameKnown?.prose ?? "at a time not known"
        return "- \(known)\(speaker): \(title)"
    }
}

/// Text that Markdown shows as it is.
enum MarkdownText {
    /// The text with a backslash before every character that Markdown could take for a mark of its own.
    static func escaped(_ text: String) -> String {
        text.reduce(into: "") { result, character in
            if "\\`*_{}[]<>#+-.!|~&()".contains(character) { result.append("\\") }
            result.append(character.isNewline ? " " : character)
        }
    }
}
