internal import DatelineModel

/// A value of a YAML or JSON file together with its place.
///
/// Nothing is interpreted: `NO` stays the text "NO" and `0012` keeps its zeros. The field that holds a text decides
/// what it means, and can point at the very column that it does not understand.
package struct LocatedNode: Hashable, Sendable {
    /// Where the value begins: a text inside its quotes, a sequence or mapping at its first character.
    ///
    /// For a block scalar (`|`, `>`) it is the first line after the header, so line *n* of a `|` text is *n* lines on.
    package let place: NodePlace
    /// The value itself.
    package let value: Value

    /// A value at a place.
    package init(place: NodePlace, value: Value) {
        self.place = place
        self.value = value
    }

    /// A text, a list or a mapping.
    package enum Value: Hashable, Sendable {
        case scalar(Scalar)
        case sequence([LocatedNode])
        case mapping([Entry])
    }

    /// A key of a mapping and its value; the key is always a scalar.
    package struct Entry: Hashable, Sendable {
        /// The key.
        package let key: LocatedNode
        /// The value.
        package let value: LocatedNode

        /// A key and its value.
        package init(key: LocatedNode, value: LocatedNode) {
            self.key = key
            self.value = value
        }

        /// The text of the key.
        package var name: String { key.scalar?.text ?? "" }
    }
}

extension LocatedNode {
    /// The scalar; `nil` for a sequence or mapping.
    package var scalar: Scalar? {
        guard case .scalar(let scalar) = value else { return nil }
        return scalar
    }

    /// The text of a scalar that is not null.
    package var text: String? {
        guard let scalar, !scalar.isNull else { return nil }
        return scalar.text
    }

    /// The elements; `nil` for anything but a sequence.
    package var elements: [LocatedNode]? {
        guard case .sequence(let elements) = value else { return nil }
        return elements
    }

    /// The entries in the order of the file; `nil` for anything but a mapping.
    package var entries: [Entry]? {
        guard case .mapping(let entries) = value else { return nil }
        return entries
    }

    /// Whether this is `null`, `~` or nothing at all.
    package var isNull: Bool { scalar?.isNull ?? false }

    /// Whether this stands in for something that could not be read, and was reported.
    package var isLost: Bool { scalar?.style == .lost }

    /// A stand-in for something that could not be read.
    static func lost(at place: NodePlace) -> LocatedNode {
        LocatedNode(place: place, value: .scalar(Scalar(text: "", style: .lost)))
    }

    /// The value under a key, compared byte by byte; `nil` also for anything but a mapping.
    package subscript(key: String) -> LocatedNode? {
        guard case .mapping(let entries) = value else { return nil }
        return entries.first { $0.name.hasSameBytes(as: key) }?.value
    }
}

extension String {
    /// Whether the bytes are the same: `==` also holds for letters that are composed differently.
    func hasSameBytes(as other: String) -> Bool {
        self == other && utf8.elementsEqual(other.utf8)
    }
}

extension LocatedNode {
    /// What the node is, in words for a message.
    var shape: String {
        switch value {
        case .scalar(let scalar): scalar.isNull ? "empty" : "text"
        case .sequence: "a list"
        case .mapping: "a mapping"
        }
    }
}

extension NodePlace {
    /// The place in the file with a name.
    func inFile(_ file: String) -> TextPlace { TextPlace(file: file, line: line, column: column, length: length) }
}

/// The entries of a mapping, no two of which have the same key.
struct DistinctEntries {
    private(set) var entries: [LocatedNode.Entry] = []
    /// The keys, kept only for mappings that are too long to search entry by entry.
    private var names: Set<String> = []
    private static let few = 12

    /// Adds an entry unless its key is taken; returns whether it was added.
    mutating func add(_ entry: LocatedNode.Entry) -> Bool {
        guard !holds(entry.name) else { return false }
        entries.append(entry)
        if entries.count > Self.few {
            if names.isEmpty { names = Set(entries.map(\.name)) } else { names.insert(entry.name) }
        }
        return true
    }

    /// Names are compared by bytes. The set can only rule a name out, since it takes differently composed letters for
    /// equal.
    private func holds(_ name: String) -> Bool {
        if entries.count > Self.few, !names.contains(name) { return false }
        return entries.contains { $0.name.hasSameBytes(as: name) }
    }
}
