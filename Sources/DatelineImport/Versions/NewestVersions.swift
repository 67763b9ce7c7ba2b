internal import DatelineModel
internal import DatelineReading

/// Something that several files of an import may have under one id, in several versions.
protocol Versioned: Sendable {
    /// What all its versions share.
    var versionedID: String { get }
    /// All that it says, as text that depends on nothing but what it says.
    var contents: String { get }
    /// Where it stands.
    var place: TextPlace { get }

    /// Whether this is an earlier version than another with its id.
    func isEarlier(than other: Self) -> Bool
}

/// Of each id the newest version, whatever file it came from and in whatever order the files are read.
struct NewestVersions<Object: Versioned>: Sendable {
    /// What counts of each id.
    private(set) var newest: [String: Object] = [:]
    /// What does not count.
    private var left: [Object] = []
    /// How often each id was met.
    private var meetings: [String: Int] = [:]

    /// One of two versions that does not count, and the one that does.
    struct Choice: Sendable {
        let kept: Object
        let left: Object

        /// Why the one does not count.
        var reason: SkipReason { isOfOneVersion ? .sameVersionAgain : .olderVersion }

        /// Whether the two say that they are the same version, and say different things.
        var isContradictory: Bool { isOfOneVersion && kept.contents != left.contents }

        private var isOfOneVersion: Bool { !left.isEarlier(than: kept) }

        /// What is to be told of two that contradict each other.
        ///
        /// - Parameters:
        ///   - name: What the one that does not count is called, `event '5a1b…'`.
        ///   - field: The field that tells versions apart.
        func warning(_ id: DiagnosticID, _ name: String, sameIn field: String) -> Diagnostic {
            Diagnostic(
                .warning, id, "\(name) stands here with the same '\(field)' as elsewhere and says something else",
                at: left.place, help: "the version at \(kept.place.file):\(kept.place.line) is used")
        }
    }

    /// How many ids stand on more than one object.
    var repeatedIDs: Int { meetings.values.reduce(0) { $0 + ($1 > 1 ? 1 : 0) } }

    /// Whether an id was met, kept or not.
    func hasMet(_ id: String) -> Bool { meetings[id] != nil }

    /// What counts of an id.
    subscript(id: String) -> Object? { newest[id] }

    /// Meets an id on an object that is not kept, whatever its version.
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

    /// What does not count, beside what does, in the order of the places; when all have been added.
    var choices: [Choice] {
        left.sorted { $0.place.precedes($1.place) }
            .compactMap { left in newest[left.versionedID].map { Choice(kept: $0, left: left) } }
    }

    /// Whether an object does not count beside another with its id; of two of one version always the same.
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
    /// The value as text that depends on nothing but the value: the keys in order, no places.
    var canonicalText: String {
        switch value {
        case .scalar(let scalar): "\(scalar.style == .quoted ? "\"" : "")\(scalar.text)"
        case .sequence(let elements): "[" + elements.map(\.canonicalText).joined(separator: "\u{1}") + "]"
        case .mapping(let entries):
            "{" + entries.map { $0.name + "\u{2}" + $0.value.canonicalText }.sorted().joined(separator: "\u{1}") + "}"
        }
    }
}
