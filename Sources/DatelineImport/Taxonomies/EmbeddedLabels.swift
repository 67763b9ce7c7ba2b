internal import DatelineModel
internal import DatelineReading

/// TLP labels in a JSON object or a table row: in fields named after TLP, `x_tlp`, among tags and keywords, in notes,
/// and in any other text that begins with one.
enum EmbeddedLabels {
    /// A text with the labels found in it.
    typealias Found = (text: String, labels: [TLPLabel])

    /// The labels in an object and the objects nested in it.
    static func found(in node: LocatedNode) -> [Found] { found(in: node.entries ?? []) }

    /// The labels in the fields of an object.
    static func found(in entries: [LocatedNode.Entry], depth: Int = 5) -> [Found] {
        entries.flatMap { found(in: $0.value, of: $0.name, depth: depth) } + foundInPair(entries)
    }

    /// The labels in the text of a field.
    static func found(in text: String, of field: String) -> [Found] {
        switch Kind(field) {
        case .label: [(text, TLPLabel.labels(ofField: text))].filter { !$0.1.isEmpty }
        case .tags: labelled(text)
        case .prose: [(text, TLPLabel.labels(inWords: text))].filter { !$0.1.isEmpty }
        case .other: begun(text)
        }
    }

    /// Whether a field is named after TLP.
    static func isTLP(_ name: String) -> Bool {
        var rest = name.utf8[...]
        while rest.count >= 3 {
            if rest.prefix(3).elementsEqual("tlp".utf8, by: { $0 | 0x20 == $1 }) { return true }
            rest = rest.dropFirst()
        }
        return name.utf8.count >= 12 && name.lowercased().filter(\.isLetter).contains("trafficlight")
    }

    private static func found(in node: LocatedNode, of field: String, depth: Int) -> [Found] {
        guard depth > 0 else { return [] }
        if let text = node.text { return found(in: text, of: field) }
        if let elements = node.elements { return elements.flatMap { found(in: $0, of: field, depth: depth - 1) } }
        let entries = node.entries ?? []
        // Anything in a field named after TLP is a label, whatever its key; a tag may be an object too.
        if isTLP(field) { return entries.flatMap { found(in: $0.value, of: field, depth: depth - 1) } }
        let name = Kind(field) == .tags ? node["name"]?.text.map { labelled($0) } ?? [] : []
        return name + found(in: entries.filter { name.isEmpty || $0.name != "name" }, depth: depth - 1)
    }

    /// The labels in an object that is a key and a value: `{"key": "tlp", "value": "red"}`.
    private static func foundInPair(_ entries: [LocatedNode.Entry]) -> [Found] {
        guard let key = entries.first(where: { $0.name == "key" })?.value.text, isTLP(key),
            let value = entries.first(where: { $0.name == "value" })?.value
        else { return [] }
        return found(in: value, of: key, depth: 2)
    }

    /// The labels among the tags listed in a text.
    private static func labelled(_ text: String) -> [Found] {
        parts(of: text).map { (String($0), TLPLabel.labels(ofTag: $0)) }.filter { !$0.1.isEmpty }
    }

    /// The labels at the beginning of each part of a text.
    private static func begun(_ text: String) -> [Found] {
        parts(of: text).filter { mayBeginWithName($0) && TLPLabel.isLabelAlone($0) }
            .map { (String($0), TLPLabel.labels(inWords: $0)) }.filter { !$0.1.isEmpty }
    }

    private static func parts(of text: String) -> [Substring] { text.split { ",;|\n".contains($0) } }

    /// A quick check of the first letter, which rules out most texts.
    private static func mayBeginWithName(_ text: Substring) -> Bool {
        let first = text.utf8.first { $0 >= 0x80 || (0x61...0x7A).contains($0 | 0x20) }
        return first.map { $0 >= 0x80 || $0 | 0x20 == UInt8(ascii: "t") } ?? false
    }

    /// What a field contains, by its name.
    private enum Kind {
        case label, tags, prose, other

        init(_ name: String) {
            if isTLP(name) {
                self = .label
            } else {
                self = Self.known[name.lowercased()] ?? .other
            }
        }

        private static let known: [String: Kind] = [
            "tag": .tags, "tags": .tags, "label": .tags, "labels": .tags, "keyword": .tags, "keywords": .tags,
            "marking": .tags, "markings": .tags, "note": .prose, "notes": .prose, "annote": .prose,
            "comment": .prose, "comments": .prose, "remark": .prose, "remarks": .prose,
        ]
    }
}
