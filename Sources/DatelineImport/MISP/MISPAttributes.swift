internal import DatelineModel
internal import DatelineReading

extension MISPAssembly {
    /// Puts what an event's attributes say to its record, and accounts for each of them by its type.
    mutating func addAttributes(_ event: MISPEvent, to incident: inout Incident) {
        countUnread(event)
        for attribute in event.attributes {
            let outcome = add(attribute, event, &incident)
            importCounts.count("attribute " + attribute.type, outcome)
        }
    }

    /// Adds what an attribute says; a chronology has no place for indicators and much else.
    private mutating func add(_ attribute: MISPAttribute, _ event: MISPEvent, _ incident: inout Incident) -> Outcome {
        let line = ShownText.line(attribute.value)
        var provenance = provenance(attribute, event)
        if attribute.isSource, let id = galaxies.addresses.id(of: attribute.value) {
            guard provenance.marking == nil else {
                // Others may know the page; that this event links to it is for fewer to know.
                provenance.sources = [id]
                incident.claims.append(Claim(text: "Links to \(line).", provenance: provenance))
                return .used("claim, as strict as the link")
            }
            if !incident.metadata.sources.contains(id) { incident.metadata.sources.append(id) }
            return .used("source")
        }
        if event.isOurExport, let outcome = addExported(attribute, event, provenance, to: &incident) {
            return outcome
        }
        switch attribute.type {
        case "vulnerability":
            guard let id = ID<Vulnerability>(line.uppercased()) else { break }
            let isNew = incident.vulnerabilities.state(Usage(id: id, provenance: provenance))
            return isNew ? .used("vulnerability") : .skipped(.saidAlready)
        case "threat-actor":
            guard let key = named.key(type: "threat-actor", value: line), let id = galaxies.actors[key] else { break }
            return addAttribution(to: id, key, provenance, event, &incident)
        case "campaign-name":
            incident.claims.append(Claim(text: "Campaign: \(line)", provenance: provenance))
            return .used("claim")
        case "target-org", "target-location", "target-external":
            let isNew = !targets(line, attribute, provenance).filter { incident.targets.state($0) }.isEmpty
            return isNew ? .used("target") : .skipped(.saidAlready)
        case "text", "comment":
            guard attribute.object == nil, Self.claimCategories.contains(attribute.category) else { break }
            incident.claims.append(Claim(text: line, provenance: provenance))
            return .used("claim")
        default: break
        }
        return .skipped(.notUsed(attribute.object.map { "object \($0)" }))
    }

    /// Categories in which free text says something of the event and is no value of a field.
    private static let claimCategories: Set = ["External analysis", "Attribution", "Internal reference", "Other"]

    /// Provenance of what an attribute says, as strict as the attribute; its comment is the note.
    private mutating func provenance(_ attribute: MISPAttribute, _ event: MISPEvent) -> Provenance {
        var provenance = provenance(event)
        provenance.note = attribute.comment
        if event.isOurExport, let saying = attribute.comment.flatMap({ MISPCommentParser($0) }) {
            provenance = self.provenance(saying, readIn: provenance.sources)
        }
        provenance.marking = markings.stricterMarking(of: attribute.restriction, than: event)
        return provenance
    }

    /// Attributes the event to an actor; the name may travel no farther than the event's cluster of that name.
    private func addAttribution(
        to id: ID<Actor>, _ key: String, _ provenance: Provenance, _ event: MISPEvent, _ incident: inout Incident
    ) -> Outcome {
        var provenance = provenance
        provenance.marking = [provenance.marking, marking(ofName: key, in: event)].compactMap(\.self).max()
        let isNew = incident.attributions.state(Attribution(to: .actor(id), provenance: provenance))
        return isNew ? .used("attribution") : .skipped(.saidAlready)
    }

    private func targets(_ line: String, _ attribute: MISPAttribute, _ provenance: Provenance) -> [Target] {
        let isPlace = attribute.type == "target-location"
        let countries = isPlace ? Places.countries(line) : []
        if !countries.isEmpty { return countries.map { Target(country: $0, provenance: provenance) } }
        if isPlace, let region = Places.commonRegion(line) { return [Target(region: region, provenance: provenance)] }
        return [Target(name: line, provenance: provenance)]
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
        let row = MISPAttribute.row(node)
        if inDeleted || MISPAttribute.isDeleted(node) {
            importCounts.read(row)
            importCounts.skip(row, .because("deleted"))
        } else if MISPAttribute(node) == nil {
            importCounts.read(row)
            importCounts.skip(row, .unreadable)
        }
    }
}
