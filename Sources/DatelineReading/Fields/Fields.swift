internal import DatelineModel

/// The fields of one mapping, asked for one by one.
///
/// Absent and empty are the same: `end:` with nothing behind it says as little as no `end` at all.
struct Fields {
    /// The mapping.
    let node: LocatedNode
    private let entries: [LocatedNode.Entry]
    /// The entries' names, kept apart because they are gone through once for every field that is asked for.
    private let names: [String]

    /// Takes a mapping and reports the fields that nobody will ask for; `nil`, with a report, where it is none.
    ///
    /// - Parameters:
    ///   - node: The node that should be a mapping.
    ///   - known: The names of the fields that there are.
    ///   - thing: What the mapping describes, with its article: `an incident`.
    ///   - log: Takes what is found.
    init?(_ node: LocatedNode, knowing known: [String], of thing: String, _ log: inout RecordLog) {
        guard let entries = node.entries else {
            let example = known.first ?? "name"
            log.error(
                .wrongShape, "\(thing) is a mapping, and this is \(node.shape)", at: log.place(of: node),
                label: "expected fields", help: "write fields, such as '\(example): …'")
            return nil
        }
        self.node = node
        self.entries = entries
        names = entries.map(\.name)
        for (index, name) in names.enumerated() where !known.contains(name) && !log.isFull {
            let names = known.map { "'\($0)'" }.joined(separator: ", ")
            log.error(
                .unknownField, "\(thing) has no field '\(name)'", at: log.place(of: entries[index].key),
                help: Spelling.didYouMean(name, among: known, otherwise: "the fields are \(names)"))
        }
    }

    /// The value of a field; `nil` where it is absent or empty.
    subscript(_ name: String) -> LocatedNode? {
        guard let index = names.firstIndex(of: name) else { return nil }
        let value = entries[index].value
        return value.isNull ? nil : value
    }

    /// The value of a field that there must be; reports its absence.
    func required(_ name: String, of thing: String, help: String, _ log: inout RecordLog) -> LocatedNode? {
        if let value = self[name] { return value }
        if let entry = names.firstIndex(of: name).map({ entries[$0] }) {
            log.error(.emptyValue, "'\(name)' is empty", at: log.place(of: entry.key), help: help)
        } else {
            log.error(.missingField, "\(thing) has no '\(name)'", at: startOfMapping(log), help: help)
        }
        return nil
    }

    /// The elements of a list; none where the field is absent.
    func list(_ name: String, example: String, _ log: inout RecordLog) -> [LocatedNode] {
        guard let value = self[name] else { return [] }
        guard let elements = value.elements else {
            log.error(
                .wrongShape, "'\(name)' is a list, and this is \(value.shape)", at: log.place(of: value),
                help: "write '\(name): [\(example)]'")
            return []
        }
        return elements
    }

    /// Where the first field stands: a point, because a whole record is too much to underline.
    private func startOfMapping(_ log: RecordLog) -> TextPlace {
        var place = entries.first.map { log.place(of: $0.key) } ?? log.place(of: node)
        place.length = entries.first == nil ? 0 : place.length
        return place
    }
}
