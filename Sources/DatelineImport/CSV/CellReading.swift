internal import DatelineModel
internal import DatelineReading
internal import EDTF

/// Converts the text of a cell to a value of its field, or throws why that is impossible.
enum CellReading {
    static func incidentKind(_ text: String) throws(CellFault) -> Incident.Kind {
        try oneOf(Incident.Kind.self, text, what: "type of incident")
    }

    static func actorKind(_ text: String) throws(CellFault) -> Actor.Kind {
        try oneOf(Actor.Kind.self, text, what: "kind of actor")
    }

    static func sourceKind(_ text: String) throws(CellFault) -> Source.Kind {
        try oneOf(Source.Kind.self, text, what: "kind of source")
    }

    private static func oneOf<Kind: RawRepresentable<String> & CaseIterable>(
        _ kinds: Kind.Type, _ text: String, what: String
    ) throws(CellFault) -> Kind {
        if let kind = Kind(rawValue: text.lowercased()) { return kind }
        let words = kinds.allCases.map(\.rawValue).joined(separator: ", ")
        throw CellFault(
            reason: "no \(what)", message: "'\(text)' is no \(what)",
            help: "write one of \(words); a column of anything else is 'tags'")
    }

    static func country(_ text: String) throws(CellFault) -> Country {
        if let country = Geography.country(text) { return country }
        if let choice = Geography.choice(named: text) {
            throw CellFault(
                reason: "a name of several countries", message: "'\(text)' does not say which country it is",
                help: choice)
        }
        if Geography.commonRegion(text) != nil || isRegion(text) {
            throw CellFault(
                reason: "a region, no country", message: "'\(text)' is a region and no country",
                help: "map a column with regions to 'target-region', or write the countries")
        }
        throw CellFault(
            reason: "no country", message: "'\(text)' is no country",
            help: listHint(text) ?? "write the English name or the code of ISO 3166, such as KR")
    }

    /// Whether a text that is not a country contains the name of a region: "Asia-Pacific", "Western Balkans", "EU".
    private static func isRegion(_ text: String) -> Bool {
        let words = text.lowercased().split { !$0.isLetter }.map(String.init)
        return words.contains { regionWords.contains($0) }
    }

    private static let regionWords: Set = [
        "africa", "african", "america", "americas", "american", "apac", "arab", "arabian", "asia", "asian", "asean",
        "balkans", "baltic", "baltics", "benelux", "caribbean", "caucasus", "cis", "continent", "east", "eastern",
        "emea",
        "eu", "europe", "european", "gcc", "global", "globally", "gulf", "international", "latam", "latin",
        "mediterranean", "mena", "nato", "nordic", "nordics", "north", "northern", "oceania", "pacific", "region",
        "regional", "scandinavia", "south", "southern", "southeast", "west", "western", "world", "worldwide",
    ]

    /// The id of something identified by its name.
    static func slug<Thing: Identified>(_ text: String) throws(CellFault) -> ID<Thing> {
        if let id = ID<Thing>(slugOf: text) { return id }
        throw CellFault(
            reason: "no name", message: "'\(text)' is no name: it has no letter or digit",
            help: "write a name, or leave the cell empty")
    }

    /// The id of a technique or a vulnerability, which are identified by their ids.
    static func id<Thing: Identified>(_ text: String, of field: CSVField) throws(CellFault) -> ID<Thing> {
        if let id = ID<Thing>(text.uppercased()) { return id }
        let example = field == .techniques ? "T1486" : "CVE-2018-4878"
        throw CellFault(
            reason: "no id of \(field.rawValue)", message: "'\(text)' is no id of \(field.rawValue)",
            help: listHint(text) ?? "write '\(example)'; a cell with several needs 'list-separator' in the mapping")
    }

    static func address(_ text: String) throws(CellFault) -> WebAddress {
        guard let address = WebAddress(text) else {
            let isBare = text.contains(".") && !text.contains(" ") && WebAddress("https://" + text) != nil
            throw CellFault(
                reason: "no web address", message: "'\(text)' is no web address",
                help: listHint(text)
                    ?? (isBare ? "write 'https://\(text)'" : "write 'https://…'")
                    + "; a cell with several needs 'list-separator' in the mapping")
        }
        guard !address.isHiddenService else {
            throw CellFault(
                reason: "address of a hidden service", message: "'\(text)' is an address of a hidden service",
                help: "no link is made of it; cite who reports on it", isDecision: true)
        }
        return address
    }

    static func language(_ text: String) throws(CellFault) -> String {
        if AddressText.isLanguageTag(text) { return text }
        throw CellFault(
            reason: "no language", message: "'\(text)' is no tag of a language",
            help: "write " + (languageMeant(by: text) ?? "a tag of BCP 47, such as 'en' or 'ko'"))
    }

    /// The language tag that a locale such as `en_US` stands for.
    private static func languageMeant(by text: String) -> String? {
        let tag = text.split(separator: ".").first.map { $0.split(separator: "_").joined(separator: "-") } ?? ""
        return tag != text && AddressText.isLanguageTag(tag) ? "'\(tag)'" : nil
    }

    static func marking(_ text: String, otherwise: Marking) throws(CellFault) -> Marking {
        if let marking = Marking.probablyMeant(by: text) { return marking }
        throw CellFault(
            reason: "no label of TLP", message: "'\(ShownText.line(text))' is not a label of TLP",
            help: "the record is \(otherwise.label) until you set its marking", id: .importMarking)
    }

    /// The advice for a value that is really a list.
    private static func listHint(_ text: String) -> String? {
        LiteralList.notation(of: text).map { "add 'list-format: \($0)' to the mapping" }
    }
}

extension CellReading {
    /// Checks that a text can be read as a value of a field.
    static func check(
        _ text: String, as field: CSVField, of record: CSVField.Record, formats: [DateFormat]
    ) throws(CellFault) {
        switch field {
        case .recorded: _ = try day(text, formats)
        case .date, .until, .published, .known, .said: _ = try date(text, formats)
        case .type: _ = try incidentKind(text)
        case .kind where record == .actor: _ = try actorKind(text)
        case .kind: _ = try sourceKind(text)
        case .targetCountry: _ = try country(text)
        case .targetSector: _ = try slug(text) as ID<Sector>
        case .targetRegion: _ = try slug(text) as ID<Region>
        case .malware: _ = try slug(text) as ID<Malware>
        case .techniques: _ = try id(text, of: field) as ID<Technique>
        case .vulnerabilities: _ = try id(text, of: field) as ID<Vulnerability>
        case .sources, .url: _ = try address(text)
        case .language: _ = try language(text)
        case .marking: _ = try marking(text, otherwise: .red)
        case .id, .title, .name, .body, .tags, .targetName, .attribution, .claim, .aliases, .by, .publisher, .author,
            .note:
            break
        }
    }
}
