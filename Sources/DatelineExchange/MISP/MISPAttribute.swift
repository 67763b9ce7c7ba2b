internal import DatelineReading

/// One attribute of an event or of an object in it.
struct MISPAttribute: Sendable {
    /// What kind of thing the value is: `link`, `sha256`.
    let type: String
    let category: String
    let value: String
    let comment: String?
    let uuid: String?
    /// The names of its tags as they were written.
    let tags: [String]
    /// The name of the object that holds it: `blog`.
    let object: String?

    /// Takes a node that has a type and a value.
    init?(_ node: LocatedNode, object: String? = nil) {
        guard let type = node["type"]?.text, let value = node["value"]?.text, !value.isEmpty else { return nil }
        self.type = ShownText.line(type)
        self.value = value
        self.object = object
        category = node["category"]?.text ?? ""
        comment = node["comment"]?.text.map { ShownText.line($0) }.flatMap { $0.isEmpty ? nil : $0 }
        uuid = node["uuid"]?.text?.lowercased()
        tags = MISPEvent.writtenTags(of: node)
    }

    /// Whether the attribute was taken back.
    static func isDeleted(_ node: LocatedNode) -> Bool {
        guard let scalar = node["deleted"]?.scalar else { return false }
        return scalar.text == "true" || scalar.text == "1"
    }

    /// Objects that stand for something to read, whose links are sources.
    static let readObjects: Set = [
        "report", "blog", "blog-post", "news-media", "news-agency", "publication", "microblog",
    ]

    /// Whether the value is the address of something to read about the event.
    var isSource: Bool {
        switch type {
        case "link": object.map(Self.readObjects.contains) ?? true
        case "url": object.map(Self.readObjects.contains) ?? (category == "External analysis")
        default: false
        }
    }
}
