internal import DatelineModel
internal import DatelineReading

extension MISPAssembly {
    /// Puts what an event's tags and galaxies name to its record.
    mutating func addTags(_ event: MISPEvent, to incident: inout Incident) {
        var keys: [String] = []
        for tag in event.tags {
            importCounts.read("tag")
            if TLPTags.isTLP(tag) {
                importCounts.use("tag", as: "marking")
            } else if let key = named.key(of: tag) {
                keys.append(key)
                importCounts.use("tag", as: "what a galaxy names")
            } else {
                reportNameless(tag, event)
                if !incident.metadata.tags.contains(tag) { incident.metadata.tags.append(tag) }
                importCounts.use("tag", as: "tag")
            }
        }
        for node in event.list("Galaxy") {
            guard let type = node["type"]?.text else { continue }
            let values = (node["GalaxyCluster"]?.elements ?? []).compactMap { $0["value"]?.text }
            keys += values.compactMap { named.key(type: type, value: $0) }
        }
        var provenance = provenance(event)
        var seen: Set<String> = []
        for key in keys where seen.insert(key).inserted {
            provenance.marking = marking(ofName: key, in: event)
            add(key, provenance, to: &incident)
        }
    }

    /// Tells of a tag that names an actor for programs alone.
    private mutating func reportNameless(_ tag: String, _ event: MISPEvent) {
        guard let tag = MachineTag(tag), tag.namespace == "misp-galaxy", MISPFeedFile.isUUID(tag.value),
            Galaxy.role(type: tag.predicate, category: "") == .actors
        else { return }
        report(
            Diagnostic(
                .note, .importReference, "a tag gives an actor by uuid alone, and stays a tag", at: event.place,
                help: "export the event with its galaxies, which name the actor"))
    }

    /// How far what a key names may travel, where that is less far than the event: its own cluster may be restricted, or
    /// the event names one by a uuid whose name stands in a stricter event alone.
    func marking(ofName key: String, in event: MISPEvent) -> Marking? {
        let name = galaxies.markings[key].flatMap { $0 > markings.marking(of: event) ?? .clear ? $0 : nil }
        return [named.marking(of: key, beyond: event), name].compactMap(\.self).max()
    }

    /// Adds what a cluster stands for; an actor is somebody's attribution, by whoever made the event.
    private mutating func add(_ key: String, _ provenance: Provenance, to incident: inout Incident) {
        guard let cluster = galaxies.store.clusters[key] else { return }
        switch cluster.galaxy.role {
        case .actors:
            guard let id = galaxies.actors[key], !incident.isAttributed(to: id, upTo: provenance.marking) else {
                return
            }
            incident.attributions.append(Attribution(to: .actor(id), provenance: provenance))
        case .malware:
            guard let id = galaxies.malware[key] else { return }
            _ = incident.malware.state(Usage(id: id, provenance: provenance))
        case .techniques:
            guard let id = galaxies.techniques[key] else { return }
            _ = incident.techniques.state(Usage(id: id, provenance: provenance))
        case .sectors, .regions, .countries:
            let country = cluster.country
            let isPlace = cluster.galaxy.role == .countries
            let target = Target(
                sector: galaxies.sectors[key], country: country, region: galaxies.regions[key],
                name: isPlace && country == nil ? cluster.value : nil, provenance: provenance)
            _ = incident.targets.state(target)
        case .organisations, nil: addTag("\(cluster.galaxy.type): \(cluster.value)", provenance, to: &incident)
        }
    }

    /// A tag goes where its record goes; what may not is a claim.
    private func addTag(_ text: String, _ provenance: Provenance, to incident: inout Incident) {
        if provenance.marking == nil {
            incident.metadata.tags.append(text)
        } else {
            incident.claims.append(Claim(text: text.ended, provenance: provenance))
        }
    }
}

extension Incident {
    /// Whether an attribution to an actor is there that may travel as far as a marking lets it.
    fileprivate func isAttributed(to actor: ID<Actor>, upTo marking: Marking?) -> Bool {
        attributions.contains {
            $0.actorInvolved == actor && $0.provenance.marking ?? .clear <= marking ?? .clear
        }
    }
}

extension MachineTag {
    /// The tag in the spelling by which clusters are found.
    var clusterTag: String { "\(namespace):\(predicate)=\"\(value.lowercased())\"" }
}
