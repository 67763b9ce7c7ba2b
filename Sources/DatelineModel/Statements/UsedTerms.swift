/// The terms of the vocabulary that records refer to.
package struct UsedTerms: Sendable {
    package internal(set) var organisations: Set<ID<Organisation>> = []
    package internal(set) var sectors: Set<ID<Sector>> = []
    package internal(set) var regions: Set<ID<Region>> = []
    package internal(set) var malware: Set<ID<Malware>> = []
    package internal(set) var techniques: Set<ID<Technique>> = []
    package internal(set) var vulnerabilities: Set<ID<Vulnerability>> = []

    /// Adds the organisation that speaks or publishes.
    mutating func add(_ party: Party?) {
        if case .organisation(let id) = party { organisations.insert(id) }
    }

    /// Adds what all statements of a record refer to.
    mutating func add<Record, each Item: RecordedStatement>(
        of record: Record, _ table: StatementTable<Record, repeat each Item>
    ) {
        for list in repeat each table.lists {
            for statement in record[keyPath: list.items] {
                statement.addTerms(to: &self)
                add(statement.provenance.by)
            }
        }
        for naming in table.namings { add(record[keyPath: naming]?.by) }
    }
}
