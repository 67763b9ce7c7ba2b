internal import DatelineModel
internal import DatelineReading

/// Stricter markings that somebody else put on Dateline's own objects, which the records inside must not undercut.
///
/// Dateline marks an object as strictly as anything that its record says, names or cites. A stricter marking must be
/// someone else's, and then applies to the whole record.
struct OuterMarkings {
    private let markings: Markings
    /// The strictest marking written in each record, by its id.
    private let written: [String: Marking]
    /// The ids of the records that each record names, by its own id.
    private let named: [String: Set<String>]

    init(_ records: [LocatedNode], _ markings: Markings) {
        self.markings = markings
        let settings = records.first { $0["type"]?.text == "casebook" }
        let usual = settings?["default-marking"]?.text.flatMap { Marking.probablyMeant(by: $0) } ?? .red
        var written: [String: Marking] = [:]
        for record in records where record["type"]?.text != "casebook" {
            let own = record["marking"] == nil ? usual : .clear
            let id = record["id"]?.text ?? ""
            written[id] = max(written[id] ?? .clear, max(own, Self.strictest(in: record)))
        }
        self.written = written
        named = Dictionary(
            records.map { ($0["id"]?.text ?? "", Self.texts(in: $0).filter { written[$0] != nil }) },
            uniquingKeysWith: { $0.union($1) })
    }

    /// The record of an object, raised to the object's marking, and a diagnostic if that is stricter than anything in
    /// the record.
    func heeded(_ record: LocatedNode, of object: STIXObject) -> (record: LocatedNode, told: Diagnostic?) {
        // The marking of a casebook is the upper limit of what its builds publish: raising it would publish more.
        guard record["type"]?.text != "casebook", let outer = markings.marking(of: object),
            outer > strictest(reachedFrom: record)
        else { return (record, nil) }
        let told = Diagnostic(
            .note, .importMarking,
            message: "'\(object.id)' is marked \(outer.label), more strictly than the record in it",
            at: object.place, help: "the record has 'marking: \(outer.label)'")
        return (Self.raised(record, to: outer), told)
    }

    /// The strictest marking in a record and in those that it names, directly or indirectly.
    private func strictest(reachedFrom record: LocatedNode) -> Marking {
        var strictest = written[record["id"]?.text ?? ""] ?? .clear
        var seen: Set<String> = []
        var open = Self.texts(in: record)
        for _ in 0..<3 {
            let names = open.filter { written[$0] != nil && seen.insert($0).inserted }
            strictest = max(strictest, names.compactMap { written[$0] }.max() ?? .clear)
            open = names.reduce(into: []) { $0.formUnion(named[$1] ?? []) }
        }
        return strictest
    }

    private static func strictest(in node: LocatedNode) -> Marking {
        let inside = (node.entries?.map(\.value) ?? []) + (node.elements ?? [])
        let own = node["marking"]?.text.map { Marking.probablyMeant(by: $0) ?? .red }
        return inside.map { strictest(in: $0) }.reduce(own ?? .clear) { max($0, $1) }
    }

    private static func texts(in node: LocatedNode) -> Set<String> {
        if let text = node.text { return [text] }
        return ((node.entries?.map(\.value) ?? []) + (node.elements ?? [])).reduce(into: []) {
            $0.formUnion(texts(in: $1))
        }
    }

    /// The record with a marking, without less strict markings on its parts.
    private static func raised(_ record: LocatedNode, to marking: Marking) -> LocatedNode {
        let value = LocatedNode(place: record.place, value: .scalar(Scalar(text: marking.label, style: .quoted)))
        let key = LocatedNode(place: record.place, value: .scalar(Scalar(text: "marking", style: .quoted)))
        let rest = (record.entries ?? []).filter { $0.name != "marking" }.map { entry in
            LocatedNode.Entry(key: entry.key, value: unmarked(entry.value))
        }
        return LocatedNode(place: record.place, value: .mapping(rest + [LocatedNode.Entry(key: key, value: value)]))
    }

    /// A part without its markings, which are at most as strict as the whole record's.
    private static func unmarked(_ node: LocatedNode) -> LocatedNode {
        switch node.value {
        case .scalar: return node
        case .sequence(let elements):
            return LocatedNode(place: node.place, value: .sequence(elements.map(unmarked)))
        case .mapping(let entries):
            let kept = entries.filter { $0.name != "marking" }.map { entry in
                LocatedNode.Entry(key: entry.key, value: unmarked(entry.value))
            }
            return LocatedNode(place: node.place, value: .mapping(kept))
        }
    }
}
