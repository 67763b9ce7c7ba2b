internal import DatelineModel
internal import DatelineReading

/// One object of a bundle: the fields that all objects share as properties, the others by name.
struct STIXObject: Sendable {
    /// The type: `intrusion-set`.
    let type: String
    let id: String
    let created: STIXTimestamp?
    let modified: STIXTimestamp?
    /// Where the object begins.
    let place: TextPlace
    let node: LocatedNode

    /// Parses a node with a type and an id.
    init?(_ node: LocatedNode, file: String) {
        guard let type = node["type"]?.text, let id = node["id"]?.text, !type.isEmpty, !id.isEmpty else {
            return nil
        }
        self.type = type
        self.id = id
        self.node = node
        created = node["created"]?.text.flatMap { STIXTimestamp($0) }.flatMap { $0.standsForNotSet ? nil : $0 }
        modified = node["modified"]?.text.flatMap { STIXTimestamp($0) }.flatMap { $0.standsForNotSet ? nil : $0 }
        place = TextPlace(of: node, in: file)
    }

    /// The text of a field; empty text counts as absent.
    func text(_ field: String) -> String? {
        guard let text = node[field]?.text, !text.isEmpty else { return nil }
        return text
    }

    /// The texts of a list; a single text counts as a list of one.
    func texts(_ field: String) -> [String] {
        guard let value = node[field] else { return [] }
        if let text = value.text { return text.isEmpty ? [] : [text] }
        return value.elements?.compactMap(\.text).filter { !$0.isEmpty } ?? []
    }

    /// Whether a field is `true`.
    func isSet(_ field: String) -> Bool {
        guard let scalar = node[field]?.scalar else { return false }
        return scalar.style == .jsonBool && scalar.text == "true"
    }

    /// The time in a field; also `nil` for one that means "not set".
    func time(_ field: String) -> STIXTimestamp? {
        text(field).flatMap { STIXTimestamp($0) }.flatMap { $0.standsForNotSet ? nil : $0 }
    }

    /// The name, without an ATT&CK id after it.
    var name: String? {
        let name = text("name").map { ATTACKNames.divided(ShownText.line($0)).name }
        return name.flatMap { $0.isEmpty ? nil : $0 }
    }

    /// The MISP type of a converted attribute or object for which STIX has no type: `threat-actor`.
    var kindInMISP: String? {
        guard type.hasPrefix("x-misp-") else { return nil }
        let kind = [text("x_misp_type"), text("x_misp_name")].lazy.compactMap(\.self).map { ShownText.line($0) }.first
        return kind.map { ShownText.cut($0, to: 40) }.flatMap { $0.isEmpty ? nil : $0 }
    }

    /// The id of the identity that created this object.
    var creator: String? { text("created_by_ref") }

    /// The external references.
    var references: [STIXReference] { (node["external_references"]?.elements ?? []).compactMap(STIXReference.init) }

    /// Why the object is no longer valid; `nil` if it is.
    var retirement: SkipReason? {
        if isSet("revoked") { return .revoked }
        return isSet("x_mitre_deprecated") ? .deprecated : nil
    }
}

extension STIXObject {
    /// The type in an id: `malware` of `malware--591f0cb7-…`.
    static func type(ofID id: String) -> String {
        guard let divide = id.utf8.firstIndex(of: UInt8(ascii: "-")) else { return id }
        var end = divide
        while end < id.utf8.endIndex {
            let after = id.utf8.index(after: end)
            if id.utf8[end] == UInt8(ascii: "-"), after < id.utf8.endIndex, id.utf8[after] == UInt8(ascii: "-") {
                return String(id[..<end])
            }
            end = after
        }
        return id
    }
}

extension STIXObject: Versioned {
    var versionedID: String { id }
    var contents: String { node.canonicalText }

    /// An object without `modified` is earlier than all that have one.
    func isEarlier(than other: STIXObject) -> Bool {
        guard let later = other.modified else { return false }
        return modified.map { $0 < later } ?? true
    }
}

extension STIXObject {
    /// The texts of a list in the object or in one of its extensions.
    func eventTexts(_ field: String) -> [String] {
        let inside = (node["extensions"]?.entries ?? []).compactMap { $0.value[field]?.elements }
        return texts(field) + inside.joined().compactMap(\.text)
    }

    /// The text of a field of the object or of one of its extensions (STIX 2.1, section 7.3).
    func eventText(_ field: String) -> String? {
        if let text = text(field) { return text }
        let extensions = node["extensions"]?.entries ?? []
        return extensions.compactMap { $0.value[field]?.text }.first { !$0.isEmpty }
    }

    /// The ids of the events that the incident core extension lists.
    var eventReferences: [String] {
        let extensions = (node["extensions"]?.entries ?? []).map(\.value)
        let lists =
            extensions.compactMap { $0["events"]?.elements } + extensions.compactMap { $0["event_refs"]?.elements }
        return lists.joined().compactMap { event in event.text ?? event["event_ref"]?.text }
    }

    /// Whether MITRE ATT&CK made the object, whose timestamps are months and whose prose cites by name.
    var isFromATTACK: Bool {
        text("x_mitre_attack_spec_version") != nil || attackID != nil
            || creator == Self.mitre
    }

    /// The identity of MITRE, whose id ATT&CK fixes.
    static let mitre = "identity--c78cb6e5-0c4b-4611-8297-d1b8b55e40b5"
}
