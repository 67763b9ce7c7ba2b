import DatelineModel

/// Which records refer to which term.
struct TermUsage: Sendable {
    /// The records that refer to one term, each once, in the order of their ids.
    struct Records: Sendable {
        var incidents: [ID<Incident>] = []
        /// The actors whose own records refer to it.
        var actors: [ID<Actor>] = []
        /// The incidents that refer to it, by the actors to whom somebody attributes them.
        var incidentsByActor: [ID<Actor>: [ID<Incident>]] = [:]

        /// The actors that it is said of in either way, by id.
        var allActors: [ID<Actor>] { Set(actors).union(incidentsByActor.keys).sorted() }
    }

    private(set) var records: [Term: Records] = [:]

    init(in disclosure: Disclosure) {
        for incident in disclosure.incidents {
            let culprits = Set(incident.attributions.compactMap(\.actorInvolved)).filter { disclosure.actor($0) != nil }
            for term in Self.terms(incident.targets, incident.malware, incident.techniques) {
                records[term, default: Records()].incidents.append(incident.id)
                for culprit in culprits {
                    records[term]?.incidentsByActor[culprit, default: []].append(incident.id)
                }
            }
        }
        for actor in disclosure.actors {
            for term in Self.terms(actor.targets, actor.malware, actor.techniques) {
                records[term, default: Records()].actors.append(actor.id)
            }
        }
    }

    private static func terms(
        _ targets: [Target], _ malware: [Mention<Malware>], _ techniques: [Mention<Technique>]
    ) -> Set<Term> {
        Set(targets.flatMap(Term.terms) + malware.map { .malware($0.id) } + techniques.map { .technique($0.id) })
    }

    /// The countries that records refer to, by name.
    func countries() -> [Country] {
        records.keys.compactMap { if case .country(let country) = $0 { country } else { nil } }
            .sorted { ($0.name, $0.code) < ($1.name, $1.code) }
    }

    /// The ids of one kind of term that records refer to, in their order.
    func ids<Thing: Noun>(_ pick: (Term) -> ID<Thing>?) -> [ID<Thing>] {
        records.keys.compactMap(pick).sorted()
    }

    var regions: [ID<Region>] { ids { if case .region(let id) = $0 { id } else { nil } } }
    var sectors: [ID<Sector>] { ids { if case .sector(let id) = $0 { id } else { nil } } }
    var malware: [ID<Malware>] { ids { if case .malware(let id) = $0 { id } else { nil } } }
    var techniques: [ID<Technique>] { ids { if case .technique(let id) = $0 { id } else { nil } } }
}
