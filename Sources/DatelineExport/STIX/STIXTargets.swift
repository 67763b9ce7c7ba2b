import DatelineModel
import TextForms

extension STIXBundleDraft {
    /// Whom it hit: locations for countries and regions, identities for names and sectors.
    @discardableResult
    mutating func add(targets: [Target], of subject: STIXSubject) -> [String] {
        numbered(targets).flatMap { target, name -> [String] in
            let marking = max(subject.marking, target.provenance.marking ?? .clear)
            let objects = objects(of: target, marking)
            guard let victim = objects.first else { return [] }
            let statement = JSONValue(RecordFields.target(target))
            let made = relate(
                subject, kind: "targets", to: victim, as: "targets/" + name, from: target.provenance,
                statement: statement)
            let located = objects.dropFirst().flatMap { place in
                relate(
                    STIXSubject(path: subject.path, id: victim, days: subject.days, marking: marking),
                    kind: "located-at",
                    to: place, as: "targets/\(name)/\(place)", from: nil, statement: nil)
            }
            return made + located + objects
        }
    }

    /// What is hit, and behind it the places where that is.
    private mutating func objects(of target: Target, _ marking: Marking) -> [String] {
        var objects: [String] = []
        if let name = target.name {
            objects.append(
                victim("\(name)/\(target.sector?.text ?? "")", name: name, sector: target.sector, marking: marking))
        } else if let sector = target.sector {
            objects.append(term(of: "sectors", sector.text, marking: marking))
        }
        if let country = target.country {
            objects.append(place("countries/\(country.slug)", name: country.name, country: country, marking: marking))
        }
        if let region = target.region { objects.append(self.region(region, marking)) }
        return objects
    }

    private mutating func term(of list: String, _ id: String, marking: Marking) -> String {
        terms.use(list, id: id, marking: marking)
        return names.id("identity", "\(list)/\(id)")
    }

    private mutating func region(_ region: ID<Region>, _ marking: Marking) -> String {
        let isCommon = Vocabulary().regions[region] != nil
        let name = disclosure.vocabulary.regions[region]?.name ?? region.text
        guard isCommon, let code = STIXVocabulary.region(region) else {
            return term(of: "regions", region.text, marking: marking)
        }
        return place("regions/\(region)", name: name, region: code, marking: marking)
    }

    private mutating func victim(_ path: String, name: String, sector: ID<Sector>?, marking: Marking) -> String {
        if let sector { terms.use("sectors", id: sector.text, marking: marking) }
        let code = sector.flatMap(STIXVocabulary.sector)
        var object = derived("identity", path: "victims/\(path)/\(marking.slug)", marking: marking)
        object.properties = [
            ("name", .string(name)), ("identity_class", "organization"),
            ("sectors", code.map { .array([.string($0)]) }),
        ]
        add(object)
        return object.id
    }

    private mutating func place(
        _ path: String, name: String, country: Country? = nil, region: String? = nil, marking: Marking
    ) -> String {
        var object = derived("location", path: "\(path)/\(marking.slug)", marking: marking)
        object.properties = [
            ("name", .string(name)), ("country", country.map { .string($0.code) }),
            ("region", region.map(JSONValue.string)),
        ]
        add(object)
        return object.id
    }

    /// Something that no record is: a victim or a place; one for each marking, so that none tells of another.
    private func derived(_ type: String, path: String, marking: Marking) -> STIXObjectDraft {
        STIXObjectDraft(
            type: type, id: names.id(type, path), days: .none, marking: marking,
            own: STIXRecordExtension.value([STIXRecordExtension.partOf: "targets"]))
    }
}
