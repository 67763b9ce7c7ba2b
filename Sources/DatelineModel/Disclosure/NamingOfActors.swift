import EDTF

/// When each actor was named in what is not its own record: in attributions, relations, among those whom an incident is
/// about, as who says or publishes something. What names an actor shows that the actor was known.
struct NamingOfActors {
    /// The day by which each actor was certainly named elsewhere.
    private(set) var lastDays: [ID<Actor>: CalendarDay] = [:]
    /// Actors that a statement without a date names, and the record that it is in and follows.
    private var followers: [(actor: ID<Actor>, record: ID<Actor>)] = []
    /// Who published the sources that have no date: they go with what stands on them, and their publishers too.
    private var publishersOfUndated: [ID<Source>: ID<Actor>] = [:]

    init(of contents: DisclosedContents, dates known: BecomingKnown) {
        for source in contents.sources {
            guard case .actor(let publisher) = source.publisher else { continue }
            let known = source.becameKnown
            add(publisher, known)
            if known == nil { publishersOfUndated[source.id] = publisher }
        }
        for (incident, date) in zip(contents.incidents, known.incidents) {
            for actor in incident.about + publishers(of: incident.metadata.sources) { add(actor, date) }
            for saying in Incident.statements.sayings(of: incident) {
                for actor in actors(in: saying) { add(actor, known.date(of: saying.provenance, onRecordOf: date)) }
            }
        }
        for record in contents.actors { add(record, known) }
    }

    private mutating func add(_ record: Actor, _ known: BecomingKnown) {
        for publisher in publishers(of: record.metadata.sources) { followers.append((publisher, record.id)) }
        for saying in Actor.statements.sayings(of: record) {
            for actor in actors(in: saying) where actor != record.id {
                if let date = known.date(of: saying.provenance) {
                    add(actor, date)
                } else if !saying.provenance.isOpenlySaid {
                    followers.append((actor, record.id))
                }
            }
        }
    }

    /// The actors that a statement names: whom it is about besides its record, who says it, who published it undated.
    private func actors(in saying: Saying) -> [ID<Actor>] {
        var named = publishers(of: saying.provenance.sources)
        if let actor = saying.actor { named.append(actor) }
        if case .actor(let speaker) = saying.provenance.by { named.append(speaker) }
        return named
    }

    private func publishers(of sources: [ID<Source>]) -> [ID<Actor>] {
        publishersOfUndated.isEmpty ? [] : sources.compactMap { publishersOfUndated[$0] }
    }

    /// The dates of actors, those with regard to which other records' statements follow their records; whose name has a
    /// date of its own keeps it.
    func followed(_ known: [ID<Actor>: EDTFDate], unlessNamed named: Set<ID<Actor>>) -> [ID<Actor>: EDTFDate] {
        var known = known
        var hasChanged = !followers.isEmpty
        while hasChanged {
            hasChanged = false
            for (actor, record) in followers where !named.contains(actor) {
                guard let end = known[record]?.end, known[actor]?.end.map({ end < $0 }) ?? true else { continue }
                known[actor] = .known(by: end.lastDay)
                hasChanged = true
            }
        }
        return known
    }

    private mutating func add(_ actor: ID<Actor>, _ date: EDTFDate?) {
        guard let day = date?.end?.lastDay else { return }
        lastDays[actor] = min(lastDays[actor] ?? day, day)
    }
}
