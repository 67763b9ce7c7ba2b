package import DatelineModel

/// A statement that can be read from a node of a file.
protocol ReadableStatement: RecordedStatement {
    /// What it is, with its article: `a target`.
    static var thing: String { get }
    /// An example, as it may be written in a list.
    static var example: String { get }

    /// The statement of a node; `nil`, with an error, where it is none.
    static func read(_ node: LocatedNode, into log: inout RecordLog) -> Self?
    /// The statement of a mapping.
    static func read(_ fields: Fields, _ provenance: Provenance, into log: inout RecordLog) -> Self?
}

extension ReadableStatement {
    static func read(_ node: LocatedNode, into log: inout RecordLog) -> Self? {
        guard let fields = Fields(node, knowing: Self.fields.names, of: thing, into: &log) else { return nil }
        return read(fields, ProvenanceReader.read(fields, into: &log), into: &log)
    }
}

/// What was read of a record's lists of statements.
struct ReadStatements<Record> {
    /// Closures that put each list into the record, because the lists are of different types.
    private var fillings: [(inout Record) -> Void] = []

    /// Reads all lists, even of a record that lacks something required, so that every fault is found.
    init<each Item: ReadableStatement>(
        _ table: StatementTable<Record, repeat each Item>, from fields: Fields, into log: inout RecordLog
    ) {
        for list in repeat each table.lists {
            let statements = fields.statements(list, into: &log)
            if !statements.isEmpty { fillings.append { $0[keyPath: list.items] = statements } }
        }
        SupersededClaims.check(fields, in: table.names, into: &log)
    }

    /// Puts the statements into their record.
    func put(into record: inout Record) {
        for fill in fillings { fill(&record) }
    }
}

extension Fields {
    fileprivate func statements<Record, Item: ReadableStatement>(
        _ list: StatementList<Record, Item>, into log: inout RecordLog
    ) -> [Item] {
        switch list.form {
        case .list:
            return self.list(list.field, example: Item.example, into: &log).compactMap { Item.read($0, into: &log) }
        case .oneOrMany:
            guard let node = self[list.field] else { return [] }
            return (node.elements ?? [node]).compactMap { Item.read($0, into: &log) }
        }
    }
}

/// Checks the ids of a record's claims: each is used once, and `superseded-by` names a claim of the record.
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

/// Faults of the statements within a record.
extension DiagnosticID {
    package static let reversedSpan = DiagnosticID(
        "reversed-span",
        summary: "A period ends before it begins.",
        explanation: "The end of an active period is certainly before its start.",
        example: "active: { start: 2016, end: 2012 }",
        remedy: "Swap the two.")

    package static let looserPart = DiagnosticID(
        "looser-part",
        summary: "A part is marked looser than its record.",
        explanation: "A part may be stricter than its record, never looser: what is loose would leave by itself.",
        example: "marking: TLP:GREEN in a claim of a record that is TLP:AMBER",
        remedy: "Take the part's marking out, or move what may travel to a record of its own.")

    package static let unknownClaim = DiagnosticID(
        "unknown-claim",
        summary: "The record has no claim with the id.",
        explanation: "`superseded-by` names a claim of the same record.",
        example: "superseded-by: costs",
        remedy: "Give the claim that took its place that id.")

    package static let selfReference = DiagnosticID(
        "self-reference",
        summary: "A record or a claim refers to itself.",
        explanation: "Nothing is related to itself, part of itself or superseded by itself.",
        example: "relations: [{ kind: part-of, to: apt37 }] in actors/apt37.md",
        remedy: "Name the other one.")
}
