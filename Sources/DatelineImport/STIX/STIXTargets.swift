internal import DatelineModel

extension STIXImporter {
    /// The targets that an identity or a location stands for.
    ///
    /// An identity with several sectors or countries does not say which belongs to which, so each is a target of its own.
    mutating func targets(_ object: STIXObject, _ provenance: Provenance) -> [Target] {
        if ObjectRole(type: object.type) == .location { return [place(object, provenance)].compactMap(\.self) }
        let sectors = object.texts("sectors").compactMap { sector($0) }
        let countries = Array(
            Set(countryTexts(object).compactMap(Places.country) + [residences[object.id]].compactMap(\.self))
        )
        .sorted()
        let name = object.isPlaceholder ? nil : object.name
        if sectors.count <= 1, countries.count <= 1, name != nil || !sectors.isEmpty || !countries.isEmpty {
            return [Target(sector: sectors.first, country: countries.first, name: name, provenance: provenance)]
        }
        return [name].compactMap(\.self).map { Target(name: $0, provenance: provenance) }
            + sectors.map { Target(sector: $0, provenance: provenance) }
            + countries.map { Target(country: $0, provenance: provenance) }
    }

    private func countryTexts(_ object: STIXObject) -> [String] {
        object.texts("x_cta_country") + object.texts("country") + object.texts("x_country")
    }

    private mutating func place(_ location: STIXObject, _ provenance: Provenance) -> Target? {
        if let country = Places.country(of: location) {
            let city = location.text("city").map { ShownText.line($0) }
            return Target(country: country, name: city, provenance: provenance)
        }
        if let region = location.text("region"), let id = self.region(region) {
            return Target(region: id, provenance: provenance)
        }
        return location.name.map { Target(name: $0, provenance: provenance) }
    }

    private mutating func sector(_ text: String) -> ID<Sector>? {
        let name = Places.sectorName(text)
        guard let id = ID<Sector>(slugOf: name) else { return nil }
        if vocabulary.sectors[id] == nil { vocabulary.sectors[id] = VocabularyTerm(name: name) }
        return id
    }

    private mutating func region(_ text: String) -> ID<Region>? {
        let name = Places.regionName(text)
        guard let id = ID<Region>(slugOf: name) else { return nil }
        if vocabulary.regions[id] == nil { vocabulary.regions[id] = VocabularyTerm(name: name) }
        return id
    }
}

extension STIXObject {
    /// Whether the name of an identity says nothing about who it is, as in "Identity (Campaign 1)".
    fileprivate var isPlaceholder: Bool {
        guard let name = name?.lowercased() else { return true }
        return name.hasPrefix("identity (") || name == "targeting information" || name == "unknown"
    }
}
