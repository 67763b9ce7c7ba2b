internal import DatelineModel

/// Drops references to records that are left out, and reports them.
///
/// A statement that has lost all its sources, or the actor it is about, is dropped with them: a source that could not
/// be read may have been the one that made it strict. The same goes for a paragraph that cites one.
struct DroppedReferences {
    private let ids: DeclaredIDs
    private let vocabulary: Vocabulary
    /// Whether any record is left out; usually none is, and nothing has to be looked up.
    private let mayHaveLost: Bool

    init(_ ids: DeclaredIDs, _ vocabulary: Vocabulary) {
        self.ids = ids
        mayHaveLost = ids.lacksRecords
        self.vocabulary = vocabulary
    }

    /// Links the names in a record's statements, and drops what leads nowhere.
    func drop(from record: inout ReadRecord) {
        if mayHaveLost { for found in record.references.compactMap(note) { record.faults.add(found) } }
        // Taken out of the record and put back, so that it is changed in its place and not copied.
        let content = record.content
        record.content = nil
        switch consume content {
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
        case .sector, .region, .malware, .technique, .misspelled, .uncited: return nil
        }
        let isLost = if case .party = reference.target { isLostActor(id) } else { ids.answer(kind, id) == .leftOut }
        guard isLost else { return nil }
        return Self.note(on: kind.subject(id), because: ids.cause(of: kind, id), at: reference.place)
    }

    private static func note(
        on lost: DiagnosticSubject, because cause: DiagnosticSubject, at place: TextPlace
    ) -> Diagnostic {
        let isTold = lost == cause
        let reason = isTold ? "is left out because of its own errors" : "may stand in what could not be read"
        var note = Diagnostic(
            .note, .leftOutReference, message: "\(lost.words) \(reason)", at: place,
            label: "what stands on it alone is left out too",
            help: isTold ? "mend \(lost.words)" : "mend what could not be read")
        note.cause = cause
        return note
    }

    private func pass(_ incident: inout Incident) {
        passStatements(of: &incident, Incident.statements)
        pass(&incident.body)
        guard mayHaveLost else { return }
        incident.about.removeAll { !isPresent(.actor, $0.text) }
        incident.related.removeAll { !isPresent(.incident, $0.text) }
        incident.metadata.sources.removeAll { !isPresent(.source, $0.text) }
    }

    private func pass(_ actor: inout Actor) {
        passStatements(of: &actor, Actor.statements)
        pass(&actor.body)
        guard mayHaveLost else { return }
        actor.metadata.sources.removeAll { !isPresent(.source, $0.text) }
    }

    private func passStatements<Record, each Item: RecordedStatement>(
        of record: inout Record, _ table: StatementTable<Record, repeat each Item>
    ) {
        for list in repeat each table.lists { pass(&record[keyPath: list.items]) }
        for naming in table.namings {
            guard var provenance = record[keyPath: naming] else { continue }
            record[keyPath: naming] = link(&provenance) ? provenance : nil
        }
    }

    /// Statements are linked in place; only those that lose what they rest on are removed.
    private func pass<S: Statement>(_ statements: inout [S]) {
        var lost: [Int] = []
        for index in statements.indices {
            let actor = mayHaveLost ? statements[index].actorInvolved : nil
            let isAboutLost = actor.map { !isPresent(.actor, $0.text) } ?? false
            if isAboutLost || !link(&statements[index].provenance) { lost.append(index) }
        }
        for index in lost.reversed() { statements.remove(at: index) }
    }

    /// Links the speaker and drops sources that are left out; `false` where the statement has to go with them.
    private func link(_ provenance: inout Provenance) -> Bool {
        if case .named(let name) = provenance.by {
            if isLostActor(name) { return false }
            provenance.by = linked(.named(name))
        }
        guard mayHaveLost, !provenance.sources.allSatisfy({ isPresent(.source, $0.text) }) else { return true }
        provenance.sources.removeAll { !isPresent(.source, $0.text) }
        return !provenance.sources.isEmpty
    }

    private func pass(_ prose: inout Prose) {
        guard mayHaveLost else { return }
        prose.paragraphs.removeAll { !$0.citations.allSatisfy { isPresent(.source, $0.text) } }
    }

    /// An organisation rather than an actor, because usually it is organisations that say things; otherwise the name as
    /// written.
    private func linked(_ party: Party) -> Party {
        guard case .named(let name) = party else { return party }
        if let id = ID<Organisation>(name), vocabulary.organisations[id] != nil { return .organisation(id) }
        if let id = ID<Actor>(name), isPresent(.actor, name) { return .actor(id) }
        return party
    }

    /// Whether a name is that of an actor who is left out, and not that of an organisation.
    private func isLostActor(_ name: String) -> Bool {
        guard ids.isLeftOut(.actor, name) else { return false }
        return ID<Organisation>(name).flatMap { vocabulary.organisations[$0] } == nil
    }

    private func isPresent(_ kind: RecordKind, _ id: String) -> Bool { ids.answer(kind, id) == .present }
}
