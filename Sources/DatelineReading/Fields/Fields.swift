internal import DatelineModel

/// The fields of one mapping, which are asked for one by one.
///
/// An empty field counts as absent: `end:` with nothing after it says as little as no `end` at all.
struct Fields {
    /// The mapping.
    let node: LocatedNode
    private let entries: [LocatedNode.Entry]
    /// The names of the entries, kept separately because they are searched for every field.
    private let names: [String]

    /// Takes a mapping and reports unknown fields; `nil`, with an error, where the node is no mapping.
    ///
    /// - Parameters:
    ///   - node: The node that should be a mapping.
    ///   - known: The names of the fields that it may have.
    ///   - thing: What the mapping describes, with its article: `an incident`.
    ///   - log: Collects what is found.
    init?(_ node: LocatedNode, knowing known: [String], of thing: String, into log: inout RecordLog) {
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
        reportUnknown(known, of: thing, into: &log)
    }

    /// Reports unknown fields. Those that come from a comma in a text within braces are reported as one.
    private func reportUnknown(_ known: [String], of thing: String, into log: inout RecordLog) {
        var afterComma: Set<Int> = []
        for (index, name) in names.enumerated()
        where !known.contains(name) && !entries[index].key.isLost && !afterComma.contains(index) {
            guard !log.isFull else {
                log.countError(at: log.place(of: entries[index].key))
                continue
            }
            if let text = textCutByComma(at: index, known) {
                afterComma.formUnion(text.indices)
                log.error(
                    .unknownField, "\(thing) has no field '\(name)': a comma ends a value within braces",
                    at: log.place(of: entries[index].key),
                    help: "write '\(text.field): \(YAMLQuotes.quoted(text.whole))'")
                continue
            }
            let names = known.map { "'\($0)'" }.joined(separator: ", ")
            log.error(
                .unknownField, "\(thing) has no field '\(name)'", at: log.place(of: entries[index].key),
                help: Spelling.didYouMean(name, among: known, otherwise: "the fields are \(names)"))
        }
    }

    /// A text that commas within braces have cut into keys without values, of which the first is at an index; `nil`
    /// where that is not what happened.
    private func textCutByComma(
        at index: Int, _ known: [String]
    ) -> (field: String, whole: String, indices: Range<Int>)? {
        guard index > 0, isBare(index), let text = entries[index - 1].value.text,
            entries[index - 1].value.scalar?.style == .plain
        else { return nil }
        let end = entries[index...].indices.first { !isBare($0) || known.contains(names[$0]) } ?? entries.endIndex
        var whole = text
        var column = entries[index - 1].value.place.column + text.utf8.count
        for entry in entries[index..<end] {
            let space = String(repeating: " ", count: min(max(entry.key.place.column - column - 1, 0), 1))
            whole += "," + space + entry.name
            column = entry.key.place.column + entry.name.utf8.count
        }
        return (names[index - 1], whole, index..<end)
    }

    /// Whether an entry is a key without a value, on the same line as the entry before.
    private func isBare(_ index: Int) -> Bool {
        guard let scalar = entries[index].value.scalar, scalar.style == .plain, scalar.text.isEmpty else {
            return false
        }
        return entries[index].key.place.line == entries[index - 1].key.place.line
    }

    /// The value of a field; `nil` where it is absent or empty.
    subscript(_ name: String) -> LocatedNode? {
        guard let index = names.firstIndex(of: name) else { return nil }
        let value = entries[index].value
        return value.isNull ? nil : value
    }

    /// The value of a required field; reports its absence.
    func required(_ name: String, of thing: String, help: String, into log: inout RecordLog) -> LocatedNode? {
        if let value = self[name] { return value }
        if entries.contains(where: { $0.value.isLost }) { return nil }
        if let entry = names.firstIndex(of: name).map({ entries[$0] }) {
            log.error(.emptyValue, "'\(name)' is empty", at: log.place(of: entry.key), help: help)
        } else {
            log.error(.missingField, "\(thing) has no '\(name)'", at: startOfMapping(log), help: help)
        }
        return nil
    }

    /// The elements of a list; none where the field is absent.
    func list(_ name: String, example: String, into log: inout RecordLog) -> [LocatedNode] {
        guard let value = self[name] else { return [] }
        guard let elements = value.elements else {
            log.error(
                .wrongShape, "'\(name)' is a list, and this is \(value.shape)", at: log.place(of: value),
                help: "write '\(name): [\(example)]'")
            return []
        }
        return elements
    }

    /// Where the first field is: a point, because a whole record is too much to underline.
    private func startOfMapping(_ log: RecordLog) -> TextPlace {
        var place = entries.first.map { log.place(of: $0.key) } ?? log.place(of: node)
        place.length = entries.first == nil ? 0 : place.length
        return place
    }
}
