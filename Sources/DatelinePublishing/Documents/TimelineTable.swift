public import DatelineChronology
import DatelineExport
public import DatelineModel
import EDTF

/// A timeline as a table.
public struct TimelineTable: Sendable {
    /// The timeline.
    public let timeline: Timeline
    /// The disclosure that it comes from.
    public let disclosure: Disclosure

    /// A timeline with the disclosure that it comes from.
    public init(_ timeline: Timeline, in disclosure: Disclosure) {
        self.timeline = timeline
        self.disclosure = disclosure
    }

    /// The entries as CSV (RFC 4180), a row each; no cell begins with what a spreadsheet takes for a formula.
    public var csv: [UInt8] {
        let document = DevelopmentDocument(disclosure: disclosure)
        let header = [
            "key", "kind", "title", "date_edtf", "date_text", "earliest", "latest", "became_known", "by", "confidence",
            "marking", "sources",
        ]
        let rows = timeline.entries.map { entry -> [String] in
            let development = entry.development
            let bounds = entry.when.bounds
            return [
                development.key, document.kind(of: development), document.title(of: development), entry.when.edtf,
                entry.when.shortProse, bounds.earliest.moment?.day.description ?? "",
                bounds.latest.moment?.lastDay.description ?? "", development.becameKnown?.description ?? "",
                development.provenance?.by.map(disclosure.name(of:)) ?? "",
                development.provenance?.confidence?.text ?? "", development.marking.label,
                development.sources.map(\.text).joined(separator: " "),
            ]
        }
        return CSVText.bytes(of: [header] + rows)
    }
}
