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
        CSVText.bytes(of: rows(of: disclosure))
    }

    private func rows(of disclosure: Disclosure) -> [[String]] {
        switch self {
        case .incidents: rows(disclosure.incidents, CSVColumns.incidents(in: disclosure))
        case .attributions: rows(Self.attributions(in: disclosure), CSVColumns.attributions(in: disclosure))
        case .claims: rows(Self.claims(in: disclosure), CSVColumns.claims(in: disclosure))
        case .actors: rows(disclosure.actors, CSVColumns.actors(in: disclosure))
        case .aliases: rows(Self.aliases(in: disclosure), CSVColumns.aliases(in: disclosure))
        case .sources: rows(disclosure.sources, CSVColumns.sources(in: disclosure))
        }
    }

    private func rows<Row>(_ rows: [Row], _ columns: [CSVColumn<Row>]) -> [[String]] {
        [columns.map(\.name)] + rows.map { row in columns.map { $0.value(row) } }
    }

    private static func attributions(in disclosure: Disclosure) -> [StatementRow<Attribution>] {
        disclosure.incidents.flatMap { rows($0.attributions, "incident", $0.id.text, $0.metadata, disclosure) }
    }

    private static func claims(in disclosure: Disclosure) -> [StatementRow<Claim>] {
        disclosure.actors.flatMap { rows($0.claims, "actor", $0.id.text, $0.metadata, disclosure) }
            + disclosure.incidents.flatMap { rows($0.claims, "incident", $0.id.text, $0.metadata, disclosure) }
    }

    private static func aliases(in disclosure: Disclosure) -> [StatementRow<Alias>] {
        disclosure.actors.flatMap { rows($0.aliases, "actor", $0.id.text, $0.metadata, disclosure) }
    }

    private static func rows<S: Statement>(
        _ statements: [S], _ kind: String, _ record: String, _ metadata: RecordMetadata, _ disclosure: Disclosure
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
