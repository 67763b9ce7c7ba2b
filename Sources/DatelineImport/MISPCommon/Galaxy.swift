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

    /// Whether descriptions are Markdown, as ATT&CK's are; in all other galaxies they are plain text.
    var isMarkdown: Bool { type.hasPrefix("mitre-") }

    /// What its clusters represent; `nil` if Dateline has no use for them.
    var role: Role? { Self.role(type: type, category: category) }

    /// The title of the source that represents it.
    var title: String { "MISP galaxy: \(name)" }
}

extension Galaxy {
    /// What the clusters of a galaxy represent, as far as Dateline has a use for them.
    enum Role: Hashable, Sendable {
        case actors, organisations, malware, techniques, sectors, regions, countries
    }

    /// What the clusters of a type of galaxy represent; `nil` if Dateline has no use for them.
    ///
    /// Galaxies are recognised by their type, or else by their category. The category `actor` also covers companies,
    /// such as makers of cameras and those that name actors. So a galaxy of that category is one of threat actors only
    /// if its type says so, and otherwise one of organisations.
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

    /// Whether a galaxy is taken for one of organisations by default: its category is `actor`, and its type says no
    /// more.
    var isOfActorsOfSomeKind: Bool {
        role == .organisations && !["producer", "surveillance-vendor"].contains(Self.spelled(type))
    }

    /// Whether its actors are intrusion sets, as in ATT&CK, rather than known persons.
    var isOfIntrusionSets: Bool {
        let type = Self.spelled(type)
        return type.hasSuffix("intrusion-set") || type.hasSuffix("intrusion-sets") || Self.isOfATTACKGroups(type)
    }

    /// Whether a type is one of threat actors: `threat-actor`, `eset-threat-actor`.
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

    /// Parses a text with a namespace and a predicate, in which case does not matter.
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
