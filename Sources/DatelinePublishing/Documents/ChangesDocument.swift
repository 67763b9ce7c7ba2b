public import DatelineChronology
import DatelineExport
public import DatelineModel
import EDTF
import Templating

/// What became known since a day, as Markdown and as JSON.
public struct ChangesDocument: Sendable {
    /// The changes.
    public let changes: Changes
    /// The disclosure that they come from.
    public let disclosure: Disclosure

    /// Changes with the disclosure that they come from.
    public init(_ changes: Changes, in disclosure: Disclosure) {
        self.changes = changes
        self.disclosure = disclosure
    }

    /// The changes as a JSON object.
    public var json: [UInt8] {
        let document = DevelopmentDocument(disclosure: disclosure)
        return JSONValue.members([
            "since": .string(changes.since.description), "until": changes.until.map { .string($0.description) },
            "records": .array(
                changes.news.map { item in
                    .members([
                        "record": .string(item.record.key), "new": .boolean(item.isNew),
                        "developments": .array(item.developments.map(document.value(of:))),
                    ])
                }),
            "entered-late": .array(changes.entered.map(document.value(of:))),
            "not-known-when": .array(changes.notKnownWhen.map { .string($0.record.key) }),
            "withdrawn": .array(changes.withdrawals.map(document.value(of:))),
        ]).readableBytes
    }
}

extension ChangesDocument {
    /// The changes as Markdown: a heading a record, a line a development.
    public var markdown: [UInt8] {
        let end = changes.until.map { " up to \(EDTFDate($0).prose)" } ?? ""
        var lines = ["# What became known after \(EDTFDate(changes.since).prose)\(end)", ""]
        if changes.isEmpty { lines += ["Nothing became known.", ""] }
        for item in changes.news { lines += section(of: item) }
        lines += enteredSection + notKnownWhenSection
        if !changes.withdrawals.isEmpty {
            lines += ["## Withdrawn", ""] + changes.withdrawals.map(line) + [""]
        }
        return Array(lines.joined(separator: "\n").utf8)
    }

    /// What came into the casebook late, with both days.
    private var enteredSection: [String] {
        guard !changes.entered.isEmpty else { return [] }
        let lines = changes.entered.map { entry in
            let known = entry.becameKnown.wordsOfBound ?? "since \(entry.becameKnown.prose)"
            return "- \(EDTFDate(entry.recorded).prose): \(title(of: entry.record)); known \(known)"
        }
        return ["## Entered in the casebook late", ""] + folded(lines) + [""]
    }

    /// How much there is of which nothing tells whether it is new.
    private var notKnownWhenSection: [String] {
        guard !changes.notKnownWhen.isEmpty else { return [] }
        return ["## Not known when", ""] + folded(changes.notKnownWhen.map { "- \(title(of: $0.record))" }) + [""]
    }

    /// The first lines, and how many more there are.
    private func folded(_ lines: [String]) -> [String] {
        let most = 24
        return lines.count > most + 1 ? lines.prefix(most) + ["- and \(lines.count - most) more"] : lines
    }

    private func title(of record: RecordReference) -> String {
        switch record {
        case .incident(let id): TextEscaping.markdown(disclosure.incident(id)?.title ?? id.text)
        case .actor(let id): TextEscaping.markdown(disclosure.actor(id)?.name ?? id.text)
        }
    }

    private func section(of item: NewsItem) -> [String] {
        ["## \(title(of: item.record))\(item.isNew ? " (new)" : "")", ""] + item.developments.map(line) + [""]
    }

    private func line(_ development: Development) -> String {
        let document = DevelopmentDocument(disclosure: disclosure)
        let title = TextEscaping.markdown(document.title(of: development))
        let speaker =
            development.provenance?.by.map { ", \(TextEscaping.markdown(disclosure.name(of: $0), beginsLine: false))" }
            ?? ""
        let known = development.becameKnown?.proseOfKnowledge ?? "at a time not known"
        return "- \(known)\(speaker): \(title)"
    }
}
