/// A statement as a record holds it: what its kind is in files, and what it refers to.
///
/// A kind of statement is declared here once; its lists in records are in the tables of ``StatementTable``.
package protocol RecordedStatement: Statement {
    /// The fields of its mapping, its provenance among them.
    static var fields: FieldTable { get }
    /// What may stand for it in a file.
    static var shape: FieldShape { get }
    /// The fields that say what it is about, which tell it from others of its list.
    static var identity: [String] { get }
    /// How it is written.
    var value: RecordValue { get }

    /// Adds the terms of the vocabulary that it refers to, but for its speaker.
    func addTerms(to used: inout UsedTerms)
    /// Gives the actors that it is about, besides its record, their new ids.
    mutating func rename(_ actors: [ID<Actor>: ID<Actor>])
}

extension RecordedStatement {
    /// A mapping with its fields, unless the kind of statement has a short form too.
    package static var shape: FieldShape { .fields(fields) }

    /// Adds none: most statements refer to no terms.
    package func addTerms(to used: inout UsedTerms) {}

    /// Changes nothing: most statements are about no actor but that of their record.
    package mutating func rename(_ actors: [ID<Actor>: ID<Actor>]) {}
}

extension Target: RecordedStatement {
    package static var fields: FieldTable { .target }
    package static let identity = ["sector", "country", "region", "name"]
    package var value: RecordValue { RecordFields.target(self) }

    package func addTerms(to used: inout UsedTerms) {
        if let sector { used.sectors.insert(sector) }
        if let region { used.regions.insert(region) }
    }
}

extension Attribution: RecordedStatement {
    package static var fields: FieldTable { .attribution }
    package static let identity = ["to"]
    package var value: RecordValue { RecordFields.attribution(self) }

    package mutating func rename(_ actors: [ID<Actor>: ID<Actor>]) {
        if case .actor(let id) = to, let new = actors[id] { to = .actor(new) }
    }
}

extension Claim: RecordedStatement {
    package static var fields: FieldTable { .claim }
    package static let identity = ["text"]
    package var value: RecordValue { RecordFields.claim(self) }
}

extension Alias: RecordedStatement {
    package static var fields: FieldTable { .alias }
    package static let identity = ["name"]
    package var value: RecordValue { RecordFields.alias(self) }
}

extension ActorRelation: RecordedStatement {
    package static var fields: FieldTable { .relation }
    package static let identity = ["kind", "to"]
    package var value: RecordValue { RecordFields.relation(self) }

    package mutating func rename(_ actors: [ID<Actor>: ID<Actor>]) { to = actors[to] ?? to }
}

extension ActivePeriod: RecordedStatement {
    package static var fields: FieldTable { .activePeriod }
    package static let identity = ["start", "end"]
    package var value: RecordValue { RecordFields.activePeriod(self) }
}

/// A thing that records say was used.
package protocol UsedThing: Identified {
    /// The fields of a mention of it.
    static var mention: FieldTable { get }
    /// What its id looks like.
    static var idShape: FieldShape { get }

    /// Adds one to the terms that are used.
    static func add(_ id: ID<Self>, to used: inout UsedTerms)
}

extension Usage: RecordedStatement where Thing: UsedThing {
    package static var fields: FieldTable { Thing.mention }
    package static var shape: FieldShape { .either([Thing.idShape, .fields(Thing.mention)]) }
    package static var identity: [String] { ["id"] }
    package var value: RecordValue { RecordFields.mention(self) }

    package func addTerms(to used: inout UsedTerms) { Thing.add(id, to: &used) }
}

extension Malware: UsedThing {
    package static var mention: FieldTable { .malwareMention }
    package static let idShape = FieldShape.slug

    package static func add(_ id: ID<Malware>, to used: inout UsedTerms) { used.malware.insert(id) }
}

extension Technique: UsedThing {
    package static var mention: FieldTable { .techniqueMention }
    package static let idShape = FieldShape.technique

    package static func add(_ id: ID<Technique>, to used: inout UsedTerms) { used.techniques.insert(id) }
}

extension Vulnerability: UsedThing {
    package static var mention: FieldTable { .vulnerabilityMention }
    package static let idShape = FieldShape.vulnerability

    package static func add(_ id: ID<Vulnerability>, to used: inout UsedTerms) { used.vulnerabilities.insert(id) }
}

/// The terms of the vocabulary that records refer to.
package struct UsedTerms: Sendable {
    /// Those who speak or publish.
    package internal(set) var organisations: Set<ID<Organisation>> = []
    /// Sectors that were hit.
    package internal(set) var sectors: Set<ID<Sector>> = []
    /// Regions that were hit.
    package internal(set) var regions: Set<ID<Region>> = []
    /// Malware that was used.
    package internal(set) var malware: Set<ID<Malware>> = []
    /// Techniques that were used.
    package internal(set) var techniques: Set<ID<Technique>> = []
    /// Vulnerabilities that were used.
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
