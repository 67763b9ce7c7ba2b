extension Disclosure {
    /// The part of this that some incidents need: they themselves, the actors and sources that they refer to, and what
    /// these refer to in turn.
    ///
    /// What is left refers to nothing that is gone, so that it can be read again by itself.
    package func narrowed(to incidents: Set<ID<Incident>>) -> Disclosure {
        narrowed(to: self.incidents.filter { incidents.contains($0.id) }, actors: [])
    }

    /// The part of this that an actor needs, with some incidents.
    package func narrowed(to incidents: Set<ID<Incident>>, and actor: ID<Actor>) -> Disclosure {
        narrowed(to: self.incidents.filter { incidents.contains($0.id) }, actors: [actor])
    }

    private func narrowed(to incidents: [Incident], actors: Set<ID<Actor>>) -> Disclosure {
        var contents = DisclosedContents(of: self)
        let needed = Needs(of: incidents, and: actors, in: self)
        let ids = Set(incidents.map(\.id))
        contents.incidents = incidents.map { incident in
            var incident = incident
            incident.related.removeAll { !ids.contains($0) }
            return incident
        }
        contents.actors = self.actors.filter { needed.actors.contains($0.id) }
        contents.sources = self.sources.filter { needed.sources.contains($0.id) }
        return Disclosure(
            of: contents, settings: settings, vocabulary: contents.disclosed(vocabulary), asOf: asOf, ceiling: ceiling)
    }
}

/// The actors and sources that records refer to, and those that these refer to.
private struct Needs {
    var actors: Set<ID<Actor>> = []
    var sources: Set<ID<Source>> = []

    init(of incidents: [Incident], and actors: Set<ID<Actor>>, in disclosure: Disclosure) {
        var waiting = actors
        for incident in incidents {
            waiting.formUnion(incident.about)
            waiting.formUnion(incident.attributions.compactMap(\.actorInvolved))
            waiting.formUnion(incident.provenances.compactMap(\.by?.actor))
            sources.formUnion(incident.referredSources)
        }
        repeat {
            self.actors.formUnion(waiting)
            for actor in waiting.compactMap(disclosure.actor) { sources.formUnion(actor.referredSources) }
            let found = waiting.compactMap(disclosure.actor).flatMap(\.referredActors)
            let publishers = sources.compactMap { disclosure.source($0)?.publisher.actor }
            waiting = Set(found + publishers).subtracting(self.actors)
        } while !waiting.isEmpty
    }
}

extension Party {
    fileprivate var actor: ID<Actor>? {
        switch self {
        case .actor(let id): id
        case .organisation, .named: nil
        }
    }
}

extension Actor {
    fileprivate var referredActors: [ID<Actor>] {
        relations.map(\.to) + provenances.compactMap(\.by?.actor)
    }
}

extension Incident {
    /// Every source that the record, its statements and its prose stand on, each once, in the order of the ids.
    package var referredSources: [ID<Source>] {
        Set(metadata.sources + provenances.flatMap(\.sources) + body.paragraphs.flatMap(\.citations)).sorted()
    }
}

extension Actor {
    /// Every source that the record, its statements and its prose stand on, each once, in the order of the ids.
    package var referredSources: [ID<Source>] {
        Set(metadata.sources + provenances.flatMap(\.sources) + body.paragraphs.flatMap(\.citations)).sorted()
    }
}
