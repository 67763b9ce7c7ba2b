internal import DatelineModel
internal import DatelineReading

/// What the markings of an input mean, in TLP 2.0.
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

    /// What a definition says.
    func meaning(of id: String) -> MarkingMeaning { meanings[id] ?? .notKnown }

    /// The marking of a whole object: the strictest that it bears or is labelled with; `nil` where there is none.
    ///
    /// A granular marking (STIX 2.1, section 7.2.3) on anything but a part that has a marking of its own here counts
    /// for the whole: rather too strict than shown by mistake.
    func marking(of object: STIXObject) -> Marking? {
        let whole = object.texts("object_marking_refs")
        let parts = object.granularMarkings.filter { $0.selectors.contains { !Self.isPart($0) } }.map(\.marking)
        let labels = TLPLabel.strictest(of: object.labelsOfTLP.flatMap(\.labels), notKnown: unresolved)
        return ((whole + parts).map(marking(named:)) + [labels]).compactMap(\.self).max()
    }

    /// The marking of one entry of a list of the object, `aliases.[1]`, where that has one of its own.
    func marking(of object: STIXObject, entry index: Int, of list: String) -> Marking? {
        let selectors = ["\(list).[\(index)]", list]
        let marks = object.granularMarkings.filter { mark in
            mark.selectors.contains { selector in
                selectors.contains(selector) || selector.hasPrefix(selectors[0] + ".")
            }
        }
        return marks.compactMap { marking(named: $0.marking) }.max()
    }

    /// The TLP marking that an id stands for; `nil` for what restricts no sharing.
    func marking(named id: String) -> Marking? {
        switch meaning(of: id) {
        case .tlp(let marking), .named(let marking, _): marking
        case .statement, .use: nil
        case .noLabel, .notKnown: unresolved
        }
    }

    /// A part's marking where it is stricter than its record's; otherwise it follows the record.
    func partMarking(_ part: Marking?, of record: STIXObject) -> Marking? {
        guard let part, part > marking(of: record) ?? .clear else { return nil }
        return part
    }

    /// Whether a selector is of something that has a marking of its own in a record.
    private static func isPart(_ selector: String) -> Bool {
        selector.hasPrefix("aliases") || selector.hasPrefix("external_references")
    }
}

extension STIXObject {
    /// The markings of parts of the object.
    var granularMarkings: [(marking: String, selectors: [String])] {
        (node["granular_markings"]?.elements ?? []).compactMap { mark in
            guard let marking = mark["marking_ref"]?.text else { return nil }
            return (marking, mark["selectors"]?.elements?.compactMap(\.text) ?? [])
        }
    }

    /// Every marking that the object bears, in whole or in part.
    var everyMarking: [String] { texts("object_marking_refs") + granularMarkings.map(\.marking) }

    /// The texts of the object that are labels of TLP or look like them: among its labels and types, and in properties
    /// that are called so.
    var labelsOfTLP: [EmbeddedLabels.Found] {
        let tags = Self.tagFields.flatMap(texts) + eventTexts("incident_types")
        let named = (node.entries ?? []).filter { EmbeddedLabels.isTLP($0.name) }.flatMap { texts($0.name) }
        return tags.map { ($0, TLPLabel.labels(ofTag: $0)) }.filter { !$0.1.isEmpty }
            + named.map { ($0, TLPLabel.labels(ofField: $0)) }
    }

    private static let tagFields = ["labels", "threat_actor_types", "report_types", "malware_types", "tool_types"]
}

extension Marking {
    /// The stricter of two markings, where there is one.
    static func stricter(_ one: Marking?, _ other: Marking?) -> Marking? { [one, other].compactMap(\.self).max() }
}
