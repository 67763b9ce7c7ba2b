internal import DatelineModel

/// Merges the statements of an import into those of a record: none is lost, and none appears twice.
///
/// Two statements are the same if they say the same thing by the same party, and share a source or the day.
struct StatementMerge {
    private let field: String
    private let replace: Bool
    /// The record's statements with what the import adds to them, followed by the new ones.
    private(set) var statements: [RecordValue]
    private(set) var differences: [MergeFindings.Difference] = []
    /// What only the record has.
    private(set) var kept: [String] = []

    /// The fields that identify what a statement is about, by the name of its list.
    static let identities = Incident.statements.identities.merging(Actor.statements.identities) { ours, _ in ours }

    init(of new: [RecordValue], into held: [RecordValue], field: String, replace: Bool) {
        self.field = field
        self.replace = replace
        statements = held
        var openHeld = Array(held.indices)
        var openNew = Array(new.indices)
        let keys = (held: held.map { Self.key($0, field) }, new: new.map { Self.key($0, field) })
        for isSame in Self.steps {
            for index in openNew {
                let match = openHeld.first { keys.held[$0] == keys.new[index] && isSame(held[$0], new[index]) }
                guard let match else { continue }
                openHeld.removeAll { $0 == match }
                openNew.removeAll { $0 == index }
                statements[match] = joined(held[match], new[index])
            }
        }
        statements += openNew.map { new[$0] }
        kept = openHeld.map { Self.name(held[$0], field) }
    }

    /// The tests for whether two such statements are the same, the most certain first.
    private static let steps: [@Sendable (RecordValue, RecordValue) -> Bool] = [
        { $0.contents == $1.contents },
        { $0["said"]?.contents == $1["said"]?.contents && shareSources($0, $1) },
        { $0["said"] != nil && $0["said"]?.contents == $1["said"]?.contents },
        { shareSources($0, $1) },
    ]

    private static func shareSources(_ one: RecordValue, _ other: RecordValue) -> Bool {
        let sources = sources(of: one)
        let others = self.sources(of: other)
        return sources.isEmpty && others.isEmpty || !Set(sources).isDisjoint(with: others)
    }

    private static func sources(of statement: RecordValue) -> [String] {
        (statement["source"]?.items ?? []).compactMap(\.single)
    }

    private static func key(_ statement: RecordValue, _ field: String) -> [String] {
        if let single = statement.single { return [single, ""] }
        return (identities[field] ?? []).map { statement[$0]?.contents ?? "" } + [statement["by"]?.contents ?? ""]
    }

    /// How a message names a statement.
    static func name(_ statement: RecordValue, _ field: String) -> String {
        if let single = statement.single { return single }
        let parts = (identities[field] ?? []).compactMap { statement[$0]?.shown }
        return parts.joined(separator: " ")
    }

    /// The record's statement with what the import's version of it adds.
    private mutating func joined(_ held: RecordValue, _ new: RecordValue) -> RecordValue {
        guard case .map(var fields) = held, case .map(let others) = new else { return held }
        for other in others {
            guard let own = fields[other.key], own.contents != other.value.contents else {
                if fields[other.key] == nil { fields.set(other.key, other.value) }
                continue
            }
            switch other.key {
            case "said": fields.set("said", Self.earlier(own, other.value))
            case "source": fields.set("source", Self.union(own, other.value))
            case "marking": fields.set("marking", .word(Markings.stricter(own.contents, other.value.contents)))
            default:
                let name = "\(field) '\(Self.name(held, field))' \(other.key)"
                differences.append(.init(field: name, held: own.shown, new: other.value.shown))
                if replace { fields.set(other.key, other.value) }
            }
        }
        return .map(Self.inOrder(fields, as: others))
    }

    /// The earlier of two days: a party that repeats a statement first made it on the earlier one.
    private static func earlier(_ one: RecordValue, _ other: RecordValue) -> RecordValue {
        let days = [one, other].compactMap(\.single).filter {
            $0.utf8.count == 10 && !$0.contains { "./[?~%".contains($0) }
        }
        guard days.count == 2 else { return one }
        return days[1] < days[0] ? other : one
    }

    private static func union(_ one: RecordValue, _ other: RecordValue) -> RecordValue {
        let held = one.items
        let known = Set(held.map(\.contents))
        return .list(held + other.items.filter { !known.contains($0.contents) })
    }

    /// The fields, with new ones where the import has them.
    private static func inOrder(_ fields: [RecordValue.Entry], as others: [RecordValue.Entry]) -> [RecordValue.Entry] {
        FieldOrder.merged(fields, with: others.map(\.key))
    }
}

/// The order of the fields of two merged records.
enum FieldOrder {
    /// The fields in the order of a list. A field that is not in the list stays after its neighbour.
    static func merged(_ fields: [RecordValue.Entry], with order: [String]) -> [RecordValue.Entry] {
        var result: [RecordValue.Entry] = []
        for field in fields {
            let rank = order.firstIndex(of: field.key)
            let later = rank.flatMap { rank in
                result.firstIndex { order.firstIndex(of: $0.key).map { $0 > rank } ?? false }
            }
            result.insert(field, at: later ?? result.count)
        }
        return result
    }
}

extension Markings {
    /// The stricter of two labels.
    static func stricter(_ one: String, _ other: String) -> String {
        [one, other].compactMap { Marking(label: $0) }.max()?.label ?? one
    }
}
