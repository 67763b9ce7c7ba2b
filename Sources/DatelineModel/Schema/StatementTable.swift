/// A list of statements that a kind of record has.
package struct StatementList<Record, Item: RecordedStatement>: Sendable {
    /// How a list stands in a file.
    package enum Form: Sendable {
        case list
        /// One statement may stand there by itself.
        case oneOrMany
    }

    /// The name of its field in files.
    package let field: String
    /// What it says, in a phrase for an editor.
    package let meaning: String
    /// Where the record keeps it.
    package let items: any WritableKeyPath<Record, [Item]> & Sendable
    /// How it stands in a file.
    package let form: Form

    init(
        _ field: String, _ items: any WritableKeyPath<Record, [Item]> & Sendable, says meaning: String,
        form: Form = .list
    ) {
        self.field = field
        self.items = items
        self.meaning = meaning
        self.form = form
    }

    /// The field as a schema describes it.
    var described: FieldTable.Field {
        switch form {
        case .list: FieldTable.Field(field, .list(Item.shape), says: meaning)
        case .oneOrMany: FieldTable.Field(field, .oneOrMany(Item.shape), says: meaning)
        }
    }

    /// The statements of a record as they are written; `nil` where there are none.
    func value(of record: Record) -> RecordValue? {
        let values = record[keyPath: items].map(\.value)
        if form == .oneOrMany, values.count == 1 { return values[0] }
        return values.isEmpty ? nil : .list(values)
    }
}

/// All statements of a kind of record, declared once.
///
/// The gate of disclosure, the linker, the reader, the writer, the schema, markings and days of knowledge go through
/// this table. What is not in it would be published whatever its marking, so that a test looks for it in the record.
package struct StatementTable<Record, each Item: RecordedStatement>: Sendable {
    /// The lists of statements, in the order of the record format.
    package let lists: (repeat StatementList<Record, each Item>)
    /// What the record says of itself with a provenance and in no list: who coined its name.
    package let namings: [any WritableKeyPath<Record, Provenance?> & Sendable]

    init(
        _ lists: repeat StatementList<Record, each Item>,
        namings: [any WritableKeyPath<Record, Provenance?> & Sendable] = []
    ) {
        self.lists = (repeat each lists)
        self.namings = namings
    }

    /// The names of the fields, in the order of the record format.
    package var names: [String] {
        var names: [String] = []
        for list in repeat each lists { names.append(list.field) }
        return names
    }

    /// The fields that tell statements of a list from each other, by the name of the list.
    package var identities: [String: [String]] {
        var identities: [String: [String]] = [:]
        for (field, identity) in zip(names, allIdentities) { identities[field] = identity }
        return identities
    }

    private var allIdentities: [[String]] {
        var identities: [[String]] = []
        for identity in repeat (each Item).identity { identities.append(identity) }
        return identities
    }

    /// The fields as a schema describes them.
    var fields: [FieldTable.Field] {
        var fields: [FieldTable.Field] = []
        for list in repeat each lists { fields.append(list.described) }
        return fields
    }

    /// The statements of a record as they are written.
    func add(of record: Record, to fields: inout RecordFields) {
        for list in repeat each lists { fields.add(list.field, list.value(of: record)) }
    }

    /// Shows every provenance of a record where it is: a list of them all would be a copy of nearly the whole record.
    package func forEachProvenance(of record: Record, _ visit: (Provenance) -> Void) {
        for list in repeat each lists { visitAll(record[keyPath: list.items]) { visit($0.provenance) } }
        for naming in namings { if let provenance = record[keyPath: naming] { visit(provenance) } }
    }

    /// Every statement of a record without what it says.
    func sayings(of record: Record) -> [Saying] {
        var sayings: [Saying] = []
        for list in repeat each lists {
            visitAll(record[keyPath: list.items]) {
                sayings.append(Saying(provenance: $0.provenance, actor: $0.actorInvolved))
            }
        }
        for naming in namings {
            if let provenance = record[keyPath: naming] { sayings.append(Saying(provenance: provenance, actor: nil)) }
        }
        return sayings
    }

    /// Changes every provenance of a record.
    package func changeEveryProvenance(of record: inout Record, _ change: (inout Provenance) -> Void) {
        for list in repeat each lists { changeAll(&record[keyPath: list.items]) { change(&$0.provenance) } }
        for naming in namings {
            guard var provenance = record[keyPath: naming] else { continue }
            change(&provenance)
            record[keyPath: naming] = provenance
        }
    }

    /// Gives the actors that statements are about their new ids.
    package func rename(_ actors: [ID<Actor>: ID<Actor>], in record: inout Record) {
        for list in repeat each lists { changeAll(&record[keyPath: list.items]) { $0.rename(actors) } }
    }

    /// Adds the statements of another record whose provenance passes.
    func add(_ other: Record, to record: inout Record, where passes: (Provenance) -> Bool = { _ in true }) {
        for list in repeat each lists {
            record[keyPath: list.items] += other[keyPath: list.items].filter { passes($0.provenance) }
        }
    }

    /// Leaves each statement of a record once, wherever in the files it stood.
    func leaveDistinct(in record: inout Record) {
        for list in repeat each lists { record[keyPath: list.items] = distinct(record[keyPath: list.items]) }
    }

    /// The same for the lists that tell of other actors alone.
    func leaveDistinctOnActors(in record: inout Record) {
        for list in repeat each lists {
            guard record[keyPath: list.items].contains(where: { $0.actorInvolved != nil }) else { continue }
            record[keyPath: list.items] = distinct(record[keyPath: list.items])
        }
    }

    private func visitAll<S>(_ statements: [S], _ visit: (S) -> Void) {
        for index in statements.indices { visit(statements[index]) }
    }

    private func changeAll<S>(_ statements: inout [S], _ change: (inout S) -> Void) {
        for index in statements.indices { change(&statements[index]) }
    }

    private func distinct<S: Statement>(_ statements: [S]) -> [S] {
        var seen: Set<S> = []
        return statements.filter { statement in
            var statement = statement
            statement.provenance.place = nil
            return seen.insert(statement).inserted
        }
    }
}
