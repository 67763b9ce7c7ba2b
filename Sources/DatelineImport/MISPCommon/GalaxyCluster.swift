internal import DatelineModel
internal import DatelineReading

/// One cluster of a galaxy: an actor, a piece of malware, a sector.
struct GalaxyCluster: Sendable {
    /// What a cluster says about another.
    struct Relation: Hashable, Sendable {
        /// The other cluster's uuid.
        let to: String
        /// The kind, as the galaxy spells it: `similar`, `uses`.
        let kind: String
        /// Machine tags, such as `estimative-language:likelihood-probability="likely"`.
        let tags: [String]
    }

    let galaxy: Galaxy
    /// The cluster's key: its uuid, or the tag that names it in events.
    let uuid: String
    /// The uuid by which other programs know the cluster.
    let foreignID: String?
    /// The name.
    let value: String
    let description: String?
    let relations: [Relation]
    /// The names and values under `meta`, in the order of the file.
    let meta: [(key: String, texts: [String])]
    /// The version, by which the newest of several clusters with the same uuid is chosen; the galaxy's, if it has none.
    let version: Int
    /// The TLP labels in the cluster.
    let labels: [EmbeddedLabels.Found]
    let place: TextPlace

    /// Parses a node with a name and a uuid.
    init?(_ node: LocatedNode, _ galaxy: Galaxy, surrounding: [EmbeddedLabels.Found]) {
        guard let value = node["value"]?.text.map({ ShownText.line($0) }), !value.isEmpty,
            let uuid = node["uuid"]?.text?.lowercased(), !uuid.isEmpty
        else { return nil }
        self.galaxy = galaxy
        self.uuid = uuid
        foreignID = uuid
        self.value = value
        version = galaxy.version
        labels = EmbeddedLabels.found(in: node) + surrounding
        description = node["description"]?.text
        relations = (node["related"]?.elements ?? []).map(Relation.init)
        meta = Self.meta(node)
        place = TextPlace(of: node, in: galaxy.file)
    }

    /// A cluster of an event, identified by its tag, `misp-galaxy:threat-actor="Sofacy"`; the event may contain only
    /// the tag.
    ///
    /// Older versions of MISP give all clusters of a galaxy the same uuid, so that it identifies none.
    init(
        tagged value: String, _ galaxy: Galaxy, at place: TextPlace, node: LocatedNode? = nil, foreignID: String? = nil
    ) {
        self.galaxy = galaxy
        self.value = value
        self.place = place
        self.foreignID = foreignID
        uuid = Self.tag(galaxy.type, value)
        version = node?["version"]?.text.flatMap { Int($0) } ?? galaxy.version
        labels = node.map { EmbeddedLabels.found(in: $0) } ?? []
        description = node?["description"]?.text
        relations = (node?["related"]?.elements ?? []).map(Relation.init)
        meta = node.map(Self.meta) ?? []
    }

    /// The tag by which events name the cluster, in lower case.
    var tag: String { Self.tag(galaxy.type, value) }

    static func tag(_ type: String, _ value: String) -> String {
        "misp-galaxy:\(type)=\"\(value)\"".lowercased()
    }

    /// The name and the id that ATT&CK's galaxies append to it: `APT1 - G0006`.
    var nameAndAttackID: (name: String, id: String?) { ATTACKNames.divided(value) }

    /// The id of the group in MITRE ATT&CK: the cluster's own, or the only one among its synonyms.
    var groupID: String? {
        let own = ([value, nameAndAttackID.id ?? ""] + texts("external_id")).filter(Self.isGroupID)
        let ids = Set(own.isEmpty ? texts(MetaKey.synonyms).filter(Self.isGroupID) : own)
        return ids.count == 1 ? ids.first : nil
    }

    /// Whether a text is the id of a group in MITRE ATT&CK: `G0007`.
    static func isGroupID(_ text: String) -> Bool { ATTACKNames.isGroupID(text) }

    /// The texts under a key; a single text counts as a list of one.
    func texts(_ key: String) -> [String] { meta.first { $0.key == key }?.texts ?? [] }

    /// The first text under a key.
    func text(_ key: String) -> String? { texts(key).first }

    /// The entries of `meta`, which MISP also writes as a list of elements with a key and a value each.
    private static func meta(_ node: LocatedNode) -> [(key: String, texts: [String])] {
        var meta = (node["meta"]?.entries ?? []).map { (key: $0.name, texts: texts($0.value)) }
        for element in node["GalaxyElement"]?.elements ?? [] {
            guard let key = element["key"]?.text, let value = element["value"] else { continue }
            if let index = meta.firstIndex(where: { $0.key == key }) {
                meta[index].texts += texts(value).filter { !meta[index].texts.contains($0) }
            } else {
                meta.append((key, texts(value)))
            }
        }
        return meta
    }

    /// The texts of a value, without empty ones. Nested values become JSON on one line.
    private static func texts(_ node: LocatedNode) -> [String] {
        let all = node.elements ?? [node]
        return all.compactMap { $0.text.map { ShownText.line($0) } }.filter { !$0.isEmpty }
    }
}

extension GalaxyCluster.Relation {
    init(_ node: LocatedNode) {
        to = node["dest-uuid"]?.text?.lowercased() ?? ""
        kind = node["type"]?.text.map { ShownText.line($0) } ?? ""
        tags = (node["tags"]?.elements ?? []).compactMap(\.text)
    }
}

extension GalaxyCluster {
    /// Whether the description is not blank.
    var hasDescription: Bool { description?.contains { !$0.isWhitespace } ?? false }

    /// The description on one line.
    var summary: String? {
        guard let description else { return nil }
        let line =
            galaxy.isMarkdown ? PlainProse.line(ProsePieces(description) { _ in false }) : ShownText.line(description)
        return line.isEmpty ? nil : line
    }

    /// The addresses that the cluster gives.
    var references: [String] { meta.filter { MetaKey.references.contains($0.key) }.flatMap(\.texts) }

    /// The first reference that is a web address.
    var address: String? { references.lazy.compactMap { WebAddress($0) }.first { !$0.isHiddenService }?.text }

    /// The country that the cluster represents.
    var country: Country? {
        guard galaxy.role == .countries else { return nil }
        let codes = (texts("ISO") + texts("iso-code")).compactMap(Geography.country)
        return codes.first ?? Geography.country(value)
    }
}
