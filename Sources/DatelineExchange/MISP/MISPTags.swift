internal import DatelineModel
internal import DatelineReading

extension MISPAssembly {
    /// Puts what an event's tags and galaxies name to its record.
    mutating func addTags(_ event: MISPEvent, to incident: inout Incident) {
        let provenance = provenance(event, incident.keeping.sources)
        var named: [String] = []
        for tag in event.tags {
            ledger.read("tag")
            if TLPTags.isTLP(tag) {
                ledger.use("tag", as: "marking")
            } else if let key = clusters[tag.lowercased()] ?? MachineTag(tag).flatMap({ clusters[$0.clusterTag] }) {
                named.append(key)
                ledger.use("tag", as: "what a galaxy names")
            } else {
                if !incident.keeping.tags.contains(tag) { incident.keeping.tags.append(tag) }
                ledger.use("tag", as: "tag")
            }
        }
        for node in event.list("Galaxy") {
            guard let type = node["type"]?.text else { continue }
            let values = (node["GalaxyCluster"]?.elements ?? []).compactMap { $0["value"]?.text }
            named += values.compactMap { clusters["misp-galaxy:\(type)=\"\($0)\"".lowercased()] }
        }
        for attribute in attributes(of: event) where attribute.type == "threat-actor" {
            named += [clusters["misp-galaxy:threat-actor=\"\(ShownText.line(attribute.value))\"".lowercased()]]
                .compactMap(\.self)
        }
        var seen: Set<String> = []
        for key in named where seen.insert(key).inserted { add(key, provenance, to: &incident) }
    }

    /// Adds what a cluster stands for; an actor is somebody's attribution, by whoever made the event.
    private mutating func add(_ key: String, _ provenance: Provenance, to incident: inout Incident) {
        guard let cluster = galaxies.shelf.clusters[key] else { return }
        switch cluster.galaxy.role {
        case .actors:
            guard let id = galaxies.actors[key] else { return }
            incident.attributions.append(Attribution(to: .actor(id), provenance: provenance))
        case .malware:
            guard let id = galaxies.malware[key], !incident.malware.contains(where: { $0.id == id }) else { return }
            incident.malware.append(Mention(id: id, provenance: provenance))
        case .techniques:
            guard let id = galaxies.techniques[key], !incident.techniques.contains(where: { $0.id == id }) else {
                return
            }
            incident.techniques.append(Mention(id: id, provenance: provenance))
        case .sectors, .regions, .countries:
            let country = cluster.country
            let isPlace = cluster.galaxy.role == .countries
            incident.targets.append(
                Target(
                    sector: galaxies.sectors[key], country: country, region: galaxies.regions[key],
                    name: isPlace && country == nil ? cluster.value : nil, provenance: provenance))
        case .producers: break
        case nil: incident.keeping.tags.append(ShownText.cut("\(cluster.galaxy.type): \(cluster.value)", to: 150))
        }
    }
}

extension MachineTag {
    /// The tag in the spelling by which clusters are found.
    var clusterTag: String { "\(namespace):\(predicate)=\"\(value.lowercased())\"" }
}
