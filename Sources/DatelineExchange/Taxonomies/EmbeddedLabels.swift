internal import DatelineModel
internal import DatelineReading

/// Labels of TLP in an object of JSON: in fields that are called so, `x_tlp`, and among tags and keywords.
enum EmbeddedLabels {
    /// A text that holds labels, with them.
    typealias Found = (text: String, labels: [TLPLabel])

    /// What an object holds, down to the objects in it, but not in lists of objects.
    static func found(in node: LocatedNode, depth: Int = 3) -> [Found] {
        guard depth > 0, let entries = node.entries else { return [] }
        return entries.flatMap { entry in
            if isTLP(entry.name) { return texts(of: entry.value).map { ($0, TLPLabel.labels(ofField: $0)) } }
            if holdsTags(entry.name) { return texts(of: entry.value).flatMap(labelled) }
            return found(in: entry.value, depth: depth - 1)
        }
    }

    /// The labels among the tags that a text lists.
    static func labelled(_ text: String) -> [Found] {
        text.split { $0 == "," || $0 == ";" }.map { part in (String(part), TLPLabel.labels(ofTag: part)) }
            .filter { !$0.1.isEmpty }
    }

    /// Whether a field is called after the protocol.
    static func isTLP(_ name: String) -> Bool {
        var rest = name.utf8[...]
        while rest.count >= 3 {
            if rest.prefix(3).elementsEqual("tlp".utf8, by: { $0 | 0x20 == $1 }) { return true }
            rest = rest.dropFirst()
        }
        return false
    }

    private static func holdsTags(_ name: String) -> Bool {
        ["tag", "tags", "label", "labels", "keyword", "keywords", "marking", "markings"].contains(name.lowercased())
    }

    private static func texts(of node: LocatedNode) -> [String] {
        if let text = node.text { return text.isEmpty ? [] : [text] }
        return (node.elements ?? []).compactMap { $0.text ?? $0["name"]?.text }.filter { !$0.isEmpty }
    }
}
