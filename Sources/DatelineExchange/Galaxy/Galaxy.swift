/// A galaxy of MISP: a list of clusters of one kind (MISP galaxy format, Internet-Draft, section 2).
struct Galaxy: Hashable, Sendable {
    /// What the clusters of a galaxy are, as far as Dateline has a place for them.
    enum Role: Hashable, Sendable {
        case actors, producers, malware, techniques, sectors, regions, countries
    }

    /// The type, by which tags name it: `threat-actor`.
    let type: String
    /// The name a reader sees: `Threat Actor`.
    let name: String
    let category: String
    let version: Int
    /// The file that holds it.
    let file: String

    /// What its clusters are; `nil` where Dateline has no place for them.
    var role: Role? { Self.role(type: type, category: category) }

    /// Galaxies are told by their type, and new ones of a known category by that.
    static func role(type: String, category: String) -> Role? {
        switch type {
        case "producer": return .producers
        case "sector", "cert-eu-govsector": return .sectors
        case "region": return .regions
        case "country", "target-information": return .countries
        case _ where type.hasSuffix("attack-pattern"): return .techniques
        case _ where type.hasSuffix("intrusion-set"): return .actors
        case _ where type.hasPrefix("mitre-") && (type.hasSuffix("malware") || type.hasSuffix("tool")):
            return .malware
        default: break
        }
        if actorTypes.contains(type) { return .actors }
        if malwareTypes.contains(type) { return .malware }
        switch category {
        case "actor": return .actors
        case "tool", "malware": return .malware
        default: return nil
        }
    }

    private static let actorTypes: Set = ["threat-actor", "microsoft-activity-group", "360net-threat-actor"]

    private static let malwareTypes: Set = [
        "ransomware", "tool", "rat", "banker", "botnet", "stealer", "backdoor", "exploit-kit", "cryptominers",
        "android", "malpedia", "tds",
    ]

    /// A phrase for the title of the source that stands for it.
    var title: String { "MISP galaxy: \(name)" }
}
