/// What became of every object of an import: nothing is dropped without being counted and named.
public struct ImportSummary: Hashable, Sendable {
    /// How many objects went one way.
    public struct Count: Hashable, Sendable {
        /// What they became, or why they were skipped: `actor`, `revoked`.
        public let what: String
        /// How many.
        public let count: Int
    }

    /// The objects of one type.
    public struct Row: Hashable, Sendable {
        /// The type as the input names it: `intrusion-set`.
        public let type: String
        /// How many objects of the type were read; always the sum of those used and those skipped.
        public let read: Int
        /// What they became in the casebook, commonest first.
        public let used: [Count]
        /// Why the others were skipped, commonest first.
        public let skipped: [Count]

        /// How many are in the casebook.
        public var usedCount: Int { used.reduce(0) { $0 + $1.count } }
        /// How many are not.
        public var skippedCount: Int { skipped.reduce(0) { $0 + $1.count } }
    }

    /// A row for each type, in the order of their names.
    public let rows: [Row]
    /// How many files were read.
    public let files: Int
    /// How many ids stand on more than one object; of each, the object with the newest `modified` is used.
    public let repeatedIDs: Int
    /// What the casebook holds in the end: `actors`, `incidents`, `sources` and the terms of the vocabulary.
    public let casebook: [Count]

    /// All objects that were read.
    public var read: Int { rows.reduce(0) { $0 + $1.read } }
    /// All objects that are in the casebook.
    public var used: Int { rows.reduce(0) { $0 + $1.usedCount } }
    /// All objects that are not.
    public var skipped: Int { rows.reduce(0) { $0 + $1.skippedCount } }

    /// The row of a type, or `nil` where the input has none.
    public func row(_ type: String) -> Row? { rows.first { $0.type == type } }
}
