internal import DatelineModel

/// Checks the ids of a record's claims: each stands once, and what takes a statement's place is a claim of the record.
enum SupersededClaims {
    /// Reports every `superseded-by` that names no claim of the record, or the claim itself.
    ///
    /// - Parameter lists: The lists of the record whose elements are statements.
    static func check(_ fields: Fields, in lists: [String], into log: inout RecordLog) {
        let claims = fields["claims"]?.elements ?? []
        reportRepeatedIDs(of: claims, into: &log)
        let ids = Set(claims.compactMap { $0["id"]?.text })
        for list in lists {
            guard let value = fields[list] else { continue }
            for statement in value.elements ?? [value] {
                guard let node = statement["superseded-by"], let successor = node.text else { continue }
                check(successor, at: node, of: list == "claims" ? statement["id"]?.text : nil, ids, into: &log)
            }
        }
    }

    private static func reportRepeatedIDs(of claims: [LocatedNode], into log: inout RecordLog) {
        var first: [String: NodePlace] = [:]
        for claim in claims {
            guard let node = claim["id"], let id = node.text else { continue }
            if let place = first[id] {
                log.error(
                    .duplicateID, "two claims of the record have the id '\(id)'", at: log.place(of: node),
                    label: "the first is in line \(place.line)", help: "give one of them another id")
            } else {
                first[id] = node.place
            }
        }
    }

    private static func check(
        _ successor: String, at node: LocatedNode, of id: String?, _ ids: Set<String>, into log: inout RecordLog
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
