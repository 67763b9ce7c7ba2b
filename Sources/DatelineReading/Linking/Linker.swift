internal import DatelineModel
internal import ParallelWork

/// Links records to each other: every reference leads to a record, or is reported.
///
/// All faults are found before anything is dropped, so that the order of the records does not matter, and a record that
/// is left out takes no other with it.
struct Linker {
    private var records: [ReadRecord]
    private let vocabulary: Vocabulary
    private let settings: Settings
    private let unread: UnreadFiles
    private let knowsAllTerms: Bool

    /// A linker for the records of all files, sorted by path.
    ///
    /// - Parameters:
    ///   - records: All records, including those that have to be left out.
    ///   - settings: What the casebook says about itself.
    ///   - vocabulary: The names of organisations and terms.
    ///   - unread: Files with records that could not be identified; an unknown id may belong to one of them.
    ///   - knowsAllTerms: Whether the vocabulary could be read as a whole.
    init(
        _ records: [ReadRecord], settings: Settings, vocabulary: Vocabulary, unread: UnreadFiles, knowsAllTerms: Bool
    ) {
        self.records = records
        self.settings = settings
        self.vocabulary = vocabulary
        self.unread = unread
        self.knowsAllTerms = knowsAllTerms
    }

    /// The linked casebook and everything found in the records or between them.
    mutating func link() -> (linked: LinkedCasebook, diagnostics: [Diagnostic], leftOut: Int) {
        leaveOutRepeatedIDs()
        leaveOutUnknownReferences()
        let ids = DeclaredIDs(records, unread: unread)
        let dropping = DroppedReferences(ids, vocabulary)
        changeInParallel(&records) { _, record in
            if !record.isLeftOut { dropping.drop(from: &record) }
        }
        let leftOut = records.count { $0.isLeftOut }
        return (linkedCasebook(isComplete: leftOut == 0), records.flatMap(\.diagnostics), leftOut)
    }

    /// Of two records with the same id, the first in the order of the files stays.
    private mutating func leaveOutRepeatedIDs() {
        var first: [RecordKind: [String: TextPlace]] = [:]
        for index in records.indices {
            let (kind, id, place) = (records[index].kind, records[index].id, records[index].place)
            guard let earlier = first[kind]?[id] else {
                first[kind, default: [:]][id] = place
                continue
            }
            records[index].content = nil
            records[index].faults.add(
                Diagnostic(
                    .error, .duplicateID, message: "two \(kind.rawValue)s have the id '\(id)'", at: place,
                    label: "the first is \(earlier.file), line \(earlier.line)", help: "give one of them another id"))
        }
    }

    private mutating func leaveOutUnknownReferences() {
        var ids = DeclaredIDs(records, unread: unread)
        let names = TermNames(vocabulary, records.contains { $0.hasMisspelledIDs } ? records : [])
        var parties = UnlistedNames(vocabulary, names, isWhole: knowsAllTerms)
        for index in records.indices where !records[index].references.isEmpty {
            if records[index].hasMisspelledIDs { records[index].nameWhatWasMeant(names) }
            for reference in records[index].references {
                let fault =
                    missing(reference, &ids) ?? ids.uncited(reference) ?? parties.unlisted(reference, among: ids)
                if let fault { records[index].faults.add(fault) }
            }
            if records[index].isLeftOut { records[index].content = nil }
        }
    }

    /// The diagnostic for a reference to a record that no file has.
    private func missing(_ reference: Reference, _ ids: inout DeclaredIDs) -> Diagnostic? {
        let (kind, id): (RecordKind, String)
        let fault: DiagnosticID
        switch reference.target {
        case .source(let source): (kind, id, fault) = (.source, source.text, .unknownSource)
        case .actor(let actor): (kind, id, fault) = (.actor, actor.text, .unknownActor)
        case .incident(let incident): (kind, id, fault) = (.incident, incident.text, .unknownIncident)
        case .party, .sector, .region, .malware, .technique, .misspelled, .uncited: return nil
        }
        guard ids.answer(kind, id) == .missing else { return nil }
        let file = kind == .source ? "sources/\(id).yaml" : "\(kind.folder)/\(id).md"
        return Diagnostic(
            .error, fault, message: "no \(kind.rawValue) has the id '\(id)'", at: reference.place,
            help: ids.didYouMean(
                id, kind, otherwise: "write the \(kind.rawValue) in '\(file)', or the id of one that there is"))
    }

    private func linkedCasebook(isComplete: Bool) -> LinkedCasebook {
        var (incidents, actors, sources): ([Incident], [Actor], [Source]) = ([], [], [])
        var incidentPlaces: [ID<Incident>: RecordPlaces] = [:]
        var actorPlaces: [ID<Actor>: RecordPlaces] = [:]
        for record in records {
            switch record.content {
            case .incident(let incident):
                incidents.append(incident)
                incidentPlaces[incident.id] = record.places
            case .actor(let actor):
                actors.append(actor)
                actorPlaces[actor.id] = record.places
            case .source(let source): sources.append(source)
            case nil: continue
            }
        }
        let casebook = Casebook(
            settings: settings, vocabulary: vocabulary, incidents: incidents, actors: actors, sources: sources)
        return LinkedCasebook(
            casebook, incidentPlaces: incidentPlaces, actorPlaces: actorPlaces, sourcesNamed: sourcesNamed,
            isComplete: isComplete && unread.isEmpty)
    }

    /// The sources that records name, including those of statements that were dropped because of another source.
    private var sourcesNamed: Set<ID<Source>> {
        var named: Set<ID<Source>> = []
        for record in records where !record.isLeftOut {
            for reference in record.references {
                switch reference.target {
                case .source(let id): named.insert(id)
                case .uncited(let text): if let id = ID<Source>(text.lowercased()) { named.insert(id) }
                case .actor, .incident, .party, .sector, .region, .malware, .technique, .misspelled: continue
                }
            }
        }
        return named
    }
}
