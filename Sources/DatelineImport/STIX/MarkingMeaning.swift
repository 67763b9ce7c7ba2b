internal import DatelineModel
internal import DatelineReading

/// The meaning of a STIX marking definition.
enum MarkingMeaning: Hashable, Sendable {
    /// A TLP marking.
    case tlp(Marking)
    /// A TLP marking found in text: in a statement, or in the definition's name.
    case named(Marking, String)
    /// Text that looks like a TLP label but is not one.
    case noLabel(String)
    /// A statement, usually of copyright, which does not restrict sharing.
    case statement(String)
    /// A restriction of use rather than sharing, such as PAP, with the tag that preserves it.
    case use(String)
    /// A definition that is missing, or of an unknown kind.
    case notKnown

    /// The meaning of a definition: the strictest TLP label anywhere in it, or else another meaning.
    init(of definition: STIXObject) {
        let stated = Self.stated(definition)
        let worded = Self.worded(definition)
        let name = definition.text("name")
        if let unknown = (stated + worded).first(where: { $0.labels.contains(.notKnown) }) {
            self = .noLabel(ShownText.line(unknown.text))
        } else if let strictest = worded.compactMap({ Self.strictest($0) }).max(by: { $0.marking < $1.marking }),
            strictest.marking > stated.compactMap({ Self.strictest($0)?.marking }).max() ?? .clear || stated.isEmpty
        {
            self = .named(strictest.marking, ShownText.line(strictest.text))
        } else if let marking = stated.compactMap({ Self.strictest($0)?.marking }).max() {
            self = .tlp(marking)
        } else if Self.isTLP(definition.text("definition_type")), let name {
            self = .noLabel(ShownText.line(name))
        } else {
            self = Self.withoutTLP(definition)
        }
    }

    /// The stricter of two meanings of the same id.
    func stricter(_ other: MarkingMeaning) -> MarkingMeaning {
        guard case .tlp(let marking) = self else { return other }
        switch other {
        case .tlp(let second), .named(let second, _): return second > marking ? other : self
        case .noLabel: return other
        case .statement, .use, .notKnown: return self
        }
    }

    private static func strictest(_ found: EmbeddedLabels.Found) -> (marking: Marking, text: String)? {
        found.labels.compactMap(\.marking).max().map { ($0, found.text) }
    }

    /// The labels in STIX's own fields for them.
    private static func stated(_ definition: STIXObject) -> [EmbeddedLabels.Found] {
        let extensions = definition.node["extensions"]?.entries ?? []
        var texts = extensions.compactMap { $0.value[STIXMarkingID.label]?.text }
        let inside = definition.node["definition"]
        texts += (inside?.entries ?? []).filter { EmbeddedLabels.isTLP($0.name) }.compactMap(\.value.text)
        if isTLP(definition.text("definition_type")) {
            texts += [inside?.text, definition.text("x_opencti_definition")].compactMap(\.self)
            if texts.isEmpty, let name = definition.text("name") { texts.append(name) }
        }
        return texts.map { ($0, TLPLabel.labels(ofField: $0)) }.filter { !$0.1.isEmpty }
    }

    /// The labels in names and sentences.
    private static func worded(_ definition: STIXObject) -> [EmbeddedLabels.Found] {
        let kind = definition.text("x_opencti_definition_type")
        let value = definition.text("x_opencti_definition")
        var found: [EmbeddedLabels.Found] = []
        if let value { found.append((value, isTLP(kind) ? .ofField(value) : TLPLabel.labels(ofTag: value))) }
        if let name = definition.text("name") { found.append((name, TLPLabel.labels(ofTag: name))) }
        let statement = definition.node["definition"]?["statement"]?.text ?? definition.node["definition"]?.text
        if let statement { found.append((statement, TLPLabel.labels(inWords: statement))) }
        return found.filter { !$0.labels.isEmpty }
    }

    private static func isTLP(_ type: String?) -> Bool { type.map(EmbeddedLabels.isTLP) ?? false }

    private static func withoutTLP(_ definition: STIXObject) -> MarkingMeaning {
        if let tag = useTag(definition) { return .use(tag) }
        let kind = definition.text("x_opencti_definition_type")?.lowercased() ?? "statement"
        guard let statement = definition.node["definition"]?["statement"]?.text, kind == "statement" else {
            return .notKnown
        }
        return .statement(ShownText.line(statement))
    }

    /// The tag for a marking of the Permissible Actions Protocol: `pap:amber`.
    private static func useTag(_ definition: STIXObject) -> String? {
        let inside = definition.node["definition"]
        let value = (inside?.entries ?? []).first { $0.name.lowercased() == "pap" }?.value.text
        let kinds = ["definition_type", "x_opencti_definition_type"].compactMap { definition.text($0)?.lowercased() }
        let named =
            ["x_opencti_definition", "name"].compactMap(definition.text)
            + [inside?["statement"]?.text, inside?.text].compactMap(\.self)
        let isPAP = value != nil || kinds.contains("pap")
        guard let text = ([value].compactMap(\.self) + named).first(where: { isPAP || beginsWithPAP($0) }) else {
            return isPAP ? "pap" : nil
        }
        let slug = Slug.make(from: text)
        let colour = slug.hasPrefix("pap-") ? String(slug.dropFirst(4)) : slug
        return colour.isEmpty ? "pap" : "pap:\(colour)"
    }

    private static func beginsWithPAP(_ text: String) -> Bool {
        let slug = Slug.make(from: text)
        return slug == "pap" || slug.hasPrefix("pap-")
    }

    /// Definitions with fixed ids: TLP 1 (STIX 2.1, section 7.2.1.4), TLP 2 (OASIS, 2022), OpenCTI's TLP:AMBER+STRICT,
    /// and MITRE's copyright statement, without which objects of ATT&CK are often passed on.
    static let standard: [String: MarkingMeaning] = {
        let labels: [(String, MarkingMeaning)] = [
            ("613f2e26-407d-48c7-9eca-b8e91df99dc9", .tlp(.clear)),
            ("34098fce-860f-48ae-8e50-ebd3cc5e41da", .tlp(.green)),
            ("f88d31f6-486f-44da-b317-01333bde0b82", .tlp(.amber)),
            ("5e57c739-391a-4eb3-b6be-7d15ca92d5ed", .tlp(.red)),
            ("826578e1-40ad-459f-bc73-ede076f81f37", .tlp(.amberStrict)),
            ("fa42a846-8d90-4e51-bc29-71d5b4802168", .statement("")),
        ]
        let ofTLP2 = Marking.allCases.map { (STIXMarkingID.of($0), MarkingMeaning.tlp($0)) }
        return Dictionary(ofTLP2 + labels.map { ("marking-definition--" + $0.0, $0.1) }) { first, _ in first }
    }()
}

extension [TLPLabel] {
    /// The labels in the text of a field for labels.
    fileprivate static func ofField(_ text: String) -> [TLPLabel] { TLPLabel.labels(ofField: text) }
}
