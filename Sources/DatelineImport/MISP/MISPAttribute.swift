internal import DatelineReading

/// One attribute of an event or of an object in it.
struct MISPAttribute: Sendable {
    /// What kind of thing the value is: `link`, `sha256`.
    let type: String
    let category: String
    let value: String
    let comment: String?
    let uuid: String?
    /// The restrictions on it and on the object that holds it.
    let restriction: MISPRestriction
    /// The names of its own tags, as written.
    let ownTags: [String]
    /// The name of the object that holds it: `blog`.
    let object: String?

    /// Parses a node that has a type and a value.
    init?(_ node: LocatedNode, in object: LocatedNode? = nil) {
        guard let type = node["type"]?.text, let value = node["value"]?.text, !value.isEmpty else { return nil }
        self.type = ShownText.line(type)
        self.value = value
        self.object = object.map { $0["name"]?.text.map { ShownText.line($0) } ?? "object" }
        category = node["category"]?.text ?? ""
        comment = node["comment"]?.text.map { ShownText.line($0) }.flatMap { $0.isEmpty ? nil : $0 }
        uuid = node["uuid"]?.text?.lowercased()
        ownTags = MISPEvent.writtenTags(of: node)
        restriction = object.map { MISPRestriction(node, $0) } ?? MISPRestriction(node)
    }

    /// The summary's row for an attribute, by its type.
    static func row(_ node: LocatedNode) -> String {
        "attribute " + (node["type"]?.text.map { ShownText.line($0) } ?? "without a type")
    }

    /// Whether the attribute was deleted.
    static func isDeleted(_ node: LocatedNode) -> Bool {
        guard let scalar = node["deleted"]?.scalar else { return false }
        return scalar.text == "true" || scalar.text == "1"
    }

    /// Objects that represent publications, whose links are sources.
    static let readObjects: Set = [
        "report", "blog", "blog-post", "news-media", "news-agency", "publication", "microblog",
    ]

    /// Whether the value is the address of a publication about the event.
    var isSource: Bool {
        switch type {
        case "link": object.map(Self.readObjects.contains) ?? true
        case "url": object.map(Self.readObjects.contains) ?? (category == "External analysis")
        default: false
        }
    }
}

extension MISPAttribute {
    /// The attributes of an event and its objects, without deleted and unreadable ones.
    static func all(in event: LocatedNode) -> [MISPAttribute] {
        let objects = standing(event["Object"])
        return standing(event["Attribute"]).compactMap { MISPAttribute($0) }
            + objects.flatMap { object in standing(object["Attribute"]).compactMap { MISPAttribute($0, in: object) } }
    }

    private static func standing(_ list: LocatedNode?) -> [LocatedNode] {
        (list?.elements ?? []).filter { !isDeleted($0) }
    }
}
