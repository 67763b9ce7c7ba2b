public import DatelineChronology
import DatelineExport
public import DatelineModel
import EDTF

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
