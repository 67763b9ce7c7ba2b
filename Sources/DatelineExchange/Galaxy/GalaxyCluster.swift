internal import DatelineModel
internal import DatelineReading

/// One cluster of a galaxy: an actor, a malware, a sector.
struct GalaxyCluster: Sendable {
    /// What a cluster says of another.
    struct Relation: Hashable, Sendable {
        /// The other cluster's uuid.
        let to: String
        /// The kind, as the galaxy spells it: `similar`, `uses`.
        let kind: String
        /// Machine tags, such as `estimative-language:likelihood-probability="likely"`.
        let tags: [String]
    }

    let galaxy: Galaxy
    let uuid: String
    /// The name.
    let value: String
    let description: String?
    let relations: [Relation]
    /// The names and values under `meta`, in the order of the file.
    let meta: [(key: String, texts: [String])]
    let place: TextPlace

    /// Takes a node that has a name and a uuid.
    init?(_ node: LocatedNode, _ galaxy: Galaxy) {
        guard let value = node["value"]?.text.map({ ShownText.line($0) }), !value.isEmpty,
            let uuid = node["uuid"]?.text?.lowercased(), !uuid.isEmpty
        else { return nil }
        self.galaxy = galaxy
        self.uuid = uuid
        self.value = value
        description = node["description"]?.text
        relations = (node["related"]?.elements ?? []).map(Relation.init)
        meta = (node["meta"]?.entries ?? []).map { ($0.name, Self.texts($0.value)) }
        place = TextPlace(file: galaxy.file, line: node.place.line, column: node.place.column)
    }

    /// The texts under a key; one text alone counts as a list of one.
    func texts(_ key: String) -> [String] { meta.first { $0.key == key }?.texts ?? [] }

    /// The first text under a key.
    func text(_ key: String) -> String? { texts(key).first }

    /// Empty text says nothing; nested values are written as JSON has them in one line.
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
