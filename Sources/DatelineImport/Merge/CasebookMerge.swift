internal import DatelineModel
internal import DatelineReading
internal import EDTF

extension ImportResult {
    /// The result with its ids adapted to the casebook in a folder, if there is one.
    ///
    /// What was imported before, recognised by its foreign id, keeps its id. Any other record whose id is taken gets a
    /// new one: two records are never merged, and nothing is overwritten unasked. A source whose address the casebook
    /// already has is not written again.
    public func fitted(into folder: String) -> ImportResult {
        guard TargetFolder(folder).has("dateline.yaml") else { return self }
        let held = CasebookReader(folder: folder).read().casebook
        let fitting = CasebookMerge(of: self, into: held)
        let fitted = fitting.casebook().marked(forDefault: held.settings.defaultMarking)
        return ImportResult(
            casebook: fitted, summary: summary, accompanying: [], sourcesAreRecords: sourcesAreRecords,
            idsAreGiven: idsAreGiven, collection: collection, diagnostics: (diagnostics + fitting.notes).sorted())
    }
}

/// Determines the ids that imported records get in an existing casebook.
struct CasebookMerge {
    private let imported: Casebook
    private let accompanying: Set<ID<Actor>>
    private let sourcesAreRecords: Bool
    private let idsAreGiven: Bool
    /// Collections whose ids tell one record of ours from all others.
    private let collections: [String]
    private var renaming = IDRemapping()
    private(set) var notes: [Diagnostic] = []

    /// Those of which records of any import may have ids: a table or a bundle brings those of others.
    static let sharedCollections = ["stix", "misp-galaxy", "misp", "kev", "veris"]

    init(of result: ImportResult, into held: Casebook) {
        imported = result.casebook
        accompanying = result.accompanying
        sourcesAreRecords = result.sourcesAreRecords
        idsAreGiven = result.idsAreGiven
        collections = Self.sharedCollections + [result.collection].compactMap(\.self)
        fitSources(ExistingSources(held.sources))
        fitActors(held.actors)
        fitIncidents(held.incidents)
    }

    func casebook() -> Casebook { renaming.applied(to: imported) }

    private mutating func fitSources(_ held: ExistingSources) {
        var taken = held.ids.union(imported.sources.map(\.id.text))
        for source in imported.sources {
            if let same = held.same(as: source) {
                renaming.sources[source.id] = same
                if !sourcesAreRecords { renaming.droppedSources.insert(source.id) }
            } else if held.ids.contains(source.id.text) {
                renaming.sources[source.id] = Self.free(source.id, &taken)
            }
        }
    }

    private mutating func fitActors(_ held: [Actor]) {
        let byID = Dictionary(held.map { ($0.id, $0) }) { first, _ in first }
        let byIdentity = identities(held.map { ($0.metadata, $0.id) })
        var taken = Set(held.map(\.id.text)).union(imported.actors.map(\.id.text))
        for actor in imported.actors {
            let isAccompanying = accompanying.contains(actor.id)
            if let same = identities(of: actor.metadata).compactMap({ byIdentity[$0] }).first {
                renaming.actors[actor.id] = same
                if isAccompanying { renaming.droppedActors.insert(actor.id) }
            } else if let other = byID[actor.id], !isGiven(actor.id) {
                if isAccompanying, isMeant(other, by: actor) {
                    renaming.droppedActors.insert(actor.id)
                } else if isAccompanying || hasIdentity(actor.metadata) || !Self.isNamed(other, as: actor) {
                    let new = Self.free(actor.id, &taken)
                    renaming.actors[actor.id] = new
                    noteRename(of: "actor", from: actor.id.text, to: new.text)
                }
            }
        }
    }

    private mutating func fitIncidents(_ held: [Incident]) {
        let byID = Dictionary(held.map { ($0.id, $0) }) { first, _ in first }
        let byIdentity = identities(held.map { ($0.metadata, $0.id) })
        let byEvent = Dictionary(grouping: held) { Event($0) }
        var met = Set(imported.incidents.filter { byID[$0.id]?.date == $0.date }.map(\.id))
        var taken = Set(held.map(\.id.text)).union(imported.incidents.map(\.id.text))
        for incident in imported.incidents {
            if let same = identities(of: incident.metadata).compactMap({ byIdentity[$0] }).first {
                renaming.incidents[incident.id] = same
            } else if let other = byID[incident.id], !idsAreGiven {
                let hasIdentity = self.hasIdentity(incident.metadata)
                if !hasIdentity, other.date == incident.date { continue }
                if !hasIdentity, let same = byEvent[Event(incident)]?.first(where: { !met.contains($0.id) }) {
                    met.insert(same.id)
                    renaming.incidents[incident.id] = same.id
                    continue
                }
                let new = Self.free(incident.id, &taken)
                renaming.incidents[incident.id] = new
                noteRename(of: "incident", from: incident.id.text, to: new.text)
            }
        }
    }

    /// What identifies an event without a foreign id. The title alone does not: two events may share it.
    private struct Event: Hashable {
        let title: String
        let date: EDTFDate

        init(_ incident: Incident) {
            title = incident.title
            date = incident.date
        }
    }

    /// Whether the input itself gave the actor its id.
    private func isGiven(_ id: ID<Actor>) -> Bool { idsAreGiven && !accompanying.contains(id) }

    private static func isNamed(_ held: Actor, as actor: Actor) -> Bool {
        held.name.lowercased() == actor.name.lowercased()
    }

    /// Whether an actor known only by name, or a state, is one of the casebook's.
    private func isMeant(_ held: Actor, by actor: Actor) -> Bool {
        if actor.kind == .state { return held.kind == .state && held.country == actor.country }
        return !hasIdentity(actor.metadata) && Self.isNamed(held, as: actor)
    }

    private func hasIdentity(_ metadata: RecordMetadata) -> Bool { !identities(of: metadata).isEmpty }

    private func identities(of metadata: RecordMetadata) -> [String] {
        collections.compactMap { collection in metadata.foreignIDs[collection].map { "\(collection) \($0)" } }
    }

    private func identities<Thing: Identified>(_ records: [(RecordMetadata, ID<Thing>)]) -> [String: ID<Thing>] {
        var ids: [String: ID<Thing>] = [:]
        for (metadata, id) in records {
            for identity in identities(of: metadata) { ids[identity] = min(ids[identity] ?? id, id) }
        }
        return ids
    }

    /// The first of `apt1-2`, `apt1-3` … that is free.
    private static func free<Thing: Identified>(_ id: ID<Thing>, _ taken: inout Set<String>) -> ID<Thing> {
        var ids = UniqueIDs<String, Thing>(reserved: taken)
        ids.ask(for: id.text, name: id.text, otherwise: id.text)
        let new = ids.assigned()[id.text] ?? id
        taken.insert(new.text)
        return new
    }

    private mutating func noteRename(of kind: String, from old: String, to new: String) {
        notes.append(
            Diagnostic(
                .note, .importedID, message: "the casebook has another \(kind) '\(old)'; the imported one is '\(new)'",
                at: nil,
                help: "say how the two stand to each other in their records"))
    }
}
