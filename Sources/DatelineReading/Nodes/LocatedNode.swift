internal import DatelineModel

/// A value of a YAML or JSON file together with its place.
///
/// Nothing is interpreted: `NO` stays the text "NO" and `0012` keeps its zeros. What a text means is decided by the
/// field that holds it, which can then point at the very column it does not understand.
package struct LocatedNode: Hashable, Sendable {
    /// Where the value begins: a text without its quotes, a sequence or mapping at its first character.
    ///
    /// For a block scalar (`|`, `>`) it is the first line after the header, so line *n* of a `|` text is *n* lines on.
    package let place: NodePlace
    package let value: Value

    package init(place: NodePlace, value: Value) {
        self.place = place
        self.value = value
    }

    package enum Value: Hashable, Sendable {
        case scalar(Scalar)
        case sequence([LocatedNode])
        case mapping([Entry])
    }

    /// A key of a mapping and what stands under it; the key is always a scalar.
    package struct Entry: Hashable, Sendable {
        package let key: LocatedNode
        package let value: LocatedNode

        package init(key: LocatedNode, value: LocatedNode) {
            self.key = key
            self.value = value
        }

        /// The text of the key.
        package var name: String { key.scalar?.text ?? "" }
    }
}

extension LocatedNode {
    /// The scalar, or nil for a sequence or mapping.
    package var scalar: Scalar? {
        guard case .scalar(let scalar) = value else { return nil }
        return scalar
    }

    /// The text of a scalar that is not null.
    package var text: String? {
        guard let scalar, !scalar.isNull else { return nil }
        return scalar.text
    }

    /// The elements, or nil when this is no sequence.
    package var elements: [LocatedNode]? {
        guard case .sequence(let elements) = value else { return nil }
        return elements
    }

    /// The entries in the order of the file, or nil when this is no mapping.
    package var entries: [Entry]? {
        guard case .mapping(let entries) = value else { return nil }
        return entries
    }

    /// Whether this is `null`, `~` or nothing at all.
    package var isNull: Bool { scalar?.isNull ?? false }

    /// Whether this stands in place of something that could not be read, and was reported.
    package var isLost: Bool { scalar?.style == .lost }

    /// A place of something that could not be read.
    static func lost(at place: NodePlace) -> LocatedNode {
        LocatedNode(place: place, value: .scalar(Scalar(text: "", style: .lost)))
    }

    /// What stands under a key, compared byte by byte; nil also when this is no mapping.
    package subscript(key: String) -> LocatedNode? {
        guard case .mapping(let entries) = value else { return nil }
        return entries.first { $0.name.hasSameBytes(as: key) }?.value
    }
}

extension String {
    /// Equality of bytes, where `==` also takes differently composed letters for equal.
    func hasSameBytes(as other: String) -> Bool {
        self == other && utf8.elementsEqual(other.utf8)
    }
}

extension LocatedNode {
    /// What the node is, in a word for a message.
    var shape: String {
        switch value {
        case .scalar(let scalar): scalar.isNull ? "empty" : "text"
        case .sequence: "a list"
        case .mapping: "a mapping"
        }
    }
}

extension NodePlace {
    /// The place in a file by its name.
    func inFile(_ file: String) -> TextPlace { TextPlace(file: file, line: line, column: column, length: length) }
}

/// The entries of a mapping, of which no two have the same key.
struct DistinctEntries {
    private(set) var entries: [LocatedNode.Entry] = []
    /// The keys, kept only for mappings with so many entries that looking through them would take long.
    private var names: Set<String> = []
    private static let few = 12

    /// Adds an entry unless there is one with its key already.
    mutating func add(_ entry: LocatedNode.Entry) -> Bool {
        guard !holds(entry.name) else { return false }
        entries.append(entry)
        if entries.count > Self.few {
            if names.isEmpty { names = Set(entries.map(\.name)) } else { names.insert(entry.name) }
        }
        return true
    }

    /// Names are compared by bytes; the set takes differently composed letters for equal and only rules out.
    private func holds(_ name: String) -> Bool {
        if entries.count > Self.few, !names.contains(name) { return false }
        return entries.contains { $0.name.hasSameBytes(as: name) }
    }
}
