import DatelineChronology
import DatelineModel

/// Which records refer to which term.
struct TermUsage: Sendable {
    /// The records that refer to one term, each once, in the order of their ids.
    struct Records: Sendable {
        var incidents: [ID<Incident>] = []
        /// How strict the freest mention is by which an incident refers to it, where that is not free.
        var mentions: [ID<Incident>: Marking] = [:]
        /// The actors whose own records refer to it.
        var actors: [ID<Actor>] = []
        /// In how many records it is said of which actor; a mention that no longer stands does not count.
        var uses: [ID<Actor>: Uses] = [:]
    }

    /// In how many records a term is said of an actor.
    struct Uses: Sendable {
        /// Whether the actor's own record says it.
        var isOwn = false
        /// How many incidents say it that somebody attributes to the actor.
        var incidents = 0
        /// How many records there are.
        var count: Int { incidents + (isOwn ? 1 : 0) }
    }

    private(set) var records: [Term: Records] = [:]

    init(in disclosure: Disclosure) {
        for incident in disclosure.incidents {
            let culprits = Set(incident.attributions.compactMap(\.actorInvolved)).filter { disclosure.actor($0) != nil }
            let all = Self.terms(incident.targets, incident.malware, and: incident.techniques) { _ in true }
            for term in all { records[term, default: Records()].incidents.append(incident.id) }
            let free = Self.terms(incident.targets, incident.malware, and: incident.techniques) {
                ($0.marking ?? .clear) == .clear
            }
            for term in all.subtracting(free) {
                let marking = Marking.allCases.first { ceiling in
                    Self.terms(incident.targets, incident.malware, and: incident.techniques) {
                        ($0.marking ?? .clear) <= ceiling
                    }.contains(term)
                }
                records[term]?.mentions[incident.id] = marking
            }
            let standing = Self.terms(incident.targets, incident.malware, and: incident.techniques, where: \.stands)
            let tags = incident.metadata.tagIDs.map(Term.tag)
            for tag in tags { records[tag, default: Records()].incidents.append(incident.id) }
            for term in standing.union(tags) {
                for culprit in culprits { records[term]?.uses[culprit, default: Uses()].incidents += 1 }
            }
        }
        for actor in disclosure.actors {
            let all = Self.terms(actor.targets, actor.malware, and: actor.techniques) { _ in true }
            for term in all { records[term, default: Records()].actors.append(actor.id) }
            for term in Self.terms(actor.targets, actor.malware, and: actor.techniques, where: \.stands) {
                records[term]?.uses[actor.id, default: Uses()].isOwn = true
            }
            for tag in actor.metadata.tagIDs.map(Term.tag) {
                records[tag, default: Records()].actors.append(actor.id)
                records[tag]?.uses[actor.id, default: Uses()].isOwn = true
            }
        }
    }

    private static func terms(
        _ targets: [Target], _ malware: [Usage<Malware>], and techniques: [Usage<Technique>],
        where isWanted: (Provenance) -> Bool
    ) -> Set<Term> {
        Set(
            targets.filter { isWanted($0.provenance) }.flatMap(Term.terms)
                + malware.filter { isWanted($0.provenance) }.map { .malware($0.id) }
                + techniques.filter { isWanted($0.provenance) }.map { .technique($0.id) })
    }

    /// The countries that records refer to, by name.
    func countries() -> [Country] {
        records.keys.compactMap { if case .country(let country) = $0 { country } else { nil } }
            .sorted { ($0.name, $0.code) < ($1.name, $1.code) }
    }

    /// The ids of one kind of term that records refer to, in their order.
    func ids<Thing: Identified>(_ pick: (Term) -> ID<Thing>?) -> [ID<Thing>] {
        records.keys.compactMap(pick).sorted()
    }

    var regions: [ID<Region>] { ids { if case .region(let id) = $0 { id } else { nil } } }
    var sectors: [ID<Sector>] { ids { if case .sector(let id) = $0 { id } else { nil } } }
    var malware: [ID<Malware>] { ids { if case .malware(let id) = $0 { id } else { nil } } }
    var tags: [ID<RecordTag>] { ids { if case .tag(let id) = $0 { id } else { nil } } }
    var techniques: [ID<Technique>] { ids { if case .technique(let id) = $0 { id } else { nil } } }
}
