internal import DatelineModel
internal import DatelineReading

extension EventIncident {
    /// Adds what the event's tags and galaxies name to its record.
    mutating func addTags() {
        var keys: [String] = []
        for tag in event.tags {
            if TLPTags.isTLP(tag) {
                importCounts.count("tag", .used("marking"))
            } else if let key = context.named.key(of: tag) {
                keys.append(key)
                importCounts.count("tag", .used("what a galaxy names"))
            } else {
                reportNameless(tag)
                if !incident.metadata.tags.contains(tag) { incident.metadata.tags.append(tag) }
                importCounts.count("tag", .used("tag"))
            }
        }
        for node in event.list("Galaxy") {
            guard let type = node["type"]?.text else { continue }
            let values = (node["GalaxyCluster"]?.elements ?? []).compactMap { $0["value"]?.text }
            keys += values.compactMap { context.named.key(type: type, value: $0) }
        }
        var provenance = provenance()
        var seen: Set<String> = []
        for key in keys where seen.insert(key).inserted {
            provenance.marking = marking(ofName: key)
            addCluster(key, provenance)
        }
    }

    /// Reports a tag that refers to an actor only by uuid.
    private mutating func reportNameless(_ tag: String) {
        guard let tag = MachineTag(tag), tag.namespace == "misp-galaxy", MISPFeedFile.isUUID(tag.value),
            Galaxy.role(type: tag.predicate, category: "") == .actors
        else { return }
        diagnostics.append(
            Diagnostic(
                .note, .importReference, message: "a tag gives an actor by uuid alone, and stays a tag",
                at: event.place,
                help: "export the event with its galaxies, which name the actor"))
    }

    /// Adds what a cluster stands for. An actor becomes an attribution by the event's creator.
    private mutating func addCluster(_ key: String, _ provenance: Provenance) {
        let clusters = context.galaxies.context
        let terms = clusters.named.terms
        guard let cluster = clusters.input.clusters[key] else { return }
        switch cluster.galaxy.role {
        case .actors:
            guard let id = clusters.named.actors.actors[key],
                !incident.isAttributed(to: id, upTo: provenance.marking)
            else { return }
            incident.attributions.append(Attribution(to: .actor(id), provenance: provenance))
        case .malware:
            guard let id = terms.malware[key] else { return }
            _ = incident.malware.state(Usage(id: id, provenance: provenance))
        case .techniques:
            guard let id = terms.techniques[key] else { return }
            _ = incident.techniques.state(Usage(id: id, provenance: provenance))
        case .sectors, .regions, .countries: _ = incident.targets.state(terms.target(cluster, provenance))
        case .organisations, nil: addTag("\(cluster.galaxy.type): \(cluster.value)", provenance)
        }
    }

    /// Adds a tag. Tags cannot be marked, so one stricter than its record becomes a claim.
    private mutating func addTag(_ text: String, _ provenance: Provenance) {
        if provenance.marking == nil {
            incident.metadata.tags.append(text)
        } else {
            incident.claims.append(Claim(text: text.ended, provenance: provenance))
        }
    }
}

extension Incident {
    /// Whether there already is an attribution to the actor that is not stricter than a marking.
    fileprivate func isAttributed(to actor: ID<Actor>, upTo marking: Marking?) -> Bool {
        attributions.contains {
            $0.actorInvolved == actor && $0.provenance.marking ?? .clear <= marking ?? .clear
        }
    }
}
