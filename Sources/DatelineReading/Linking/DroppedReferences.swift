internal import DatelineModel

/// Drops references to records that are left out, and says so.
///
/// A statement that has lost all its sources, or the actor it is about, is dropped with them: a source that could not
/// be read may have been the one that made it strict. The same goes for a paragraph that cites one.
struct DroppedReferences {
    private let ids: DeclaredIDs
    private let vocabulary: Vocabulary

    init(_ ids: DeclaredIDs, _ vocabulary: Vocabulary) {
        self.ids = ids
        self.vocabulary = vocabulary
    }

    /// Links the names of a record's statements, and drops what leads to nothing.
    mutating func drop(from record: inout ReadRecord) {
        for reference in record.references {
            if let note = note(for: reference) { record.diagnostics.append(note) }
        }
        switch record.content {
        case .incident(var incident):
            pass(&incident)
            record.content = .incident(incident)
        case .actor(var actor):
            pass(&actor)
            record.content = .actor(actor)
        case .source(var source):
            source.publisher = linked(source.publisher)
            record.content = .source(source)
        case nil: return
        }
    }

    private func note(for reference: Reference) -> Diagnostic? {
        let (kind, id): (RecordKind, String)
        switch reference.target {
        case .source(let source): (kind, id) = (.source, source.text)
        case .actor(let actor): (kind, id) = (.actor, actor.text)
        case .incident(let incident): (kind, id) = (.incident, incident.text)
        case .party(let name): (kind, id) = (.actor, name)
        case .sector, .region, .malware, .technique: return nil
        }
        let isLost = if case .party = reference.target { isLostActor(id) } else { ids.answer(kind, id) == .leftOut }
        guard isLost else { return nil }
        return Diagnostic(
            .note, .leftOutReference, "the \(kind.rawValue) '\(id)' is left out because of its own errors",
            at: reference.place, label: "what stands on it alone is left out too",
            help: "mend the \(kind.rawValue) '\(id)'")
    }

    private func pass(_ incident: inout Incident) {
        pass(&incident.targets)
        pass(&incident.malware)
        pass(&incident.techniques)
        pass(&incident.vulnerabilities)
        pass(&incident.attributions)
        pass(&incident.claims)
        pass(&incident.body)
        incident.about.removeAll { !isPresent(.actor, $0.text) }
        incident.related.removeAll { !isPresent(.incident, $0.text) }
        incident.keeping.sources.removeAll { !isPresent(.source, $0.text) }
    }

    private func pass(_ actor: inout Actor) {
        pass(&actor.active)
        pass(&actor.aliases)
        pass(&actor.relations)
        pass(&actor.targets)
        pass(&actor.malware)
        pass(&actor.techniques)
        pass(&actor.claims)
        pass(&actor.body)
        actor.named = actor.named.flatMap(passed)
        actor.keeping.sources.removeAll { !isPresent(.source, $0.text) }
    }

    private func pass<S: Statement>(_ statements: inout [S]) {
        guard !statements.isEmpty else { return }
        statements = statements.compactMap { statement in
            if let actor = statement.actorInvolved, !isPresent(.actor, actor.text) { return nil }
            guard let provenance = passed(statement.provenance) else { return nil }
            var statement = statement
            statement.provenance = provenance
            return statement
        }
    }

    private func passed(_ provenance: Provenance) -> Provenance? {
        var provenance = provenance
        if case .named(let name) = provenance.by, isLostActor(name) { return nil }
        provenance.by = provenance.by.map(linked)
        let isWhole = provenance.sources.allSatisfy { isPresent(.source, $0.text) }
        guard !isWhole else { return provenance }
        provenance.sources.removeAll { !isPresent(.source, $0.text) }
        return provenance.sources.isEmpty ? nil : provenance
    }

    private func pass(_ prose: inout Prose) {
        prose.paragraphs.removeAll { !$0.citations.allSatisfy { isPresent(.source, $0.text) } }
    }

    /// An organisation before an actor, because organisations are who usually says things; else the name as written.
    private func linked(_ party: Party) -> Party {
        guard case .named(let name) = party else { return party }
        if let id = ID<Organisation>(name), vocabulary.organisations[id] != nil { return .organisation(id) }
        if let id = ID<Actor>(name), isPresent(.actor, name) { return .actor(id) }
        return party
    }

    /// Whether a name is that of an actor who is left out, and of no organisation.
    private func isLostActor(_ name: String) -> Bool {
        guard ids.isLeftOut(.actor, name) else { return false }
        return ID<Organisation>(name).flatMap { vocabulary.organisations[$0] } == nil
    }

    private func isPresent(_ kind: RecordKind, _ id: String) -> Bool { ids.answer(kind, id) == .present }
}
