import DatelineChronology
public import DatelineComposing
import DatelineExport
import DatelineModel
import EDTF
import TextForms

/// A list of what there is, as text in columns, as CSV and as JSON.
public struct ListingDocument: Sendable {
    /// The list.
    public let listing: Listing

    /// A list to be written.
    public init(_ listing: Listing) { self.listing = listing }

    /// The list as CSV (RFC 4180), a row each.
    ///
    /// A date has three columns: as EDTF writes it, and the first and the last day that it can mean.
    public var csv: [UInt8] {
        let header = listing.columns.flatMap(\.headers)
        let rows = listing.rows.map { row in row.values.flatMap(\.cells) + [row.marking.label] }
        return CSVText.bytes(of: [header + ["marking"]] + rows)
    }

    /// The list as a JSON object, its rows below the name of what is listed.
    public var json: [UInt8] {
        let rows = listing.rows.map { row -> JSONValue in
            let members = zip(listing.columns, row.values).compactMap { column, value in
                value.json.map { JSONValue.Member(name: column.name, value: $0) }
            }
            return .object(members + [JSONValue.Member(name: "marking", value: .string(row.marking.label))])
        }
        let head: [JSONValue.Member?] = [
            JSONValue.Member(name: "list", value: .string(listing.subject.rawValue)),
            JSONValue.Member(name: "count", value: .integer(listing.count)),
            JSONValue.Member(name: "marking", value: .string(listing.marking.label)),
            listing.asOf.map { JSONValue.Member(name: "as-of", value: .string($0.description)) },
            JSONValue.Member(name: listing.subject.rawValue, value: .array(rows)),
        ]
        return JSONValue.object(head.compactMap(\.self)).readableBytes
    }

    /// The list as columns for a person, with its count and its marking below.
    public var text: [UInt8] {
        let isMarked = listing.marking > .clear
        let header = listing.columns.map(\.name) + (isMarked ? ["marking"] : [])
        let rows = listing.rows.map { $0.values.map(\.words) + (isMarked ? [$0.marking.label] : []) }
        let table = TextColumns([header.map { $0.uppercased() }] + rows, countsIn: listing.counts)
        let day = listing.asOf.map { ", as of \(EDTFDate($0).prose)" } ?? ""
        let noun = listing.count == 1 ? String(listing.subject.rawValue.dropLast()) : listing.subject.rawValue
        let lines = listing.rows.isEmpty ? [] : table.lines + [""]
        let end = "\(listing.count) \(noun), \(listing.marking.label)\(day)"
        return Array(((lines + [end]).joined(separator: "\n") + "\n").utf8)
    }
}

extension Listing {
    /// Which columns hold counts.
    fileprivate var counts: Set<Int> {
        Set(columns.indices.filter { if case .count = columns[$0] { true } else { false } })
    }
}

extension Listing.Column {
    /// The names of the column in a table: a date has three.
    fileprivate var headers: [String] {
        switch self {
        case .text(let name), .count(let name): [name]
        case .date(let name): [name, name + "_earliest", name + "_latest"]
        }
    }
}

extension Listing.Value {
    fileprivate var cells: [String] {
        switch self {
        case .text(let text): return [text ?? ""]
        case .count(let count): return [String(count)]
        case .date(let date): return Self.cells(of: date.map(TimelineDate.date))
        case .span(let span): return Self.cells(of: span.map(TimelineDate.span))
        }
    }

    /// A date in EDTF, with the first and the last day that it can mean.
    private static func cells(of date: TimelineDate?) -> [String] {
        let bounds = date?.bounds
        return [
            date?.edtf ?? "", bounds?.earliest.moment?.day.description ?? "",
            bounds?.latest.moment?.lastDay.description ?? "",
        ]
    }

    fileprivate var json: JSONValue? {
        switch self {
        case .text(let text): text.map(JSONValue.string)
        case .count(let count): .integer(count)
        case .date(let date): date.map(JSONValue.date)
        case .span(let span): span.map { JSONValue.date(.span($0)) }
        }
    }

    fileprivate var words: String {
        switch self {
        case .text(let text): text ?? ""
        case .count(let count): String(count)
        case .date(let date): date?.shortProse ?? ""
        case .span(let span): span?.prose ?? ""
        }
    }
}
