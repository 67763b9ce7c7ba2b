public import DatelineModel

/// A disclosure as CSV (RFC 4180), a table for each kind of thing, safe to open in a spreadsheet.
///
/// Every date has three columns: as EDTF writes it, and the first and the last day that it can mean. The two days bound
/// the date and do not replace it; an end that is open or not known has none.
public enum CSVTable: String, Hashable, Sendable, CaseIterable {
    /// A row for each incident.
    case incidents
    /// A row for each judgement on who did it.
    case attributions
    /// A row for each claim on an incident or an actor.
    case claims
    /// A row for each actor.
    case actors
    /// A row for each name that somebody uses for an actor.
    case aliases
    /// A row for each source.
    case sources

    /// The table with its header, in UTF-8.
    public func bytes(of disclosure: Disclosure) -> [UInt8] {
        switch self {
        case .incidents: bytes(of: disclosure.incidents, CSVColumns.incidents(in: disclosure))
        case .attributions: bytes(of: Self.attributions(in: disclosure), CSVColumns.attributions(in: disclosure))
        case .claims: bytes(of: Self.claims(in: disclosure), CSVColumns.claims(in: disclosure))
        case .actors: bytes(of: disclosure.actors, CSVColumns.actors(in: disclosure))
        case .aliases: bytes(of: Self.aliases(in: disclosure), CSVColumns.aliases(in: disclosure))
        case .sources: bytes(of: disclosure.sources, CSVColumns.sources(in: disclosure))
        }
    }

    private func bytes<Row>(of rows: [Row], _ columns: [CSVColumn<Row>]) -> [UInt8] {
        var bytes: [UInt8] = []
        CSVText.append(columns.map(\.name), to: &bytes)
        for row in rows { CSVText.append(columns.map { $0.value(row) }, to: &bytes) }
        return bytes
    }

    private static func attributions(in disclosure: Disclosure) -> [StatementRow<Attribution>] {
        disclosure.incidents.flatMap {
            rows($0.attributions, kind: "incident", record: $0.id.text, metadata: $0.metadata, disclosure)
        }
    }

    private static func claims(in disclosure: Disclosure) -> [StatementRow<Claim>] {
        disclosure.actors.flatMap {
            rows($0.claims, kind: "actor", record: $0.id.text, metadata: $0.metadata, disclosure)
        }
            + disclosure.incidents.flatMap {
                rows($0.claims, kind: "incident", record: $0.id.text, metadata: $0.metadata, disclosure)
            }
    }

    private static func aliases(in disclosure: Disclosure) -> [StatementRow<Alias>] {
        disclosure.actors.flatMap {
            rows($0.aliases, kind: "actor", record: $0.id.text, metadata: $0.metadata, disclosure)
        }
    }

    private static func rows<S: Statement>(
        _ statements: [S], kind: String, record: String, metadata: RecordMetadata, _ disclosure: Disclosure
    ) -> [StatementRow<S>] {
        statements.map {
            StatementRow(
                kind: kind, record: record, statement: $0, marking: disclosure.highestMarking(of: $0, in: metadata))
        }
    }
}

/// A statement with the record that it belongs to.
struct StatementRow<S: Statement> {
    let kind: String
    let record: String
    let statement: S
    /// The strictest marking of what the row says and names.
    let marking: Marking
}

/// Rows of text as CSV (RFC 4180), safe to open in a spreadsheet.
package enum CSVText {
    /// The rows, each ended by CR and LF as the standard has it.
    package static func bytes(of rows: [[String]]) -> [UInt8] {
        rows.reduce(into: []) { bytes, row in append(row, to: &bytes) }
    }

    /// Appends a row, ended by CR and LF.
    static func append(_ row: [String], to bytes: inout [UInt8]) {
        bytes += row.map(cell).joined(separator: ",").utf8
        bytes += "\r\n".utf8
    }

    /// A cell that begins like a formula gets an apostrophe, which spreadsheets take as *this is text*.
    ///
    /// So does one that begins with apostrophes before what would begin a formula, so that taking one away gives every
    /// text back.
    private static func cell(_ text: String) -> String {
        let safe = FormulaGuard.isNeeded(by: text) ? "'" + text : text
        guard safe.utf8.contains(where: { ",\"\r\n".utf8.contains($0) }) else { return safe }
        return quoted(safe)
    }

    /// Several values in one cell, with semicolons between them; one that holds a semicolon or begins with a quote stands
    /// in quotes.
    package static func list(_ values: [String]) -> String {
        values.map { value in
            let isPlain = !value.unicodeScalars.contains(";") && value.first != "\"" && value.first != " "
            return isPlain && !value.isEmpty ? value : quoted(value)
        }.joined(separator: "; ")
    }

    private static func quoted(_ text: String) -> String {
        "\"" + text.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\"") + "\""
    }
}
