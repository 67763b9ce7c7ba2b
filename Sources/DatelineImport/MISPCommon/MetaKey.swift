/// The keys under `meta` that Dateline reads (MISP galaxy format, section 2.2), and what becomes of each.
enum MetaKey {
    static let synonyms = "synonyms"
    /// Who uses which name: `APT28:<uuid of the producer>`.
    static let naming = "name-attribution"
    /// The prefix of a name whose value is the organisation that uses it: `origin:TEMP.Noble`.
    static let origin = "origin:"
    static let country = "country"
    static let countryConfidence = "attribution-confidence"
    static let sponsor = "cfr-suspected-state-sponsor"
    static let since = "since"
    /// Lists of addresses of reports.
    static let references: Set = ["refs", "references", "sources", "links", "official-refs"]

    /// Keys whose values are targets, and whether they come from the Council on Foreign Relations.
    static let targets: [String: Bool] = [
        "cfr-suspected-victims": true, "cfr-target-category": true, "targeted-sector": false,
        "suspected-victims": false,
    ]

    /// Keys with free text that becomes a claim, with the words that precede it.
    static let claims: [String: String] = [
        "cfr-type-of-incident": "Type of incident", "motive": "Motive", "victimology": "Victims",
        "capabilities": "Capabilities", "mode-of-operation": "Mode of operation", "GRU": "GRU",
        "spoken-language": "Spoken language", "microsoft-origin-threat": "Origin or threat", "sector": "Sector",
    ]

    /// Whether a key is counted value by value, since some values may be unusable or repeat another.
    static func isCountedByValue(_ key: String) -> Bool { key == country || key == sponsor || targets[key] != nil }

    /// Whether a key gives names or addresses of the actor.
    static func isNameOrAddress(_ key: String) -> Bool {
        key == synonyms || key == naming || key.hasPrefix(origin) || references.contains(key)
    }

    /// Keys whose values become tags.
    static let tags: Set = ["threat-actor-classification"]
}
