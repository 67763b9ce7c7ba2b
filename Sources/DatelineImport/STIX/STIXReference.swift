internal import DatelineReading

/// An external reference: where something outside can be read, or under which id it is known there.
struct STIXReference: Hashable, Sendable {
    /// The name of the source, by which ATT&CK's prose cites it.
    let name: String
    let description: String?
    let url: String?
    /// The id that the source gives to what the object is about.
    let externalID: String?

    /// Takes a node that names a source.
    init?(_ node: LocatedNode) {
        guard let name = node["source_name"]?.text, !name.isEmpty else { return nil }
        self.name = name
        description = node["description"]?.text.flatMap { $0.isEmpty ? nil : $0 }
        url = node["url"]?.text.flatMap { $0.isEmpty ? nil : $0 }
        externalID = node["external_id"]?.text.flatMap { $0.isEmpty ? nil : $0 }
    }

    /// Whether the reference is to MITRE ATT&CK, in any of its domains.
    var isToATTACK: Bool { name == "mitre-attack" || name == "mitre-mobile-attack" || name == "mitre-ics-attack" }
}

extension STIXObject {
    /// The id in MITRE ATT&CK, such as `G0067`.
    var attackID: String? { references.first { $0.isToATTACK && $0.externalID != nil }?.externalID }

    /// Whether a text is the name of one of the object's references.
    func namesReference(_ text: String) -> Bool { references.contains { ShownText.line($0.name) == text } }
}

extension STIXReference {
    /// Whether this is something to read, not an id in a catalogue and not ATT&CK's entry for an alias.
    var isCitation: Bool {
        if isToATTACK || ["capec", "cve", "cwe"].contains(name.lowercased()) { return false }
        if url != nil { return true }
        return externalID == nil && (description.map { !ProsePieces.holdsCitation($0) } ?? false)
    }

    var order: (String, String, String) { (name, description ?? "", url ?? "") }
}
