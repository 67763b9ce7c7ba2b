import ParallelWork

/// The records on their way through the door, step by step.
struct DisclosedContents {
    var incidents: [Incident]
    var actors: [Actor]
    var sources: [Source]
    var withheld = Withheld()

    init(of casebook: consuming Casebook) {
        incidents = casebook.incidents
        actors = casebook.actors
        sources = casebook.sources
    }

    init(of disclosure: Disclosure) {
        incidents = disclosure.incidents
        actors = disclosure.actors
        sources = disclosure.sources
    }

    /// The gate that lets through what stands on the records that are here now.
    func gate(for reason: Withheld.Reason, admits: @escaping @Sendable (Provenance) -> Bool) -> DisclosureGate {
        DisclosureGate(
            sources: Set(sources.map(\.id)), actors: Set(actors.map(\.id)), incidents: Set(incidents.map(\.id)),
            reason: reason, admits: admits)
    }

    /// Puts every statement, citation and reference of the records through a gate.
    mutating func pass(_ gate: DisclosureGate) {
        let ofIncidents = changeInParallel(&incidents) { _, incident in gate.withheld(passing: &incident) }
        let ofActors = changeInParallel(&actors) { _, actor in gate.withheld(passing: &actor) }
        for counts in ofIncidents + ofActors {
            withheld.count(.statement, gate.reason, times: counts.statements)
            withheld.count(.paragraph, gate.reason, times: counts.paragraphs)
        }
    }
}

extension DisclosedContents {
    /// Changes the provenance of every statement of every record.
    mutating func changeEveryProvenance(_ change: @Sendable (inout Provenance) -> Void) {
        changeInParallel(&incidents) { _, incident in incident.changeEveryProvenance(change) }
        changeInParallel(&actors) { _, actor in actor.changeEveryProvenance(change) }
    }
}

extension DisclosedContents {
    /// Takes out where in the files things stand: a line number tells how much stands before it.
    mutating func forgetPlaces() {
        for index in sources.indices { sources[index].metadata.place = nil }
        changeInParallel(&incidents) { _, incident in
            incident.changeEveryProvenance { $0.forgetPlace() }
            incident.metadata.place = nil
            incident.body.forgetPlaces()
        }
        changeInParallel(&actors) { _, actor in
            actor.changeEveryProvenance { $0.forgetPlace() }
            actor.metadata.place = nil
            actor.body.forgetPlaces()
        }
    }
}

extension Provenance {
    fileprivate mutating func forgetPlace() {
        place = nil
        shareNothing()
    }
}

extension Prose {
    fileprivate mutating func forgetPlaces() {
        for index in paragraphs.indices { paragraphs[index].place = nil }
    }
}

extension DisclosedContents {
    /// The vocabulary with the common terms and those that disclosed records use: another tells of what is withheld.
    func disclosed(_ vocabulary: Vocabulary) -> Vocabulary {
        let used = UsedTerms(in: self)
        var disclosed = vocabulary
        disclosed.organisations = vocabulary.organisations.filter { used.organisations.contains($0.key) }
        disclosed.sectors = vocabulary.sectors.filter {
            CommonTerms.sectors[$0.key] != nil || used.sectors.contains($0.key)
        }
        disclosed.regions = vocabulary.regions.filter {
            CommonTerms.regions[$0.key] != nil || used.regions.contains($0.key)
        }
        disclosed.malware = vocabulary.malware.filter { used.malware.contains($0.key) }
        disclosed.techniques = vocabulary.techniques.filter { used.techniques.contains($0.key) }
        disclosed.tags = TagNames(in: self).terms
        disclosed.vulnerabilities = vocabulary.vulnerabilities.filter { used.vulnerabilities.contains($0.key) }
        return disclosed
    }
}

extension UsedTerms {
    /// The terms that records and sources refer to.
    init(in contents: DisclosedContents) {
        for source in contents.sources { add(source.publisher) }
        for incident in contents.incidents { add(of: incident, Incident.statements) }
        for actor in contents.actors { add(of: actor, Actor.statements) }
    }
}
