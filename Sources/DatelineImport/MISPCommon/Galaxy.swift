/// A galaxy of MISP: a list of clusters of one kind (MISP galaxy format, Internet-Draft, section 2).
struct Galaxy: Hashable, Sendable {
    /// The type, by which tags name it: `threat-actor`.
    let type: String
    /// The name a reader sees: `Threat Actor`.
    let name: String
    let category: String
    let version: Int
    /// The file that holds it.
    let file: String

    /// Whether descriptions are Markdown, as those of ATT&CK are; in all other galaxies they are plain text.
    var isMarkdown: Bool { type.hasPrefix("mitre-") }

    /// What its clusters are; `nil` where Dateline has no place for them.
    var role: Role? { Self.role(type: type, category: category) }

    /// A phrase for the title of the source that stands for it.
    var title: String { "MISP galaxy: \(name)" }
}

extension Galaxy {
    /// What the clusters of a galaxy are, as far as Dateline has a place for them.
    enum Role: Hashable, Sendable {
        case actors, organisations, malware, techniques, sectors, regions, countries
    }

    /// What the clusters of galaxies of a type are; `nil` where Dateline has no place for them.
    ///
    /// Galaxies are told by their type, and new ones of a known category by that. The category `actor` is also that of
    /// companies, of those that make cameras and of those that name actors: a galaxy of it is one of threat actors only
    /// where its type says so, and else one of organisations.
    static func role(type: String, category: String) -> Role? {
        let type = spelled(type)
        if saysThreatActors(type) || saysThreatActors(spelled(category)) { return .actors }
        switch type {
        case "producer", "surveillance-vendor": return .organisations
        case "sector", "cert-eu-govsector": return .sectors
        case "region": return .regions
        case "country", "target-information": return .countries
        case _ where type.hasSuffix("attack-pattern"): return .techniques
        case _ where type.hasPrefix("mitre-") && (type.hasSuffix("malware") || type.hasSuffix("tool")):
            return .malware
        default: break
        }
        if malwareTypes.contains(type) { return .malware }
        switch category.lowercased() {
        case "actor": return .organisations
        case "tool", "malware": return .malware
        default: return nil
        }
    }

    /// Whether a galaxy is one of organisations for want of a better word: its category is `actor`, and its type says no
    /// more.
    var isOfActorsOfSomeKind: Bool {
        role == .organisations && !["producer", "surveillance-vendor"].contains(Self.spelled(type))
    }

    /// Whether its actors are sets of intrusions, as ATT&CK has them, and no known persons.
    var isOfIntrusionSets: Bool {
        let type = Self.spelled(type)
        return type.hasSuffix("intrusion-set") || type.hasSuffix("intrusion-sets") || Self.isOfATTACKGroups(type)
    }

    /// Whether a type says of its clusters that they are threat actors: `threat-actor`, `eset-threat-actor`.
    private static func saysThreatActors(_ type: String) -> Bool {
        isOfATTACKGroups(type) || actorWords.contains { type == $0 || type.hasSuffix("-" + $0) }
    }

    private static func isOfATTACKGroups(_ type: String) -> Bool {
        type.hasPrefix("mitre-") && type.hasSuffix("-groups")
    }

    /// A type in lower case with hyphens, as MISP spells its own.
    private static func spelled(_ type: String) -> String {
        String(type.lowercased().map { $0 == " " || $0 == "_" ? "-" : $0 })
    }

    private static let actorWords: Set = [
        "threat-actor", "threat-actors", "threat-group", "threat-groups", "intrusion-set", "intrusion-sets",
        "activity-group", "activity-groups",
    ]

    private static let malwareTypes: Set = [
        "ransomware", "tool", "rat", "banker", "botnet", "stealer", "backdoor", "exploit-kit", "cryptominers",
        "android", "malpedia", "tds",
    ]
}

/// A machine tag of MISP: `namespace:predicate="value"`, or `namespace:predicate` alone.
struct MachineTag: Hashable, Sendable {
    let namespace: String
    let predicate: String
    /// Empty where the tag has none.
    let value: String

    /// Takes a text that has a namespace and a predicate; letter case in these two does not matter.
    init?(_ text: String) {
        let text = ShownText.line(text)
        guard let colon = text.firstIndex(of: ":") else { return nil }
        let rest = text[text.index(after: colon)...]
        let equals = rest.firstIndex(of: "=")
        namespace = text[..<colon].lowercased()
        predicate = (equals.map { rest[..<$0] } ?? rest).lowercased()
        var value = equals.map { rest[rest.index(after: $0)...] } ?? ""
        if value.hasPrefix("\""), value.hasSuffix("\""), value.count > 1 { value = value.dropFirst().dropLast() }
        self.value = String(value)
        guard !namespace.isEmpty, !predicate.isEmpty else { return nil }
    }
}
