internal import DatelineModel

/// Who uses which name for the actor of a cluster, in the order in which the cluster has the names.
struct GalaxyNames {
    /// A name and who is said to use it.
    struct Use: Hashable {
        let name: String
        var by: [ID<Organisation>]
    }

    private(set) var uses: [Use] = []
    private var places: [String: Int] = [:]

    /// Adds a name, or a further organisation that uses it; names that differ in letter case only are one.
    mutating func add(_ name: String, by organisation: ID<Organisation>? = nil) {
        let key = name.lowercased()
        if let place = places[key] {
            if let organisation, !uses[place].by.contains(organisation) { uses[place].by.append(organisation) }
        } else {
            places[key] = uses.count
            uses.append(Use(name: name, by: [organisation].compactMap(\.self)))
        }
    }

    func contains(_ name: String) -> Bool { places[name.lowercased()] != nil }
}

extension GalaxyAssembly {
    /// The names that a cluster gives: its own first.
    mutating func names(_ cluster: GalaxyCluster) -> GalaxyNames {
        var names = GalaxyNames()
        names.add(cluster.nameAndAttackID.name)
        let synonyms = cluster.galaxy.type + " synonyms"
        for name in cluster.texts(MetaKey.synonyms) {
            store.parts.read(synonyms)
            if GalaxyCluster.isGroupID(name) {
                countGroupID(name, cluster, synonyms)
                continue
            }
            if names.contains(name) {
                store.parts.skip(synonyms, .nameAgain)
            } else {
                store.parts.use(synonyms, as: "alias")
            }
            names.add(name)
        }
        addNamings(cluster, to: &names)
        addOrigins(cluster, to: &names)
        return names
    }

    /// `name-attribution`: a name, a colon and the uuid of who uses it.
    private mutating func addNamings(_ cluster: GalaxyCluster, to names: inout GalaxyNames) {
        let row = "\(cluster.galaxy.type) \(MetaKey.naming)"
        for text in cluster.texts(MetaKey.naming) {
            store.parts.read(row)
            let pieces = text.split(separator: ":", omittingEmptySubsequences: false)
            let name = ShownText.line(pieces.dropLast().joined(separator: ":"))
            guard let uuid = pieces.last, !name.isEmpty else {
                store.parts.skip(row, .unreadable)
                continue
            }
            if GalaxyCluster.isGroupID(name) {
                countGroupID(name, cluster, row)
                continue
            }
            guard let producer = producer(uuid.lowercased()) else {
                if names.contains(name) {
                    store.parts.skip(row, .because("its producer is not in the input"))
                } else {
                    store.parts.use(row, as: "alias without its producer, who is not in the input")
                }
                names.add(name)
                continue
            }
            names.add(name, by: producer)
            store.parts.use(row, as: "who uses a name")
        }
    }

    /// `origin:TEMP.Noble` with who uses the name as its value.
    private mutating func addOrigins(_ cluster: GalaxyCluster, to names: inout GalaxyNames) {
        let row = "\(cluster.galaxy.type) origin"
        for (key, texts) in cluster.meta where key.hasPrefix(MetaKey.origin) {
            store.parts.read(row)
            let name = ShownText.line(key.dropFirst(MetaKey.origin.count))
            let houses = texts.compactMap { organisations.enterHouse($0) }
            guard !name.isEmpty, !houses.isEmpty else {
                store.parts.skip(row, .unreadable)
                continue
            }
            if GalaxyCluster.isGroupID(name) {
                countGroupID(name, cluster, row)
                continue
            }
            for house in houses { names.add(name, by: house) }
            store.parts.use(row, as: "who uses a name")
        }
    }

    /// An id of ATT&CK is no name that anybody uses; a record has room for one.
    private mutating func countGroupID(_ id: String, _ cluster: GalaxyCluster, _ row: String) {
        if cluster.groupID == id {
            store.parts.use(row, as: "ATT&CK id")
        } else {
            store.parts.skip(row, .because("one of several ATT&CK ids"))
        }
    }

    private mutating func producer(_ uuid: String) -> ID<Organisation>? {
        if let known = namedOrganisations[uuid] { return known }
        guard let name = NamingProducers.names[uuid], let id = organisations.enterHouse(name) else { return nil }
        namedOrganisations[uuid] = id
        return id
    }

    /// The names as aliases; who coined the actor's own name is left to `named`.
    mutating func aliases(_ names: GalaxyNames, _ cluster: GalaxyCluster) -> [Alias] {
        var aliases: [Alias] = []
        for (place, use) in names.uses.enumerated() {
            let others = place == 0 ? Array(use.by.dropFirst()) : use.by
            for party in others {
                aliases.append(
                    Alias(name: use.name, provenance: provenance(in: cluster.galaxy, by: .organisation(party))))
            }
            if place > 0, use.by.isEmpty {
                aliases.append(Alias(name: use.name, provenance: provenance(in: cluster.galaxy)))
            }
        }
        return aliases
    }

    /// Provenance of what somebody else says, as the galaxy has it.
    mutating func provenance(in galaxy: Galaxy, by party: Party) -> Provenance {
        var provenance = provenance(in: galaxy)
        provenance.by = party
        return provenance
    }
}
