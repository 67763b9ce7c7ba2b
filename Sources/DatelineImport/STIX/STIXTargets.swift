internal import DatelineModel

/// Makes targets of identities and locations.
struct STIXTargets: Sendable {
    /// The country in which an identity is, by its id.
    let residences: [String: Country]

    /// The targets that an identity or a location stands for; their sectors and regions become terms.
    ///
    /// An identity with several sectors or countries does not say which belongs to which, so each is a target of its own.
    func targets(_ object: STIXObject, _ provenance: Provenance, _ terms: inout TargetTerms) -> [Target] {
        if ObjectRole(type: object.type) == .location {
            return [place(object, provenance, &terms)].compactMap(\.self)
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
        return Set(texts.compactMap(Places.country) + [residences[object.id]].compactMap(\.self)).sorted()
    }

    private func place(_ location: STIXObject, _ provenance: Provenance, _ terms: inout TargetTerms) -> Target? {
        if let country = Places.country(of: location) {
            let city = location.text("city").map { ShownText.line($0) }
            return Target(country: country, name: city, provenance: provenance)
        }
        if let region = location.text("region"), let id = terms.region(named: region) {
            return Target(region: id, provenance: provenance)
        }
        return location.name.map { Target(name: $0, provenance: provenance) }
    }
}

extension Places {
    /// The country of a location.
    static func country(of location: STIXObject) -> Country? { location.text("country").flatMap(country) }
}

extension STIXObject {
    /// Whether the name of an identity says nothing about who it is, as in "Identity (Campaign 1)".
    fileprivate var isPlaceholder: Bool {
        guard let name = name?.lowercased() else { return true }
        return name.hasPrefix("identity (") || name == "targeting information" || name == "unknown"
    }
}
