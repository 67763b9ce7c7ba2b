internal import DatelineModel

/// Who uses which name for a cluster's actor, in the order of the cluster, its own name first.
struct ActorNames {
    /// A name and who is said to use it.
    struct Use: Hashable {
        let name: String
        var by: [ID<Organisation>]
    }

    private(set) var uses: [Use] = []
    private(set) var accounts = GalaxyAccounts()
    private var indices: [String: Int] = [:]
    private let cluster: GalaxyCluster

    init(of cluster: GalaxyCluster, _ context: GalaxyContext) {
        self.cluster = cluster
        add(cluster.nameAndAttackID.name)
        addSynonyms()
        addNamings(context)
        addOrigins()
    }

    /// Who coined the actor's own name.
    var coiner: ID<Organisation>? { uses.first?.by.first }

    /// The names as aliases, without the coiner of the actor's own name, who is recorded in `named`.
    func aliases(_ accounts: inout GalaxyAccounts) -> [Alias] {
        var aliases: [Alias] = []
        for (index, use) in uses.enumerated() {
            for party in index == 0 ? Array(use.by.dropFirst()) : use.by {
                let provenance = accounts.provenance(in: cluster.galaxy, by: .organisation(party))
                aliases.append(Alias(name: use.name, provenance: provenance))
            }
            if index > 0, use.by.isEmpty {
                aliases.append(Alias(name: use.name, provenance: accounts.provenance(in: cluster.galaxy)))
            }
        }
        return aliases
    }

    /// Adds a name, or another organisation that uses it. Names that differ only in case are the same.
    private mutating func add(_ name: String, by organisation: ID<Organisation>? = nil) {
        if let index = indices[name.lowercased()] {
            if let organisation, !uses[index].by.contains(organisation) { uses[index].by.append(organisation) }
        } else {
            indices[name.lowercased()] = uses.count
            uses.append(Use(name: name, by: [organisation].compactMap(\.self)))
        }
    }

    private func contains(_ name: String) -> Bool { indices[name.lowercased()] != nil }

    private mutating func addSynonyms() {
        let row = cluster.galaxy.type + " synonyms"
        for name in cluster.texts(MetaKey.synonyms) {
            if GalaxyCluster.isGroupID(name) {
                accounts.parts.count(row, outcome(ofGroupID: name))
                continue
            }
            accounts.parts.count(row, contains(name) ? .skipped(.nameAgain) : .used("alias"))
            add(name)
        }
    }

    /// `name-attribution`: a name, a colon and the uuid of who uses it.
    private mutating func addNamings(_ context: GalaxyContext) {
        let row = "\(cluster.galaxy.type) \(MetaKey.naming)"
        for text in cluster.texts(MetaKey.naming) {
            let pieces = text.split(separator: ":", omittingEmptySubsequences: false)
            let name = ShownText.line(pieces.dropLast().joined(separator: ":"))
            guard let uuid = pieces.last, !name.isEmpty else {
                accounts.parts.count(row, .skipped(.unreadable))
                continue
            }
            if GalaxyCluster.isGroupID(name) {
                accounts.parts.count(row, outcome(ofGroupID: name))
                continue
            }
            let producer = context.producer(uuid.lowercased(), &accounts)
            accounts.parts.count(row, outcome(ofNaming: name, by: producer))
            add(name, by: producer)
        }
    }

    private func outcome(ofNaming name: String, by producer: ID<Organisation>?) -> Outcome {
        if producer != nil { return .used("who uses a name") }
        return contains(name)
            ? .skipped(.because("its producer is not in the input"))
            : .used("alias without its producer, who is not in the input")
    }

    /// Reads keys such as `origin:TEMP.Noble`, whose value is the organisation that uses the name.
    private mutating func addOrigins() {
        let row = "\(cluster.galaxy.type) origin"
        for (key, texts) in cluster.meta where key.hasPrefix(MetaKey.origin) {
            let name = ShownText.line(key.dropFirst(MetaKey.origin.count))
            let houses = texts.compactMap { accounts.organisations.enterHouse($0) }
            guard !name.isEmpty, !houses.isEmpty else {
                accounts.parts.count(row, .skipped(.unreadable))
                continue
            }
            if GalaxyCluster.isGroupID(name) {
                accounts.parts.count(row, outcome(ofGroupID: name))
                continue
            }
            for house in houses { add(name, by: house) }
            accounts.parts.count(row, .used("who uses a name"))
        }
    }

    /// An ATT&CK id is not an alias, and a record can hold only one.
    private func outcome(ofGroupID id: String) -> Outcome {
        cluster.groupID == id ? .used("ATT&CK id") : .skipped(.because("one of several ATT&CK ids"))
    }
}
