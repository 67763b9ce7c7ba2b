/// What a relationship says in Dateline's words.
enum RelationshipUse: Hashable, Sendable {
    case malware
    case technique
    case vulnerability
    case target
    case attribution
    case partOf
    case sameAs
    case related
    /// The country in which an identity is.
    case residence
    /// A statement that Dateline has no field for, in these words before the other object's name.
    case claim(String)

    /// What the relationship becomes, for the summary.
    var text: String {
        switch self {
        case .malware: "use of malware"
        case .technique: "use of a technique"
        case .vulnerability: "use of a vulnerability"
        case .target: "target"
        case .attribution: "attribution"
        case .partOf, .sameAs: "relation between actors"
        case .related: "link between incidents"
        case .residence: "country of an organisation or target"
        case .claim: "claim"
        }
    }

    /// The use of a kind of relationship between two roles, or `nil` where Dateline has none.
    init?(kind: String, from source: ObjectRole?, to target: ObjectRole?) {
        guard let source, let target else { return nil }
        if source == .identity, target == .location, kind == "located-at" {
            self = .residence
            return
        }
        guard source.isRecord, let use = Self.ofRecord(kind, source, target) else { return nil }
        self = use
    }

    private static func ofRecord(_ kind: String, _ source: ObjectRole, _ target: ObjectRole) -> RelationshipUse? {
        switch (kind, target) {
        case ("uses", .malware): .malware
        case ("uses", .technique): .technique
        case ("targets", .vulnerability), ("uses", .vulnerability), ("exploits", .vulnerability):
            source == .actor ? .claim("Exploits") : .vulnerability
        case ("targets", .identity), ("targets", .location): .target
        case ("attributed-to", .actor): source == .actor ? .partOf : .attribution
        case ("attributed-to", .identity): .claim("Attributed to")
        case ("duplicate-of", .actor): source == .actor ? .sameAs : nil
        case ("related-to", .event), ("related-to", .publication): source == .actor ? .claim("Related to") : .related
        case ("related-to", .actor), ("related-to", .malware), ("related-to", .identity): .claim("Related to")
        case ("located-at", .location): .claim("Located in")
        case ("originates-from", .location): .claim("Originates from")
        case ("impersonates", .identity): .claim("Impersonates")
        default: nil
        }
    }
}
