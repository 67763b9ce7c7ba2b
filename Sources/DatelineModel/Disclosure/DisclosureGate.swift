/// Lets through what stands on disclosed records alone, and counts what it keeps back.
struct DisclosureGate: Sendable {
    let sources: Set<ID<Source>>
    let actors: Set<ID<Actor>>
    let incidents: Set<ID<Incident>>
    let reason: Withheld.Reason
    let admits: @Sendable (Provenance) -> Bool
    private var counts = Counts()

    /// How much was kept back.
    struct Counts: Sendable {
        var statements = 0
        var paragraphs = 0
    }

    init(
        sources: Set<ID<Source>>, actors: Set<ID<Actor>>, incidents: Set<ID<Incident>>, reason: Withheld.Reason,
        admits: @escaping @Sendable (Provenance) -> Bool
    ) {
        self.sources = sources
        self.actors = actors
        self.incidents = incidents
        self.reason = reason
        self.admits = admits
    }

    /// Puts what a record holds through the gate, and counts what is kept back of it.
    func withheld(passing incident: inout Incident) -> Counts {
        var gate = self
        gate.pass(&incident)
        return gate.counts
    }

    /// Puts what a record holds through the gate, and counts what is kept back of it.
    func withheld(passing actor: inout Actor) -> Counts {
        var gate = self
        gate.pass(&actor)
        return gate.counts
    }

    private mutating func pass(_ incident: inout Incident) {
        passStatements(of: &incident, Incident.statements)
        pass(&incident.body)
        incident.related.removeAll { !incidents.contains($0) }
        incident.about.removeAll { !actors.contains($0) }
        incident.metadata.sources.removeAll { !sources.contains($0) }
        let successors = Set(incident.claims.compactMap(\.id))
        incident.changeEveryProvenance { forgetSuccessor(in: &$0, unlessAmong: successors) }
    }

    private mutating func pass(_ actor: inout Actor) {
        passStatements(of: &actor, Actor.statements)
        pass(&actor.body)
        actor.metadata.sources.removeAll { !sources.contains($0) }
        let successors = Set(actor.claims.compactMap(\.id))
        actor.changeEveryProvenance { forgetSuccessor(in: &$0, unlessAmong: successors) }
    }

    private mutating func passStatements<Record, each Item: RecordedStatement>(
        of record: inout Record, _ table: StatementTable<Record, repeat each Item>
    ) {
        for list in repeat each table.lists { pass(&record[keyPath: list.items]) }
        for naming in table.namings { record[keyPath: naming] = record[keyPath: naming].flatMap(passed) }
    }

    /// A statement goes through with those of its sources that are disclosed; with none of them, it stays.
    private mutating func pass<S: Statement>(_ statements: inout [S]) {
        guard !statements.isEmpty else { return }
        let before = statements.count
        statements = statements.compactMap { statement in
            if let actor = statement.actorInvolved, !actors.contains(actor) { return nil }
            guard let provenance = passed(statement.provenance) else { return nil }
            var statement = statement
            statement.provenance = provenance
            return statement
        }
        counts.statements += before - statements.count
    }

    /// A provenance with those of its sources that are disclosed, or `nil` where its statement stays.
    func passed(_ provenance: Provenance) -> Provenance? {
        guard admits(provenance) else { return nil }
        if case .actor(let speaker) = provenance.by, !actors.contains(speaker) { return nil }
        if provenance.sources.allSatisfy(sources.contains) { return provenance }
        var provenance = provenance
        provenance.sources.removeAll { !sources.contains($0) }
        return provenance.sources.isEmpty ? nil : provenance
    }

    private mutating func pass(_ prose: inout Prose) {
        let before = prose.paragraphs.count
        prose.paragraphs.removeAll { !$0.citations.allSatisfy(sources.contains) }
        counts.paragraphs += before - prose.paragraphs.count
    }

    /// A statement whose successor is not disclosed stands by itself.
    ///
    /// What we noted on one that had none yet may tell of it.
    private func forgetSuccessor(in provenance: inout Provenance, unlessAmong claims: Set<String>) {
        guard let successor = provenance.supersededBy, !claims.contains(successor) else { return }
        provenance.supersededBy = nil
        if reason == .notYetKnown { provenance.note = nil }
    }
}
