internal import DatelineModel

/// What became of each object of an import: nothing is dropped without being counted and named.
public struct ImportSummary: Hashable, Sendable {
    /// The number of objects with the same outcome.
    public struct Count: Hashable, Sendable {
        /// What they became, or why they were skipped: `actor`, `revoked`.
        public let what: String
        /// How many.
        public let count: Int
        /// Whether they were skipped because of errors in the input that have to be fixed.
        public let isFault: Bool

        init(what: String, count: Int, isFault: Bool = false) {
            self.what = what
            self.count = count
            self.isFault = isFault
        }
    }

    /// The objects of one type.
    public struct Row: Hashable, Sendable {
        /// The type, as named in the input: `intrusion-set`.
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
        /// How many were skipped because they cannot be used as they are written.
        public var faultyCount: Int { skipped.reduce(0) { $0 + ($1.isFault ? $1.count : 0) } }
    }

    /// A row for each type, in the order of their names.
    public let rows: [Row]
    /// A row for each kind of part of the objects that is counted separately: names, references.
    public let parts: [Row]
    /// How many files were read.
    public let files: Int
    /// How many ids occur on more than one object; the newest of these is used.
    public let repeatedIDs: Int
    /// What determines the newest: `'modified'`.
    public let newness: String
    /// What the casebook holds in the end: `actors`, `incidents`, `sources` and the terms of the vocabulary.
    public let casebook: [Count]

    init(
        rows: [Row], parts: [Row] = [], files: Int, repeatedIDs: Int = 0, newness: String = "'modified'",
        casebook: [(what: String, count: Int)]
    ) {
        self.rows = rows
        self.parts = parts
        self.files = files
        self.repeatedIDs = repeatedIDs
        self.newness = newness
        self.casebook = casebook.filter { $0.count > 0 }.map { Count(what: $0.what, count: $0.count) }
    }

    /// All objects that were read.
    public var read: Int { rows.reduce(0) { $0 + $1.read } }
    /// All objects that are in the casebook.
    public var used: Int { rows.reduce(0) { $0 + $1.usedCount } }
    /// All objects that are not.
    public var skipped: Int { rows.reduce(0) { $0 + $1.skippedCount } }

    /// All objects and separately counted values that were skipped because of errors in the input.
    public var faulty: Int { (rows + parts).reduce(0) { $0 + $1.faultyCount } }

    /// The row of a type, or `nil` where the input has none.
    public func row(_ type: String) -> Row? { rows.first { $0.type == type } ?? parts.first { $0.type == type } }
}

extension ImportSummary {
    /// The summary as an aligned table with a line for what is used and for each reason to skip.
    public var text: String {
        var lines: [[String]] = [["type", "read", "used", "skipped", "as what, or why not"]]
        for row in rows { lines += Self.lines(row) }
        lines.append(["total", "\(read)", "\(used)", "\(skipped)", ""])
        if !parts.isEmpty { lines.append(["in them", "", "", "", ""]) }
        for row in parts { lines += Self.lines(row) }
        return Self.aligned(lines) + closing
    }

    /// A line for the type with its first outcome, and one for each further outcome.
    private static func lines(_ row: Row) -> [[String]] {
        var ways = row.used.map { "\($0.count) as \($0.what)" } + row.skipped.map { "\($0.count) skipped: \($0.what)" }
        let first = ways.isEmpty ? "" : ways.removeFirst()
        let line = [row.type, "\(row.read)", "\(row.usedCount)", "\(row.skippedCount)", first]
        return [line] + ways.map { ["", "", "", "", $0] }
    }

    private var closing: String {
        var text = "\n\(Self.counted(files, "file")) read"
        if repeatedIDs > 0 {
            text += "; \(repeatedIDs) ids stand on more than one object, of which the newest \(newness) is used"
        }
        if faulty > 0 { text += "\nleft out because of faults in the input: \(faulty)" }
        let contents = casebook.map { "\($0.count) \($0.what)" }.joined(separator: ", ")
        return text + "\nin the casebook: "
            + (contents.isEmpty ? "no record, and no term that is not built in" : contents) + "\n"
    }

    private static func counted(_ count: Int, _ noun: String) -> String { "\(count) \(noun)\(count == 1 ? "" : "s")" }

    /// Columns as wide as their widest cell, with numbers aligned to the right.
    private static func aligned(_ lines: [[String]]) -> String {
        let widths = (0..<4).map { column in lines.map { $0[column].count }.max() ?? 0 }
        return lines.map { cells in
            var line = cells[0] + spaces(widths[0] - cells[0].count)
            for column in 1..<4 { line += "  " + spaces(widths[column] - cells[column].count) + cells[column] }
            line += "  " + cells[4]
            return String(line.reversed().drop { $0 == " " }.reversed()) + "\n"
        }.joined()
    }

    private static func spaces(_ count: Int) -> String { String(repeating: " ", count: max(count, 0)) }
}

extension Casebook {
    /// The number of records and added terms of each kind, for a summary.
    var counts: [(what: String, count: Int)] {
        let common = Vocabulary()
        return [
            ("actors", actors.count), ("incidents", incidents.count), ("sources", sources.count),
            ("malware", vocabulary.malware.count), ("techniques", vocabulary.techniques.count),
            ("vulnerabilities", vocabulary.vulnerabilities.count),
            ("organisations", vocabulary.organisations.count),
            ("sectors", vocabulary.sectors.keys.filter { common.sectors[$0] == nil }.count),
            ("regions", vocabulary.regions.keys.filter { common.regions[$0] == nil }.count),
        ]
    }
}
