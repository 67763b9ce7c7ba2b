internal import DatelineModel

/// Checks that what takes a statement's place is a claim of the same record.
enum SupersededClaims {
    /// The lists of a record whose elements are statements.
    private static let lists = [
        "claims", "attribution", "targets", "malware", "techniques", "vulnerabilities", "aliases", "relations",
        "active",
    ]

    /// Reports every `superseded-by` that names no claim of the record, or the claim itself.
    static func check(_ fields: Fields, against claims: [Claim], _ log: inout RecordLog) {
        let ids = Set(claims.compactMap(\.id))
        for list in lists {
            guard let value = fields[list] else { continue }
            for statement in value.elements ?? [value] {
                guard let node = statement["superseded-by"], let successor = node.text else { continue }
                check(successor, at: node, of: list == "claims" ? statement["id"]?.text : nil, ids, &log)
            }
        }
    }

    private static func check(
        _ successor: String, at node: LocatedNode, of id: String?, _ ids: Set<String>, _ log: inout RecordLog
    ) {
        if successor == id {
            log.error(
                .selfReference, "the claim '\(successor)' is superseded by itself", at: log.place(of: node),
                help: "name the claim that took its place")
        } else if !ids.contains(successor) {
            log.error(
                .unknownClaim, "the record has no claim '\(successor)'", at: log.place(of: node),
                help: Spelling.didYouMean(
                    successor, among: ids.count > 1000 ? [] : ids.sorted(),
                    otherwise: "give the claim that took its place the id '\(successor)'"))
        }
    }
}
