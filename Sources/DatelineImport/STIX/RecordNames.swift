internal import DatelineModel

/// Which objects become records or terms, and their ids.
struct RecordNames {
    private(set) var actors: [String: ID<Actor>] = [:]
    /// Campaigns, incidents and the publications that are disclosures.
    private(set) var incidents: [String: ID<Incident>] = [:]
    private(set) var malware: [String: ID<Malware>] = [:]
    /// The techniques that ATT&CK numbers.
    private(set) var techniques: [String: ID<Technique>] = [:]
    private(set) var vulnerabilities: [String: ID<Vulnerability>] = [:]

    init(_ store: STIXObjects) {
        actors = Self.ids(store.all(.actor).filter(\.isKept), reserved: ["unknown"])
        let publications = store.all(.publication).filter { Self.isDisclosure($0, store) }
        incidents = Self.ids(store.all(.event).filter(\.isKept) + publications)
        malware = Self.ids(store.all(.malware).filter(\.isKept))
        for technique in store.all(.technique) where technique.retirement == nil {
            if let id = technique.attackIDAnywhere.flatMap({ ID<Technique>($0) }) { techniques[technique.id] = id }
        }
        for vulnerability in store.all(.vulnerability) where vulnerability.retirement == nil {
            vulnerabilities[vulnerability.id] = vulnerability.vulnerabilityID
        }
    }

    /// Whether a report or grouping becomes a disclosure.
    ///
    /// One without text of its own that lists actors or events becomes a source of these instead.
    private static func isDisclosure(_ publication: STIXObject, _ store: STIXObjects) -> Bool {
        guard publication.isKept else { return false }
        if publication.text("description") != nil { return true }
        return !publication.texts("object_refs").contains { id in
            guard let object = store[id], object.isKept, let role = ObjectRole(type: object.type) else { return false }
            return role == .actor || role == .event
        }
    }

    /// Whether the object became a record, a term, or an id that records refer to.
    func means(_ id: String) -> Bool {
        isRecord(id) || malware[id] != nil || techniques[id] != nil || vulnerabilities[id] != nil
    }

    /// Whether the object became a record.
    func isRecord(_ id: String) -> Bool { actors[id] != nil || incidents[id] != nil }

    private static func ids<Thing: Identified>(_ objects: [STIXObject], reserved: Set<String> = []) -> [String: ID<
        Thing
    >] {
        var ids = UniqueIDs<NamingKey, Thing>(reserved: reserved)
        for object in objects {
            let otherwise = object.attackIDAnywhere ?? String(object.id.prefix(Slug.maximumLength))
            ids.ask(for: NamingKey(object), name: object.name ?? "", otherwise: otherwise)
        }
        return Dictionary(ids.assigned().map { ($0.key.id, $0.value) }) { first, _ in first }
    }
}

extension STIXObject {
    /// Whether the object is neither revoked nor deprecated, and has a name.
    var isKept: Bool { retirement == nil && name != nil }

    /// The CVE number, from the name or a reference.
    var vulnerabilityID: ID<Vulnerability>? {
        let names = [name ?? ""] + references.filter { $0.name.lowercased() == "cve" }.compactMap(\.externalID)
        return names.lazy.compactMap { ID<Vulnerability>($0.uppercased()) }.first
    }
}

extension STIXObject {
    /// The id in MITRE ATT&CK: from a reference, after the name, or the only one among the aliases.
    var attackIDAnywhere: String? {
        if let attackID { return attackID }
        if let written = text("name"), let id = ATTACKNames.divided(ShownText.line(written)).id { return id }
        let ids = attackIDsAmongAliases
        return ids.count == 1 ? ids.first : nil
    }

    /// An alias without the id after it; `nil` for an ATT&CK id, which is not used as a name.
    func aliasName(_ written: String) -> String? {
        let line = ShownText.line(written)
        if isAttackID(line) { return nil }
        let name = ATTACKNames.divided(line).name
        return name.isEmpty ? nil : name
    }

    /// How many ATT&CK ids among the aliases are not the object's own, since a record holds only one.
    var otherAttackIDs: Int { attackIDsAmongAliases.count { $0 != attackIDAnywhere } }

    private var attackIDsAmongAliases: Set<String> {
        Set(texts("aliases").map { ShownText.line($0) }.filter(isAttackID).map { $0.uppercased() })
    }

    /// Whether a text is an ATT&CK id for the object's kind.
    private func isAttackID(_ text: String) -> Bool {
        switch ObjectRole(type: type) {
        case .actor: ATTACKNames.isGroupID(text.uppercased())
        case .event: ATTACKNames.isCampaignID(text.uppercased())
        case .publication, .comment, .malware, .technique, .vulnerability, .identity, .location, .relationship,
            .sighting, .marking, .timing, nil:
            false
        }
    }
}
