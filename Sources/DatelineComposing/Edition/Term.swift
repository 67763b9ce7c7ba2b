import DatelineModel

/// Something that records refer to and that has a page of its own: a place, a sector, a malware, a technique, a tag.
enum Term: Hashable, Sendable {
    case country(Country)
    case region(ID<Region>)
    case sector(ID<Sector>)
    case malware(ID<Malware>)
    case technique(ID<Technique>)
    case tag(ID<RecordTag>)

    /// The subject of the page.
    var subject: PageID {
        switch self {
        case .country(let country): .country(country)
        case .region(let id): .region(id)
        case .sector(let id): .sector(id)
        case .malware(let id): .malware(id)
        case .technique(let id): .technique(id)
        case .tag(let id): .tag(id)
        }
    }

    /// The name a reader sees.
    func name(in vocabulary: Vocabulary) -> String {
        switch self {
        case .country(let country): country.name
        case .region(let id): vocabulary.regions[id]?.name ?? id.text
        case .sector(let id): vocabulary.sectors[id]?.name ?? id.text
        case .malware(let id): vocabulary.malware[id]?.name ?? id.text
        case .technique(let id): vocabulary.techniques[id]?.name ?? id.text
        case .tag(let id): vocabulary.tags[id]?.name ?? id.text
        }
    }

    /// What the vocabulary says of it.
    func term(in vocabulary: Vocabulary) -> VocabularyTerm? {
        switch self {
        case .country: nil
        case .region(let id): vocabulary.regions[id]
        case .sector(let id): vocabulary.sectors[id]
        case .malware(let id): vocabulary.malware[id]
        case .technique(let id): vocabulary.techniques[id]
        case .tag(let id): vocabulary.tags[id]
        }
    }

    /// The terms of a target.
    static func terms(of target: Target) -> [Term] {
        [
            target.sector.map(Term.sector), target.country.map(Term.country), target.region.map(Term.region),
        ].compactMap { $0 }
    }
}

extension Term {
    /// The code by which others know it: of a country, or in ATT&CK.
    func code(in vocabulary: Vocabulary) -> String? {
        switch self {
        case .country(let country): country.code
        case .region, .sector, .tag: nil
        case .malware(let id): vocabulary.malware[id]?.attack
        case .technique(let id): id.text
        }
    }
}
