internal import DatelineModel

/// What sightings say about the sighted actors and events: their targets, or else a claim.
struct SightingStatements: STIXPass {
    /// The statements, by the id of the record's object.
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

    /// Adds what a sighting says. Returns why that is impossible, or `nil`.
    private mutating func state(_ sighting: STIXObject) -> SkipReason? {
        if let retirement = sighting.retirement { return retirement }
        guard let id = sighting.text("sighting_of_ref") else { return .unreadable }
        guard context.objects.isInInput(id) else {
            accounts.report(context.input.missing(id, of: sighting))
            return .danglingReference
        }
        guard let record = context.objects[id], context.names.isRecord(id) else { return .aboutNothingKept }
        let hit = hitBy(sighting, record)
        // Identities and locations without a name yield no target.
        var new = RecordStatements()
        new.targets = hit
        if hit.isEmpty {
            let provenance = context.provenance(of: sighting, onRecord: record, about: nil, &accounts)
            new.claims = [Claim(text: sighting.sightingInWords, provenance: provenance)]
        }
        new.heed(sighting)
        said[id, default: RecordStatements()] += new
        accounts.addMarkings(of: sighting)
        accounts.use(sighting, as: hit.isEmpty ? "claim" : "target")
        return nil
    }

    /// The targets that a sighting names.
    private mutating func hitBy(_ sighting: STIXObject, _ record: STIXObject) -> [Target] {
        let sighters = sighting.texts("where_sighted_refs")
        accounts.report(context.input.missing(sighters, in: "where_sighted_refs", of: sighting))
        var all: [Target] = []
        for victim in sighters.compactMap({ context.objects[$0] }) where victim.retirement == nil {
            var provenance = context.provenance(of: sighting, onRecord: record, about: victim, &accounts)
            // That there was a sighting at all is clear from the target.
            let words = sighting.sightingInWords
            provenance.note = STIXContext.joined(provenance.note, words == "Sighted." ? nil : words)
            let hit = targets.targets(
                of: victim, provenance: provenance, enteringTermsIn: &accounts.terms)
            if !hit.isEmpty { accounts.refer(to: victim.id) }
            all += hit
        }
        return all
    }
}

/// Makes targets of identities and locations.
struct STIXTargets: Sendable {
    /// The countries of identities, by id.
    let residences: [String: Country]

    /// The targets for an identity or a location. Their sectors and regions are entered as terms.
    ///
    /// An identity with several sectors or countries does not tell which belong together, so each becomes its own
    /// target.
    func targets(
        of object: STIXObject, provenance: Provenance, enteringTermsIn terms: inout TargetTerms
    ) -> [Target] {
        if ObjectRole(type: object.type) == .location {
            return [location(object, provenance: provenance, enteringTermsIn: &terms)].compactMap(\.self)
        }
        let sectors = object.texts("sectors").compactMap { terms.sector(named: $0) }
        let countries = countries(of: object)
        let name = object.isPlaceholder ? nil : object.name
        if sectors.count <= 1, countries.count <= 1, name != nil || !sectors.isEmpty || !countries.isEmpty {
            return [Target(sector: sectors.first, country: countries.first, name: name, provenance: provenance)]
        }
        return [name].compactMap(\.self).map { Target(name: $0, provenance: provenance) }
            + sectors.map { Target(sector: $0, provenance: provenance) }
            + countries.map { Target(country: $0, provenance: provenance) }
    }

    private func countries(of object: STIXObject) -> [Country] {
        let texts = object.texts("x_cta_country") + object.texts("country") + object.texts("x_country")
        return Set(texts.compactMap(Geography.country) + [residences[object.id]].compactMap(\.self)).sorted()
    }

    private func location(
        _ location: STIXObject, provenance: Provenance, enteringTermsIn terms: inout TargetTerms
    ) -> Target? {
        if let country = Geography.country(of: location) {
            let city = location.text("city").map { ShownText.line($0) }
            return Target(country: country, name: city, provenance: provenance)
        }
        if let region = location.text("region"), let id = terms.region(named: region) {
            return Target(region: id, provenance: provenance)
        }
        return location.name.map { Target(name: $0, provenance: provenance) }
    }
}

extension Geography {
    /// The country of a location.
    static func country(of location: STIXObject) -> Country? { location.text("country").flatMap(country) }
}

extension STIXObject {
    /// Whether the name of an identity does not identify anyone, as in "Identity (Campaign 1)".
    fileprivate var isPlaceholder: Bool {
        guard let name = name?.lowercased() else { return true }
        return name.hasPrefix("identity (") || name == "targeting information" || name == "unknown"
    }
}
