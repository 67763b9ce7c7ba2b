/// The records on their way through the door, step by step.
struct DisclosedContents {
    var incidents: [Incident]
    var actors: [Actor]
    var sources: [Source]
    var withheld = Withheld()

    init(of casebook: Casebook) {
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
    func gate(for reason: Withheld.Reason, admits: @escaping (Provenance) -> Bool) -> DisclosureGate {
        DisclosureGate(
            sources: Set(sources.map(\.id)), actors: Set(actors.map(\.id)), incidents: Set(incidents.map(\.id)),
            reason: reason, admits: admits)
    }

    /// Puts every statement, citation and reference of the records through a gate.
    mutating func pass(_ gate: consuming DisclosureGate) {
        for index in incidents.indices { gate.pass(&incidents[index]) }
        for index in actors.indices { gate.pass(&actors[index]) }
        withheld.count(.statement, gate.reason, times: gate.statementsWithheld)
        withheld.count(.paragraph, gate.reason, times: gate.paragraphsWithheld)
    }
}
