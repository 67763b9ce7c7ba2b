internal import DatelineModel

extension STIXImporter {
    /// Puts sightings of actors and events to their records.
    mutating func stateSightings() {
        for sighting in store.all(.sighting) {
            if let reason = state(sighting) { store.skip(sighting, reason) }
        }
    }

    /// States a sighting: targets where it says whom it hit, else a claim. Returns why not, where it cannot.
    private mutating func state(_ sighting: STIXObject) -> SkipReason? {
        if let retirement = sighting.retirement { return retirement }
        guard let id = sighting.text("sighting_of_ref") else { return .unreadable }
        guard store.isInInput(id) else {
            store.reportMissing(id, of: sighting)
            return .danglingReference
        }
        guard let record = store[id], names.isRecord(id) else { return .aboutNothingKept }
        let places = sighting.texts("where_sighted_refs")
        store.noteMissing(places, in: "where_sighted_refs", of: sighting)
        let victims = places.compactMap { store[$0] }.filter { $0.retirement == nil }
        var said = statements[id] ?? RecordStatements()
        let before = said.targets.count
        for victim in victims {
            var provenance = provenance(of: sighting, onRecord: record, about: victim)
            // That it was one at all, the target says.
            let words = sighting.sightingInWords
            provenance.note = Self.joined(provenance.note, words == "Sighted." ? nil : words)
            let hit = targets(victim, provenance)
            if !hit.isEmpty { referencedIDs.insert(victim.id) }
            said.targets += hit
        }
        // A place that has no name is no target.
        let isTarget = said.targets.count > before
        if !isTarget {
            let provenance = provenance(of: sighting, onRecord: record, about: nil)
            said.claims.append(Claim(text: sighting.sightingInWords, provenance: provenance))
        }
        said.heed(sighting)
        statements[id] = said
        note(sighting)
        store.use(sighting, as: isTarget ? "target" : "claim")
        return nil
    }
}
