internal import DatelineModel
internal import DatelineReading

/// Gathers the clusters that events name, in their galaxies and in tags alone.
struct MISPGalaxies {
    private(set) var shelf = GalaxyShelf()
    /// The key of the cluster that each tag names.
    private(set) var uuids: [String: String] = [:]
    private(set) var ledger = Ledger()

    /// The row of galaxies that hold nothing that can be read.
    private static let row = "galaxy"

    /// Takes the clusters that an event holds, of all events first.
    mutating func readGalaxies(_ event: MISPEvent) {
        for node in event.list("Galaxy") { read(galaxy: node, event) }
    }

    /// Takes what tags and attributes name and no event holds.
    mutating func readTags(_ event: MISPEvent) {
        for tag in event.tags { read(tag: tag, event) }
        for attribute in event.list("Attribute") where attribute["type"]?.text == "threat-actor" {
            guard let name = attribute["value"]?.text.map({ ShownText.line($0) }), !name.isEmpty else { continue }
            add(name: name, type: "threat-actor", event)
        }
    }

    private mutating func read(galaxy node: LocatedNode, _ event: MISPEvent) {
        ledger.read(Self.row)
        guard let type = node["type"]?.text.map({ ShownText.line($0) }), !type.isEmpty else {
            return ledger.skip(Self.row, .unreadable)
        }
        let galaxy = Galaxy(
            type: type, name: node["name"]?.text.map { ShownText.line($0) } ?? type, category: "",
            version: node["version"]?.text.flatMap { Int($0) } ?? 0, file: event.place.file)
        let nodes = node["GalaxyCluster"]?.elements ?? []
        for node in nodes {
            guard let value = node["value"]?.text.map({ ShownText.line($0) }), !value.isEmpty else {
                shelf.addUnreadable(galaxy)
                continue
            }
            let uuid = node["uuid"]?.text.flatMap { $0.isEmpty ? nil : $0.lowercased() }
            let isOwn = nodes.filter { $0["uuid"]?.text?.lowercased() == uuid }.count == 1
            let cluster = GalaxyCluster(
                tagged: value, galaxy, at: event.place, node: node,
                foreignID: isOwn && uuid != node["collection_uuid"]?.text ? uuid : nil)
            shelf.add(cluster)
            uuids[cluster.tag] = cluster.uuid
        }
        ledger.use(Self.row, as: "actors, terms and targets")
    }

    /// A tag `misp-galaxy:threat-actor="Sofacy"`, which is enough where the event does not hold the cluster.
    private mutating func read(tag: String, _ event: MISPEvent) {
        guard let tag = MachineTag(tag), tag.namespace == "misp-galaxy", !tag.value.isEmpty else { return }
        add(name: tag.value, type: tag.predicate, event)
    }

    private mutating func add(name: String, type: String, _ event: MISPEvent) {
        let galaxy = Galaxy(type: type, name: type, category: "", version: 0, file: event.place.file)
        let cluster = GalaxyCluster(tagged: name, galaxy, at: event.place)
        guard uuids[cluster.tag] == nil else { return }
        shelf.add(cluster)
        uuids[cluster.tag] = cluster.uuid
    }
}
