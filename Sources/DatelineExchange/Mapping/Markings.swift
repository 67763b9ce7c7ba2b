internal import DatelineModel
internal import DatelineReading

/// What the markings of an input mean, in TLP 2.0.
struct Markings: Sendable {
    /// What a marking definition says.
    enum Meaning: Hashable, Sendable {
        case tlp(Marking)
        /// A statement, usually of copyright; it restricts nothing that TLP knows.
        case statement(String)
        /// A definition that is missing, or of a kind whose restrictions are not known here.
        case notKnown
    }

    private var meanings: [String: Meaning] = Self.standard
    private let unresolved: Marking

    init(_ definitions: [STIXObject], unresolved: Marking) {
        self.unresolved = unresolved
        for definition in definitions where meanings[definition.id] == nil {
            meanings[definition.id] = Self.meaning(of: definition)
        }
    }

    /// What a definition says.
    func meaning(of id: String) -> Meaning {
        meanings[id] ?? (id == Self.attackStatement ? .statement("") : .notKnown)
    }

    /// MITRE's statement of copyright on ATT&CK, whose objects are often passed on without it.
    private static let attackStatement = "marking-definition--fa42a846-8d90-4e51-bc29-71d5b4802168"

    /// The marking of a whole object: the strictest that it bears; `nil` where it bears none.
    ///
    /// A granular marking (STIX 2.1, section 7.2.3) on anything but a part that has a marking of its own here counts
    /// for the whole: rather too strict than shown by mistake.
    func marking(of object: STIXObject) -> Marking? {
        let whole = object.texts("object_marking_refs")
        let parts = object.granularMarkings.filter { $0.selectors.contains { !Self.isPart($0) } }.map(\.marking)
        return (whole + parts).compactMap(marking(named:)).max()
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

    /// The TLP marking that an id stands for; `nil` for a statement.
    func marking(named id: String) -> Marking? {
        switch meaning(of: id) {
        case .tlp(let marking): marking
        case .statement: nil
        case .notKnown: unresolved
        }
    }

    /// Whether a selector is of something that has a marking of its own in a record.
    private static func isPart(_ selector: String) -> Bool {
        selector.hasPrefix("aliases") || selector.hasPrefix("external_references")
    }

    private static func meaning(of definition: STIXObject) -> Meaning {
        let inside = definition.node["definition"]
        if let label = tlp2(definition) ?? inside?["tlp"]?.text { return meaning(ofLabel: label) }
        if let statement = inside?["statement"]?.text {
            let labels = statement.split { $0 == " " || $0 == "\n" }.filter { TLPTags.isTLP(String($0)) }
            return labels.first.map { meaning(ofLabel: String($0)) } ?? .statement(ShownText.line(statement))
        }
        guard definition.text("definition_type") == "tlp", let name = definition.text("name") else { return .notKnown }
        return meaning(ofLabel: name)
    }

    private static func meaning(ofLabel label: String) -> Meaning {
        Marking.probablyMeant(by: label).map { .tlp($0) } ?? .notKnown
    }

    /// The label in the extension by which STIX 2.1 carries TLP 2.0.
    private static func tlp2(_ definition: STIXObject) -> String? {
        let extensions = definition.node["extensions"]?.entries ?? []
        return extensions.compactMap { $0.value["tlp_2_0"]?.text }.first
    }

    /// The definitions whose ids the standard fixes: TLP 1 in STIX 2.1, section 7.2.1.4; TLP 2 by OASIS, 2022.
    private static let standard: [String: Meaning] = {
        let labels: [(String, Marking)] = [
            ("613f2e26-407d-48c7-9eca-b8e91df99dc9", .clear), ("34098fce-860f-48ae-8e50-ebd3cc5e41da", .green),
            ("f88d31f6-486f-44da-b317-01333bde0b82", .amber), ("5e57c739-391a-4eb3-b6be-7d15ca92d5ed", .red),
            ("94868c89-83c2-464b-929b-a1a8aa3c8487", .clear), ("bab4a63c-aed9-4cf5-a766-dfca5abac2bb", .green),
            ("55d920b0-5e8b-4f79-9ee9-91f868d9b421", .amber),
            ("939a9414-2ddd-4d32-a0cd-375ea402b003", .amberStrict),
            ("e828b379-4e03-4974-9ac4-e53a884c97c1", .red),
        ]
        return Dictionary(labels.map { ("marking-definition--" + $0.0, Meaning.tlp($0.1)) }) { first, _ in first }
    }()
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
}
