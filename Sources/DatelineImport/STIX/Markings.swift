internal import DatelineModel
internal import DatelineReading

/// The meanings of the markings of an input, in TLP 2.0.
struct Markings: Sendable {
    private let meanings: [String: MarkingMeaning]
    private let unresolved: Marking

    init(_ definitions: [STIXObject], unresolved: Marking) {
        self.unresolved = unresolved
        var meanings = MarkingMeaning.standard
        for definition in definitions {
            let own = MarkingMeaning(of: definition)
            meanings[definition.id] = meanings[definition.id].map { $0.stricter(own) } ?? own
        }
        self.meanings = meanings
    }

    /// The meaning of a definition.
    func meaning(of id: String) -> MarkingMeaning { meanings[id] ?? .notKnown }

    /// The marking of a whole object: the strictest of its markings and labels; `nil` if it has none.
    ///
    /// A granular marking (STIX 2.1, section 7.2.3) applies to the whole object, unless it is on a part that can have
    /// its own marking here: better too strict than published by mistake.
    func marking(of object: STIXObject) -> Marking? {
        let whole = object.texts("object_marking_refs")
        let parts = object.granularMarkings.filter { $0.selectors.contains { !Self.isPart($0) } }.map(\.marking)
        let labels = TLPLabel.strictest(of: object.labelsOfTLP.flatMap(\.labels), notKnown: unresolved)
        return ((whole + parts).map(marking(named:)) + [labels]).compactMap(\.self).max()
    }

    /// The marking of one entry in a list of the object, `aliases.[1]`, if it has its own.
    func marking(of object: STIXObject, entry index: Int, of list: String) -> Marking? {
        let selectors = ["\(list).[\(index)]", list]
        let marks = object.granularMarkings.filter { mark in
            mark.selectors.contains { selector in
                selectors.contains(selector) || selector.hasPrefix(selectors[0] + ".")
            }
        }
        return marks.compactMap { marking(named: $0.marking) }.max()
    }

    /// The TLP marking of a definition's id; `nil` if it does not restrict sharing.
    func marking(named id: String) -> Marking? {
        switch meaning(of: id) {
        case .tlp(let marking), .named(let marking, _): marking
        case .statement, .use: nil
        case .noLabel, .notKnown: unresolved
        }
    }

    /// A part's marking, if stricter than its record's; otherwise the part follows the record.
    func partMarking(_ part: Marking?, of record: STIXObject) -> Marking? {
        guard let part, part > marking(of: record) ?? .clear else { return nil }
        return part
    }

    /// Whether a selector refers to something that can have its own marking in a record.
    private static func isPart(_ selector: String) -> Bool {
        selector.hasPrefix("aliases") || selector.hasPrefix("external_references")
    }
}

extension STIXObject {
    /// The markings on parts of the object.
    var granularMarkings: [(marking: String, selectors: [String])] {
        (node["granular_markings"]?.elements ?? []).compactMap { mark in
            guard let marking = mark["marking_ref"]?.text else { return nil }
            return (marking, mark["selectors"]?.elements?.compactMap(\.text) ?? [])
        }
    }

    /// All markings on the object or its parts.
    var everyMarking: [String] { texts("object_marking_refs") + granularMarkings.map(\.marking) }

    /// The texts of the object that are or look like TLP labels: among its labels and types, and in properties named
    /// after TLP.
    var labelsOfTLP: [EmbeddedLabels.Found] {
        let tags = Self.tagFields.flatMap(texts) + eventTexts("incident_types")
        let named = (node.entries ?? []).filter { EmbeddedLabels.isTLP($0.name) }.flatMap { texts($0.name) }
        return tags.map { ($0, TLPLabel.labels(ofTag: $0)) }.filter { !$0.1.isEmpty }
            + named.map { ($0, TLPLabel.labels(ofField: $0)) }
    }

    private static let tagFields = ["labels", "threat_actor_types", "report_types", "malware_types", "tool_types"]
}

extension Marking {
    /// The stricter of two optional markings.
    static func stricter(_ one: Marking?, _ other: Marking?) -> Marking? { [one, other].compactMap(\.self).max() }
}
