internal import DatelineModel

/// What a relationship means in Dateline's terms.
enum RelationshipUse: Hashable, Sendable {
    case malware
    case technique
    case vulnerability
    case target
    case attribution
    case partOf
    case sameAs
    case related
    /// The country of an identity.
    case residence
    /// A statement without a field of its own, written as these words and the other object's name.
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

    /// The use of a kind of relationship between two roles; `nil` if Dateline has none.
    init?(kind: String, from source: ObjectRole?, to target: ObjectRole?) {
        guard let source, let target else { return nil }
        if source == .identity, target == .location, kind == "located-at" {
            self = .residence
            return
        }
        guard source.isRecord, let use = Self.uses(ofRecord: source, with: target)[kind] else { return nil }
        self = use
    }

    /// The kinds of relationship from a record to an object of a role that Dateline has a use for.
    private static func uses(ofRecord record: ObjectRole, with target: ObjectRole) -> [String: RelationshipUse] {
        let isActor = record == .actor
        let related = RelationshipUse.claim("Related to")
        switch target {
        case .actor where isActor: return ["attributed-to": .partOf, "duplicate-of": .sameAs, "related-to": related]
        case .actor: return ["attributed-to": .attribution, "related-to": related]
        case .event, .publication: return ["related-to": isActor ? related : .related]
        case .malware: return ["uses": .malware, "related-to": related]
        case .technique: return ["uses": .technique]
        case .vulnerability:
            let use = isActor ? RelationshipUse.claim("Exploits") : .vulnerability
            return ["targets": use, "uses": use, "exploits": use]
        case .identity:
            return [
                "targets": .target, "attributed-to": .claim("Attributed to"), "related-to": related,
                "impersonates": .claim("Impersonates"),
            ]
        case .location:
            return [
                "targets": .target, "located-at": .claim("Located in"), "originates-from": .claim("Originates from"),
            ]
        case .comment, .relationship, .sighting, .marking, .timing: return [:]
        }
    }
}

/// A relationship with its meaning and the two objects that it links.
struct UsableRelationship {
    let object: STIXObject
    let use: RelationshipUse
    let source: STIXObject
    let target: STIXObject
}

/// The relationships whose two ends are present and used. The others are accounted for.
struct UsableRelationships: STIXPass {
    private(set) var all: [UsableRelationship] = []
    private(set) var accounts = STIXAccounts()

    init(_ input: STIXInput) {
        for object in input.objects.all(.relationship) {
            do throws(Skip) { all.append(try Self.resolved(object, input)) } catch {
                if let missing = error.missing { accounts.report(input.missing(missing, of: object)) }
                accounts.skip(object, error.reason)
            }
        }
    }

    private struct Skip: Error {
        let reason: SkipReason
        /// The id of the end that is in none of the files.
        var missing: String?
    }

    private static func resolved(_ object: STIXObject, _ input: STIXInput) throws(Skip) -> UsableRelationship {
        if let retirement = object.retirement { throw Skip(reason: retirement) }
        guard let sourceID = object.text("source_ref"), let targetID = object.text("target_ref"),
            let kind = object.text("relationship_type"),
            let use = RelationshipUse(kind: kind, from: ObjectRole(id: sourceID), to: ObjectRole(id: targetID))
        else { throw Skip(reason: .unreadable) }
        guard let source = input.objects[sourceID], let target = input.objects[targetID] else {
            let missing = input.objects[sourceID] == nil ? sourceID : targetID
            throw Skip(reason: .danglingReference, missing: missing)
        }
        guard input.isUsable(source), input.isUsable(target) else { throw Skip(reason: .otherEndSkipped) }
        return UsableRelationship(object: object, use: use, source: source, target: target)
    }
}

extension STIXInput {
    /// Whether an object may be an end of a relationship.
    fileprivate func isUsable(_ object: STIXObject) -> Bool {
        switch ObjectRole(type: object.type) {
        case .actor, .event, .publication: names.isRecord(object.id)
        case .malware: names.malware[object.id] != nil
        case .vulnerability: names.vulnerabilities[object.id] != nil
        case .technique, .identity: object.isKept
        case .location: object.retirement == nil
        case .comment, .relationship, .sighting, .marking, .timing, nil: false
        }
    }
}
