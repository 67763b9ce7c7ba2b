internal import DatelineModel
internal import EDTF

extension STIXImporter {
    /// The record of an intrusion set or a threat actor.
    mutating func actor(_ object: STIXObject) -> Actor? {
        guard let id = names.actors[object.id], let name = object.name else { return nil }
        var said = statements[object.id] ?? RecordStatements()
        said.sort()
        var actor = Actor(id: id, name: name)
        actor.kind = object.type == "intrusion-set" ? .intrusionSet : .threatActor
        actor.active = activePeriods(object)
        actor.aliases = otherNames(object)
        actor.relations = said.relations.filter { $0.to != id }
        actor.targets = said.targets
        actor.malware = said.malware
        actor.techniques = said.techniques
        actor.claims = characteristics(object) + said.claims
        actor.metadata = metadata(object, said.sources)
        actor.body = prose(object)
        note(object)
        store.leaveOut("aliases", of: object, .because("one of several ATT&CK ids"), count: object.otherAttackIDs)
        store.use(object, as: "actor", without: actor.active.isEmpty ? Self.confidenceUnheeded(object) : [])
        return actor
    }

    /// When the actor is said to have been active: by the object's times, or by its prose where that is asked for.
    private mutating func activePeriods(_ object: STIXObject) -> [ActivePeriod] {
        var periods: [ActivePeriod] = []
        let times = object.times
        let first = times.date("first_seen").flatMap { try? EDTFDate(parsing: "[..\($0)]") }
        let last = times.date("last_seen")
        if first != nil || last != nil {
            var provenance = provenance(of: object, onRecord: object, about: nil)
            provenance.note = nil
            let span = EDTFSpan(start: first.map { .date($0) } ?? .unknown, end: last.map { .date($0) } ?? .unknown)
            periods.append(ActivePeriod(span: span, provenance: provenance))
        }
        if options.infersActivePeriods, let proposed = proposedPeriod(object) { periods.append(proposed) }
        return periods
    }

    private mutating func proposedPeriod(_ object: STIXObject) -> ActivePeriod? {
        guard let description = object.text("description"),
            let since = ActivityPhrase(in: ProsePieces(description, isName: sourceNames(object)))
        else { return nil }
        var provenance = Provenance()
        provenance.by = creator(of: object).map(Party.organisation)
        provenance.sources = since.citations.compactMap { source(named: $0, in: object) }
        if provenance.sources.isEmpty { provenance.sources = bundleSource(of: object).map { [$0] } ?? [] }
        provenance.words = since.words
        provenance.note = "Proposed from the prose by the import."
        return ActivePeriod(span: since.span, provenance: provenance)
    }
}
