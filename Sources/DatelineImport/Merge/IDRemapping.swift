internal import DatelineModel

/// New ids for the records of a casebook, and the records that are dropped because an existing one replaces them.
struct IDRemapping {
    var actors: [ID<Actor>: ID<Actor>] = [:]
    var incidents: [ID<Incident>: ID<Incident>] = [:]
    var sources: [ID<Source>: ID<Source>] = [:]
    var droppedActors: Set<ID<Actor>> = []
    var droppedSources: Set<ID<Source>> = []

    /// The casebook with all ids, and all references to them, renamed.
    func applied(to casebook: Casebook) -> Casebook {
        if actors.isEmpty, incidents.isEmpty, sources.isEmpty, droppedActors.isEmpty { return casebook }
        return Casebook(
            settings: casebook.settings, vocabulary: casebook.vocabulary,
            incidents: casebook.incidents.map(renamed),
            actors: casebook.actors.filter { !droppedActors.contains($0.id) }.map(renamed),
            sources: casebook.sources.filter { !droppedSources.contains($0.id) }.map(renamed))
    }

    private func renamed(_ source: Source) -> Source {
        var source = source
        source.id = sources[source.id] ?? source.id
        source.publisher = renamed(source.publisher)
        return source
    }

    private func renamed(_ incident: Incident) -> Incident {
        var incident = incident
        incident.id = incidents[incident.id] ?? incident.id
        incident.related = incident.related.map { incidents[$0] ?? $0 }
        incident.about = incident.about.map { actors[$0] ?? $0 }
        Incident.statements.rename(actors, in: &incident)
        incident.changeEveryProvenance(rename)
        rename(&incident.metadata)
        rename(&incident.body)
        return incident
    }

    private func renamed(_ actor: Actor) -> Actor {
        var actor = actor
        actor.id = actors[actor.id] ?? actor.id
        Actor.statements.rename(actors, in: &actor)
        actor.changeEveryProvenance(rename)
        rename(&actor.metadata)
        rename(&actor.body)
        return actor
    }

    private func rename(_ provenance: inout Provenance) {
        provenance.by = provenance.by.map(renamed)
        provenance.sources = renamed(provenance.sources)
    }

    private func rename(_ metadata: inout RecordMetadata) { metadata.sources = renamed(metadata.sources) }

    private func rename(_ prose: inout Prose) {
        for index in prose.paragraphs.indices {
            let paragraph = prose.paragraphs[index]
            let changed = paragraph.citations.filter { sources[$0] != nil && sources[$0] != $0 }
            guard !changed.isEmpty else { continue }
            prose.paragraphs[index].markdown = CitationKeys.renamed(in: paragraph.markdown, sources)
            prose.paragraphs[index].citations = renamed(paragraph.citations)
        }
    }

    private func renamed(_ party: Party) -> Party {
        if case .actor(let id) = party { return .actor(actors[id] ?? id) }
        return party
    }

    private func renamed(_ ids: [ID<Source>]) -> [ID<Source>] {
        ids.reduce(into: []) { renamed, id in
            let new = sources[id] ?? id
            if !renamed.contains(new) { renamed.append(new) }
        }
    }
}

/// The keys in citations of prose, `[@key]` and `[@key; @other, p. 4]`.
enum CitationKeys {
    /// The Markdown with keys renamed. Only whole keys are replaced.
    static func renamed(in markdown: String, _ ids: [ID<Source>: ID<Source>]) -> String {
        var result = ""
        var rest = markdown[...]
        while let at = rest.firstIndex(of: "@") {
            let before = rest[..<at]
            let key = rest[rest.index(after: at)...].prefix { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "-") }
            result += before + "@"
            let isCitation = before.last.map { "[ ;-".contains($0) } ?? false
            result += isCitation ? ID<Source>(key).flatMap { ids[$0]?.text } ?? String(key) : String(key)
            rest = rest[key.endIndex...]
        }
        return result + rest
    }
}

/// Finds the sources of a casebook by what they are.
struct ExistingSources {
    let ids: Set<String>
    private let byPage: [String: [Source]]
    private let byID: [ID<Source>: Source]

    init(_ sources: [Source]) {
        ids = Set(sources.map(\.id.text))
        byID = Dictionary(sources.map { ($0.id, $0) }) { first, _ in first }
        byPage = Dictionary(grouping: sources.filter { $0.page != nil }) { $0.page ?? "" }
    }

    /// The id of the same source in the casebook: the same page with the same title, or with a title known to only one.
    ///
    /// Sources without an address are the same if id, title and publisher are equal.
    func same(as source: Source) -> ID<Source>? {
        if let page = source.page {
            let candidates = (byPage[page] ?? []).filter {
                $0.title == source.title || !$0.hasTitle || !source.hasTitle
            }
            if candidates.contains(where: { $0.id == source.id }) { return source.id }
            return candidates.map(\.id).min()
        }
        guard let held = byID[source.id], held.title == source.title, held.publisher == source.publisher else {
            return nil
        }
        return held.id
    }
}

extension Source {
    /// The page of its address, in a normalised form.
    fileprivate var page: String? { url.flatMap { WebAddress($0)?.page } }

    /// Whether it has a real title, not its address in place of one.
    fileprivate var hasTitle: Bool { url.flatMap { WebAddress($0)?.shown } != title }
}
