internal import DatelineModel
internal import DatelineReading

/// Something that may occur in several versions under the same id.
protocol Versioned: Sendable {
    /// The id that all its versions share.
    var versionedID: String { get }
    /// Its contents in a canonical form.
    var contents: String { get }
    /// Its position.
    var place: TextPlace { get }

    /// Whether this is an earlier version than another with its id.
    func isEarlier(than other: Self) -> Bool
}

/// The newest version for each id, independent of the order of files.
struct NewestVersions<Object: Versioned>: Sendable {
    /// The newest version of each.
    private(set) var newest: [String: Object] = [:]
    /// The superseded versions.
    private var left: [Object] = []
    /// How often each id occurred.
    private var meetings: [String: Int] = [:]

    /// A superseded version, with the one that is kept.
    struct Choice: Sendable {
        let kept: Object
        let left: Object

        /// Why the other is left out.
        var reason: SkipReason { isOfOneVersion ? .sameVersionAgain : .olderVersion }

        /// Whether both claim to be the same version, but differ.
        var isContradictory: Bool { isOfOneVersion && kept.contents != left.contents }

        private var isOfOneVersion: Bool { !left.isEarlier(than: kept) }

        /// The warning about two versions that contradict each other.
        ///
        /// - Parameters:
        ///   - name: What the one that does not count is called, `event '5a1b…'`.
        ///   - field: The field that tells versions apart.
        func warning(_ id: DiagnosticID, _ name: String, sameIn field: String) -> Diagnostic {
            Diagnostic(
                .warning, id,
                message: "\(name) stands here with the same '\(field)' as elsewhere and says something else",
                at: left.place, help: "the version at \(kept.place.file):\(kept.place.line) is used")
        }
    }

    /// How many ids occur on more than one object.
    var repeatedIDs: Int { meetings.values.reduce(0) { $0 + ($1 > 1 ? 1 : 0) } }

    /// Whether an id occurred, kept or not.
    func hasMet(_ id: String) -> Bool { meetings[id] != nil }

    /// The newest version with an id.
    subscript(id: String) -> Object? { newest[id] }

    /// Counts the id of an object that is not kept, whatever its version.
    mutating func meet(_ id: String) { meetings[id, default: 0] += 1 }

    /// Takes an object in.
    mutating func add(_ object: Object) {
        let id = object.versionedID
        meet(id)
        guard let other = newest[id] else {
            newest[id] = object
            return
        }
        let isLeft = Self.isLeft(object, for: other)
        newest[id] = isLeft ? other : object
        left.append(isLeft ? object : other)
    }

    /// Each superseded version with the one that is kept, in the order of positions, once all have been added.
    var choices: [Choice] {
        left.sorted { $0.place.precedes($1.place) }
            .compactMap { left in newest[left.versionedID].map { Choice(kept: $0, left: left) } }
    }

    /// Whether an object gives way to another with its id. For two of the same version, the choice does not depend on
    /// their order.
    private static func isLeft(_ object: Object, for other: Object) -> Bool {
        if object.isEarlier(than: other) { return true }
        if other.isEarlier(than: object) { return false }
        let (contents, others) = (object.contents, other.contents)
        return contents == others ? other.place.precedes(object.place) : contents < others
    }
}

extension TextPlace {
    fileprivate func precedes(_ other: TextPlace) -> Bool {
        (file, line, column) < (other.file, other.line, other.column)
    }
}

extension LocatedNode {
    /// The value in a canonical form: sorted keys, no positions.
    var canonicalText: String {
        switch value {
        case .scalar(let scalar): "\(scalar.style == .quoted ? "\"" : "")\(scalar.text)"
        case .sequence(let elements): "[" + elements.map(\.canonicalText).joined(separator: "\u{1}") + "]"
        case .mapping(let entries):
            "{" + entries.map { $0.name + "\u{2}" + $0.value.canonicalText }.sorted().joined(separator: "\u{1}") + "}"
        }
    }
}
