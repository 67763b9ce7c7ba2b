internal import DatelineModel

/// Merges an imported record into the casebook's, so that nothing written by hand is lost and no marking becomes less
/// strict.
///
/// What only one of them has is kept or added. Where they differ, the casebook's value stands and the difference is
/// reported, unless replacing was asked for.
struct RecordMerge {
    /// The fields of the casebook's record.
    let held: [RecordValue.Entry]
    /// The merged fields.
    private(set) var merged: [RecordValue.Entry]
    private(set) var findings = MergeFindings()
    private let replace: Bool

    /// Lists whose entries have no fields of their own.
    private static let sets: Set = ["about", "related", "sources", "formerly", "tags"]
    /// Days on which something was done in this casebook, which a later import does not change.
    private static let ours: Set = ["recorded", "retrieved"]

    /// - Parameters:
    ///   - held: The record of the casebook.
    ///   - new: The record of the import.
    ///   - standard: The marking of records that name none.
    ///   - replace: Whether single values of the import take the place of the casebook's.
    init(held: [RecordValue.Entry], new: [RecordValue.Entry], standard: Marking, replace: Bool) {
        self.held = held
        self.replace = replace
        merged = held
        for entry in new where entry.key != "marking" { merge(entry) }
        mark(new, standard)
        for entry in held where new[entry.key] == nil { keepAlone(entry) }
        merged = FieldOrder.merged(merged, with: new.map(\.key))
    }

    /// Whether the record changes.
    var isChange: Bool { RecordValue.map(held).contents != RecordValue.map(merged).contents }

    private mutating func merge(_ new: RecordValue.Entry) {
        guard let own = held[new.key] else { return merged.set(new.key, new.value) }
        guard own.contents != new.value.contents else { return }
        if StatementMerge.identities[new.key] != nil {
            mergeStatements(new, own)
        } else if Self.sets.contains(new.key) {
            mergeSet(new, own)
        } else if new.key == "ids" {
            mergeIDs(new, own)
        } else if !Self.ours.contains(new.key) {
            addDifference(in: new.key, from: own, to: new.value)
            if replace { merged.set(new.key, new.value) }
        }
    }

    private mutating func mergeStatements(_ new: RecordValue.Entry, _ own: RecordValue) {
        let merge = StatementMerge(of: new.value.items, into: own.items, field: new.key, replace: replace)
        let isOne = merge.statements.count == 1 && new.key == "active"
        merged.set(new.key, isOne ? merge.statements[0] : .list(merge.statements))
        findings.differences += merge.differences
        if !merge.kept.isEmpty { findings.kept.append((new.key, merge.kept)) }
    }

    private mutating func mergeSet(_ new: RecordValue.Entry, _ own: RecordValue) {
        let known = Set(own.items.map(\.contents))
        let others = Set(new.value.items.map(\.contents))
        merged.set(new.key, .list(own.items + new.value.items.filter { !known.contains($0.contents) }))
        let kept = own.items.filter { !others.contains($0.contents) }.map(\.shown)
        if !kept.isEmpty { findings.kept.append((new.key, kept)) }
    }

    private mutating func mergeIDs(_ new: RecordValue.Entry, _ own: RecordValue) {
        guard case .map(var ids) = own, case .map(let others) = new.value else { return }
        for other in others {
            if let one = ids[other.key], one.contents != other.value.contents {
                addDifference(in: "ids \(other.key)", from: one, to: other.value)
                guard replace else { continue }
            }
            ids.set(other.key, other.value)
        }
        merged.set(new.key, .map(ids))
    }

    private mutating func addDifference(in field: String, from own: RecordValue, to new: RecordValue) {
        findings.differences.append(.init(field: field, held: own.shown, new: new.shown))
    }

    private mutating func keepAlone(_ entry: RecordValue.Entry) {
        if StatementMerge.identities[entry.key] != nil {
            findings.kept.append((entry.key, entry.value.items.map { StatementMerge.name($0, entry.key) }))
        } else if Self.sets.contains(entry.key) {
            findings.kept.append((entry.key, entry.value.items.map(\.shown)))
        }
    }

    /// Applies the stricter of the two markings. No part of the record may be less strict.
    private mutating func mark(_ new: [RecordValue.Entry], _ standard: Marking) {
        let own = held["marking"]?.single.flatMap { Marking(label: $0) }
        let other = new["marking"]?.single.flatMap { Marking(label: $0) }
        let marking = max(own ?? standard, other ?? standard)
        if marking > own ?? standard {
            merged.set("marking", .word(marking.label))
            findings.raised = (own ?? standard, marking)
        }
        for (index, entry) in merged.enumerated() where StatementMerge.identities[entry.key] != nil {
            let items = entry.value.items.map { Self.unmarked($0, below: marking) }
            let value = if case .list = entry.value { RecordValue.list(items) } else { items[0] }
            merged[index] = RecordValue.Entry(key: entry.key, value: value)
        }
    }

    /// The statement without its marking, if that is less strict than the record's.
    private static func unmarked(_ statement: RecordValue, below marking: Marking) -> RecordValue {
        guard case .map(var fields) = statement, let label = fields["marking"]?.single,
            let own = Marking(label: label), own < marking
        else { return statement }
        fields.set("marking", nil)
        return .map(fields)
    }
}

extension RecordValue {
    /// The text of a single value; `nil` for lists and mappings.
    var single: String? {
        switch self {
        case .word(let text), .text(let text): text
        case .list, .map: nil
        }
    }

    /// The elements of a list; any other value counts as a list of one.
    var items: [RecordValue] {
        if case .list(let items) = self { items } else { [self] }
    }

    /// The value of a key in a mapping.
    subscript(key: String) -> RecordValue? {
        guard case .map(let entries) = self else { return nil }
        return entries.first { $0.key == key }?.value
    }

    /// The value in a form that does not depend on the order of fields.
    var contents: String {
        switch self {
        case .word(let text), .text(let text): text
        case .list(let items): "[" + items.map(\.contents).joined(separator: "\u{1}") + "]"
        case .map(let entries):
            "{" + entries.map { "\($0.key)\u{2}\($0.value.contents)" }.sorted().joined(separator: "\u{1}") + "}"
        }
    }

    /// The value as shown in a message.
    var shown: String {
        switch self {
        case .word(let text), .text(let text): ShownText.cut(ShownText.line(text), to: 60)
        case .list(let items): ShownText.cut(items.map(\.shown).joined(separator: ", "), to: 60)
        case .map(let entries):
            ShownText.cut(entries.map { "\($0.key): \($0.value.shown)" }.joined(separator: ", "), to: 60)
        }
    }
}

extension [RecordValue.Entry] {
    /// The value of a field.
    subscript(key: String) -> RecordValue? { first { $0.key == key }?.value }

    /// Sets or removes a field; a new one is appended.
    mutating func set(_ key: String, _ value: RecordValue?) {
        let index = firstIndex { $0.key == key }
        guard let value else {
            if let index { remove(at: index) }
            return
        }
        let entry = RecordValue.Entry(key: key, value: value)
        if let index { self[index] = entry } else { append(entry) }
    }
}
