internal import DatelineModel
internal import DatelineReading

/// Collects the clusters that events name: in their galaxies, in tags and in attributes.
///
/// What a stricter event says about a cluster must not be published with a less strict event that names the same
/// cluster. So of several mentions only the least strict are used, with what they say about the cluster.
struct MISPGalaxies {
    /// A cluster as one event names it.
    private struct NamedCluster {
        let cluster: GalaxyCluster
        let marking: Marking?
        /// Whether the event contains the cluster, and not just its name.
        let isWhole: Bool
    }

    private let markings: MISPMarkings
    private var mentions: [String: [NamedCluster]] = [:]
    private var unreadable: [Galaxy] = []
    /// The keys of clusters, by tags that refer to them other than by name: `misp-galaxy:threat-actor="<uuid>"`.
    private var aliases: [String: String] = [:]
    /// By event, the markings of its clusters whose own distribution restricts them.
    private var restrictions: [String: [String: Marking]] = [:]
    private(set) var importCounts = ImportCounts()

    /// The summary's row for galaxies.
    private static let row = "galaxy"

    init(of events: [MISPEvent], _ markings: MISPMarkings) {
        self.markings = markings
        for event in events {
            for node in event.list("Galaxy") { read(galaxy: node, event) }
        }
        for event in events {
            for tag in event.tags { read(tag: tag, event) }
            for attribute in event.attributes { read(attribute, event) }
        }
    }

    /// The key of the cluster that a tag names.
    func key(of tag: String) -> String? {
        let tag = tag.lowercased()
        if let key = aliases[tag] { return key }
        return ([tag] + [MachineTag(tag)?.clusterTag].compactMap(\.self)).first { mentions[$0] != nil }
    }

    /// The key of the cluster named by a value in a galaxy of a type.
    func key(type: String, value: String) -> String? {
        key(of: GalaxyCluster.tag(ShownText.line(type), ShownText.line(value)))
    }

    /// The marking of an event's cluster, if stricter than the event.
    func marking(of key: String, beyond event: MISPEvent) -> Marking? { restrictions[event.uuid]?[key] }

    /// The clusters to use, and the markings of their names.
    func clusters() -> (store: ClusterStore, markings: [String: Marking]) {
        var store = ClusterStore()
        var markings: [String: Marking] = [:]
        for galaxy in unreadable { store.addUnreadable(galaxy) }
        for (key, all) in mentions.sorted(by: { $0.key < $1.key }) {
            let freest = all.map { $0.marking ?? .clear }.min() ?? .clear
            if freest > .clear { markings[key] = freest }
            let (strict, free) = (
                all.filter { $0.marking ?? .clear > freest }, all.filter { $0.marking ?? .clear == freest }
            )
            let whole = free.filter(\.isWhole)
            for mention in whole.isEmpty ? Array(free.prefix(1)) : whole { store.add(mention.cluster) }
            for mention in strict where mention.isWhole {
                store.leaveOut(mention.cluster, .because("stricter than another mention of it"))
            }
        }
        return (store, markings)
    }

    private mutating func read(galaxy node: LocatedNode, _ event: MISPEvent) {
        importCounts.read(Self.row)
        guard let type = node["type"]?.text.map({ ShownText.line($0) }), !type.isEmpty else {
            return importCounts.skip(Self.row, .unreadable)
        }
        let galaxy = Galaxy(
            type: type, name: node["name"]?.text.map { ShownText.line($0) } ?? type, category: "",
            version: node["version"]?.text.flatMap { Int($0) } ?? 0, file: event.place.file)
        let nodes = node["GalaxyCluster"]?.elements ?? []
        for node in nodes { read(cluster: node, among: nodes, galaxy, event) }
        importCounts.use(Self.row, as: "actors, terms and targets")
    }

    private mutating func read(
        cluster node: LocatedNode, among nodes: [LocatedNode], _ galaxy: Galaxy, _ event: MISPEvent
    ) {
        guard let value = node["value"]?.text.map({ ShownText.line($0) }), !value.isEmpty else {
            unreadable.append(galaxy)
            return
        }
        let uuid = node["uuid"]?.text.flatMap { $0.isEmpty ? nil : $0.lowercased() }
        let isOwn = nodes.filter { $0["uuid"]?.text?.lowercased() == uuid }.count == 1
        let cluster = GalaxyCluster(
            tagged: value, galaxy, at: event.place, node: node,
            foreignID: isOwn && uuid != node["collection_uuid"]?.text ? uuid : nil)
        let restriction = MISPRestriction(node)
        if let stricter = markings.stricterMarking(of: restriction, than: event) {
            let other = restrictions[event.uuid]?[cluster.tag] ?? .clear
            restrictions[event.uuid, default: [:]][cluster.tag] = max(other, stricter)
        }
        if let id = cluster.foreignID { aliases[GalaxyCluster.tag(galaxy.type, id)] = cluster.tag }
        if let tag = node["tag_name"]?.text.map({ ShownText.line($0).lowercased() }), tag != cluster.tag {
            aliases[tag] = cluster.tag
        }
        mention(cluster, marking: markings.marking(of: restriction, in: event), isWhole: true)
    }

    /// Reads a tag such as `misp-galaxy:threat-actor="Sofacy"`, which names a cluster that the event need not contain.
    /// A tag with only a uuid names nobody.
    private mutating func read(tag: String, _ event: MISPEvent) {
        guard aliases[tag.lowercased()] == nil, let tag = MachineTag(tag), tag.namespace == "misp-galaxy",
            !tag.value.isEmpty, !MISPFeedFile.isUUID(tag.value)
        else { return }
        mention(tag.value, type: tag.predicate, marking: markings.marking(of: event), in: event)
    }

    private mutating func read(_ attribute: MISPAttribute, _ event: MISPEvent) {
        guard let name = attribute.actorName else { return }
        let marking = markings.marking(of: attribute.restriction, in: event)
        mention(name, type: "threat-actor", marking: marking, in: event)
    }

    private mutating func mention(_ name: String, type: String, marking: Marking?, in event: MISPEvent) {
        let galaxy = Galaxy(type: type, name: type, category: "", version: 0, file: event.place.file)
        let cluster = GalaxyCluster(tagged: name, galaxy, at: event.place)
        let restricted = restrictions[event.uuid]?[cluster.tag]
        mention(cluster, marking: [marking, restricted].compactMap(\.self).max(), isWhole: false)
    }

    private mutating func mention(_ cluster: GalaxyCluster, marking: Marking?, isWhole: Bool) {
        mentions[cluster.tag, default: []].append(NamedCluster(cluster: cluster, marking: marking, isWhole: isWhole))
    }
}

extension MISPAttribute {
    /// The actor's name, if the attribute is an actor.
    var actorName: String? {
        guard type == "threat-actor" else { return nil }
        let name = ShownText.line(value)
        return name.isEmpty ? nil : name
    }
}

extension MachineTag {
    /// The tag in the spelling by which clusters are looked up.
    fileprivate var clusterTag: String { "\(namespace):\(predicate)=\"\(value.lowercased())\"" }
}
