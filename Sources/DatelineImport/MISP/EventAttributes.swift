internal import DatelineModel
internal import DatelineReading

extension EventIncident {
    /// Adds what the event's attributes say to its record, and counts each attribute by its type.
    mutating func addAttributes() {
        countUnreadAttributes()
        for attribute in event.attributes {
            let outcome = add(attribute)
            importCounts.count("attribute " + attribute.type, outcome)
        }
    }

    /// Adds what an attribute says. A chronology has no use for indicators and much else.
    private mutating func add(_ attribute: MISPAttribute) -> Outcome {
        let provenance = provenance(of: attribute)
        if attribute.isSource, let id = context.galaxies.context.addresses.id(of: attribute.value) {
            return addLink(attribute, to: id, provenance)
        }
        if event.isOurExport, let outcome = addExported(attribute, provenance) { return outcome }
        let line = ShownText.line(attribute.value)
        switch attribute.type {
        case "vulnerability":
            guard let id = ID<Vulnerability>(line.uppercased()) else { break }
            let isNew = incident.vulnerabilities.state(Usage(id: id, provenance: provenance))
            return isNew ? .used("vulnerability") : .skipped(.saidAlready)
        case "threat-actor":
            guard let key = context.named.key(type: "threat-actor", value: line), let id = actors[key] else { break }
            return addAttribution(to: id, named: key, provenance)
        case "campaign-name":
            incident.claims.append(Claim(text: "Campaign: \(line)", provenance: provenance))
            return .used("claim")
        case "target-org", "target-location", "target-external":
            let isNew = !targets(attribute, provenance).filter { incident.targets.state($0) }.isEmpty
            return isNew ? .used("target") : .skipped(.saidAlready)
        case "text", "comment":
            guard attribute.object == nil, Self.claimCategories.contains(attribute.category) else { break }
            incident.claims.append(Claim(text: line, provenance: provenance))
            return .used("claim")
        default: break
        }
        return .skipped(.notUsed(attribute.object.map { "object \($0)" }))
    }

    private var actors: [String: ID<Actor>] { context.galaxies.context.named.actors.actors }

    /// The categories whose free text is a statement about the event, not a value.
    private static let claimCategories: Set = ["External analysis", "Attribution", "Internal reference", "Other"]

    /// Adds a link. If the attribute is stricter than the event, the link becomes a claim: the page may be public, but
    /// not that this event refers to it.
    private mutating func addLink(
        _ attribute: MISPAttribute, to id: ID<Source>, _ provenance: Provenance
    ) -> Outcome {
        guard provenance.marking == nil else {
            var provenance = provenance
            provenance.sources = [id]
            let text = "Links to \(ShownText.line(attribute.value))."
            incident.claims.append(Claim(text: text, provenance: provenance))
            return .used("claim, as strict as the link")
        }
        if !incident.metadata.sources.contains(id) { incident.metadata.sources.append(id) }
        return .used("source")
    }

    /// The provenance of what an attribute says, as strict as the attribute, with its comment as the note.
    private mutating func provenance(of attribute: MISPAttribute) -> Provenance {
        var provenance = provenance()
        provenance.note = attribute.comment
        if event.isOurExport, let saying = attribute.comment.flatMap({ MISPCommentParser($0) }) {
            provenance = exportedProvenance(saying)
        }
        provenance.marking = context.markings.stricterMarking(of: attribute.restriction, than: event)
        return provenance
    }

    /// Attributes the event to an actor, at least as strictly marked as the event's cluster of that name.
    private mutating func addAttribution(to id: ID<Actor>, named key: String, _ provenance: Provenance) -> Outcome {
        var provenance = provenance
        provenance.marking = Marking.stricter(provenance.marking, marking(ofName: key))
        let isNew = incident.attributions.state(Attribution(to: .actor(id), provenance: provenance))
        return isNew ? .used("attribution") : .skipped(.saidAlready)
    }

    private func targets(_ attribute: MISPAttribute, _ provenance: Provenance) -> [Target] {
        let line = ShownText.line(attribute.value)
        let isLocation = attribute.type == "target-location"
        let countries = isLocation ? Geography.countries(line) : []
        if !countries.isEmpty { return countries.map { Target(country: $0, provenance: provenance) } }
        if isLocation, let region = Geography.commonRegion(line) {
            return [Target(region: region, provenance: provenance)]
        }
        return [Target(name: line, provenance: provenance)]
    }

    /// Counts the attributes that were deleted or cannot be read.
    private mutating func countUnreadAttributes() {
        for node in event.list("Attribute") { count(node, inDeleted: false) }
        for object in event.list("Object") {
            for node in object["Attribute"]?.elements ?? [] { count(node, inDeleted: MISPAttribute.isDeleted(object)) }
        }
    }

    private mutating func count(_ node: LocatedNode, inDeleted: Bool) {
        if inDeleted || MISPAttribute.isDeleted(node) {
            importCounts.count(MISPAttribute.row(node), .skipped(.because("deleted")))
        } else if MISPAttribute(node) == nil {
            importCounts.count(MISPAttribute.row(node), .skipped(.unreadable))
        }
    }
}
