internal import DatelineModel

/// A statement that is read from a node of a file.
protocol ReadableStatement: RecordedStatement {
    /// What it is, with its article: `a target`.
    static var thing: String { get }
    /// One as it may be written in a list.
    static var example: String { get }

    /// The statement of a node; `nil`, with a report, where it is none.
    static func read(_ node: LocatedNode, _ log: inout RecordLog) -> Self?
    /// The statement of a mapping.
    static func read(_ fields: Fields, _ provenance: Provenance, _ log: inout RecordLog) -> Self?
}

extension ReadableStatement {
    static func read(_ node: LocatedNode, _ log: inout RecordLog) -> Self? {
        guard let fields = Fields(node, knowing: Self.fields.names, of: thing, &log) else { return nil }
        return read(fields, ProvenanceReader.read(fields, &log), &log)
    }
}

/// What was read of a record's lists of statements.
struct ReadStatements<Record> {
    /// What puts each list into the record: the lists by themselves would be of many types.
    private var fillings: [(inout Record) -> Void] = []

    /// Reads all lists, also of a record that lacks what it must have, so that every fault is found.
    init<each Item: ReadableStatement>(
        _ table: StatementTable<Record, repeat each Item>, from fields: Fields, _ log: inout RecordLog
    ) {
        for list in repeat each table.lists {
            let statements = fields.statements(list, &log)
            if !statements.isEmpty { fillings.append { $0[keyPath: list.items] = statements } }
        }
        SupersededClaims.check(fields, in: table.names, &log)
    }

    /// Puts the statements into their record.
    func put(into record: inout Record) {
        for fill in fillings { fill(&record) }
    }
}

extension Fields {
    fileprivate func statements<Record, Item: ReadableStatement>(
        _ list: StatementList<Record, Item>, _ log: inout RecordLog
    ) -> [Item] {
        switch list.form {
        case .list: return self.list(list.field, example: Item.example, &log).compactMap { Item.read($0, &log) }
        case .oneOrMany:
            guard let node = self[list.field] else { return [] }
            return (node.elements ?? [node]).compactMap { Item.read($0, &log) }
        }
    }
}
