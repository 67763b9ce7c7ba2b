internal import DatelineModel
internal import EDTF

/// Reads when an actor is said to have been active.
enum ActivePeriodReader {
    /// The periods of an actor: one mapping or a list of them.
    static func read(_ fields: Fields, _ log: inout RecordLog) -> [ActivePeriod] {
        guard let node = fields["active"] else { return [] }
        return (node.elements ?? [node]).compactMap { period($0, &log) }
    }

    private static func period(_ node: LocatedNode, _ log: inout RecordLog) -> ActivePeriod? {
        guard let fields = Fields(node, knowing: FieldTable.activePeriod.names, of: "an active period", &log) else {
            return nil
        }
        let provenance = ProvenanceReader.read(fields, &log)
        guard let start = end(fields, "start", &log), let end = end(fields, "end", &log) else { return nil }
        let span = EDTFSpan(start: start, end: end)
        guard span.isPossible else {
            log.error(
                .reversedSpan, "the period ends before it begins",
                at: log.place(of: fields["end"] ?? node), help: "swap 'start' and 'end'")
            return nil
        }
        return ActivePeriod(span: span, provenance: provenance)
    }

    /// `..` is open, an absent or empty end is not known, all else is a date; `nil` where that is faulty.
    private static func end(_ fields: Fields, _ name: String, _ log: inout RecordLog) -> EDTFSpan.End? {
        guard let node = fields[name] else { return .unknown }
        switch node.text {
        case "..": return .open
        case "": return .unknown
        default: return DateText.date(node, &log).map { .date($0) }
        }
    }
}
