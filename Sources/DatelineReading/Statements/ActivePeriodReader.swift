internal import DatelineModel
internal import EDTF

/// Reads when an actor is said to have been active.
extension ActivePeriod: ReadableStatement {
    static let thing = "an active period"
    static let example = "{ start: \"[..2012]\", end: .. }"

    static func read(_ fields: Fields, _ provenance: Provenance, _ log: inout RecordLog) -> ActivePeriod? {
        guard let start = end(fields, "start", &log), let end = end(fields, "end", &log) else { return nil }
        let span = EDTFSpan(start: start, end: end)
        guard span.isPossible else {
            log.error(
                .reversedSpan, "the period ends before it begins",
                at: log.place(of: fields["end"] ?? fields.node), help: "swap 'start' and 'end'")
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
        default: return DateTextReader.date(node, &log).map { .date($0) }
        }
    }
}
