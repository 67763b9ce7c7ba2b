internal import DatelineModel
internal import DatelineReading

extension MISPAssembly {
    /// Puts what an event's attributes say to its record, and accounts for each of them by its type.
    mutating func addAttributes(_ event: MISPEvent, to incident: inout Incident) {
        countUnread(event)
        var claims: [Claim] = []
        for attribute in attributes(of: event) {
            let row = "attribute " + attribute.type
            ledger.read(row)
            if let made = add(attribute, event, &incident, &claims) {
                ledger.use(row, as: made)
            } else {
                ledger.skip(row, .notUsed(attribute.object.map { "object \($0)" }))
            }
        }
        let provenance = provenance(event, [])
        incident.claims += claims.map { claim in
            var claim = claim
            let marking = claim.provenance.marking
            claim.provenance = provenance
            claim.provenance.marking = marking
            return claim
        }
    }

    /// What an attribute became; `nil` for indicators and whatever else a chronology has no place for.
    private mutating func add(
        _ attribute: MISPAttribute, _ event: MISPEvent, _ incident: inout Incident, _ claims: inout [Claim]
    ) -> String? {
        let line = ShownText.line(attribute.value)
        if attribute.isSource, let id = galaxies.addresses.id(of: attribute.value) {
            if !incident.keeping.sources.contains(id) { incident.keeping.sources.append(id) }
            return "source"
        }
        switch attribute.type {
        case "vulnerability":
            guard let id = ID<Vulnerability>(line.uppercased()) else { return nil }
            if !incident.vulnerabilities.contains(where: { $0.id == id }) {
                incident.vulnerabilities.append(Mention(id: id, provenance: provenance(event, [])))
            }
            return "vulnerability"
        case "threat-actor": return "attribution"
        case "campaign-name": claims.append(claim("Campaign: \(line)", attribute, event))
        case "target-org", "target-location", "target-external":
            incident.targets.append(target(line, attribute, event))
            return "target"
        case "text", "comment":
            guard attribute.object == nil, Self.claimCategories.contains(attribute.category) else { return nil }
            claims.append(claim(line, attribute, event))
        default: return nil
        }
        return "claim"
    }

    /// Categories in which free text says something of the event and is no value of a field.
    private static let claimCategories: Set = ["External analysis", "Attribution", "Internal reference", "Other"]

    private func claim(_ text: String, _ attribute: MISPAttribute, _ event: MISPEvent) -> Claim {
        var provenance = Provenance()
        provenance.marking = stricterThanEvent(attribute, event)
        return Claim(text: ShownText.cut(text, to: 1000), provenance: provenance)
    }

    private mutating func target(_ line: String, _ attribute: MISPAttribute, _ event: MISPEvent) -> Target {
        var provenance = provenance(event, [])
        provenance.marking = stricterThanEvent(attribute, event)
        let country = attribute.type == "target-location" ? Places.country(line) : nil
        return Target(country: country, name: country == nil ? line : nil, provenance: provenance)
    }

    /// The attribute's own marking, where its tags say that it may travel less far than the event.
    private func stricterThanEvent(_ attribute: MISPAttribute, _ event: MISPEvent) -> Marking? {
        let tags = TLPTags(attribute.tags)
        let own = tags.unknown.isEmpty ? tags.marking : max(tags.marking ?? .clear, options.unresolvedMarking)
        return own.flatMap { $0 > marking(of: event) ?? .clear ? $0 : nil }
    }

    /// Counts the attributes that were taken back or cannot be read.
    private mutating func countUnread(_ event: MISPEvent) {
        let objects = event.list("Object")
        for node in event.list("Attribute") { count(node, inDeleted: false) }
        for object in objects {
            for node in object["Attribute"]?.elements ?? [] { count(node, inDeleted: MISPAttribute.isDeleted(object)) }
        }
    }

    private mutating func count(_ node: LocatedNode, inDeleted: Bool) {
        let row = "attribute " + (node["type"]?.text.map { ShownText.line($0) } ?? "without a type")
        if inDeleted || MISPAttribute.isDeleted(node) {
            ledger.read(row)
            ledger.skip(row, .because("deleted"))
        } else if MISPAttribute(node) == nil {
            ledger.read(row)
            ledger.skip(row, .unreadable)
        }
    }
}
