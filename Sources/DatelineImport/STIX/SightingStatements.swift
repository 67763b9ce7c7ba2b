internal import DatelineModel

/// What sightings say of the actors and events that were sighted: whom they hit, or else a claim.
struct SightingStatements: STIXPass {
    /// The statements, by the ids of the records' objects.
    private(set) var said: [String: RecordStatements] = [:]
    private(set) var accounts = STIXAccounts()
    private let targets: STIXTargets
    private let context: STIXContext

    init(_ residences: Residences, _ context: STIXContext) {
        self.context = context
        targets = STIXTargets(residences: residences.countries)
        for sighting in context.objects.all(.sighting) {
            if let reason = state(sighting) { accounts.skip(sighting, reason) }
        }
    }

    /// States a sighting and returns `nil`; where it cannot, why not.
    private mutating func state(_ sighting: STIXObject) -> SkipReason? {
        if let retirement = sighting.retirement { return retirement }
        guard let id = sighting.text("sighting_of_ref") else { return .unreadable }
        guard context.objects.isInInput(id) else {
            accounts.report(context.input.missing(id, of: sighting))
            return .danglingReference
        }
        guard let record = context.objects[id], context.names.isRecord(id) else { return .aboutNothingKept }
        let hit = hitBy(sighting, record)
        // A place that has no name is no target.
        var new = RecordStatements()
        new.targets = hit
        if hit.isEmpty {
            let provenance = context.provenance(of: sighting, onRecord: record, about: nil, &accounts)
            new.claims = [Claim(text: sighting.sightingInWords, provenance: provenance)]
        }
        new.heed(sighting)
        said[id, default: RecordStatements()] += new
        accounts.noteMarkings(of: sighting)
        accounts.use(sighting, as: hit.isEmpty ? "claim" : "target")
        return nil
    }

    /// The targets that a sighting names.
    private mutating func hitBy(_ sighting: STIXObject, _ record: STIXObject) -> [Target] {
        let places = sighting.texts("where_sighted_refs")
        accounts.report(context.input.missing(places, in: "where_sighted_refs", of: sighting))
        var all: [Target] = []
        for victim in places.compactMap({ context.objects[$0] }) where victim.retirement == nil {
            var provenance = context.provenance(of: sighting, onRecord: record, about: victim, &accounts)
            // That it was one at all, the target says.
            let words = sighting.sightingInWords
            provenance.note = STIXContext.joined(provenance.note, words == "Sighted." ? nil : words)
            let hit = targets.targets(victim, provenance, &accounts.terms)
            if !hit.isEmpty { accounts.refer(to: victim.id) }
            all += hit
        }
        return all
    }
}
