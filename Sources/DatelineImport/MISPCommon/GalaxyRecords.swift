internal import DatelineModel

/// The records made from clusters: actors, the states said to sponsor them, and what they name and cite, with what
/// became of each cluster.
struct GalaxyRecords: Sendable {
    let context: GalaxyContext
    private(set) var actors: [Actor] = []
    /// The sources for the quoted galaxies and the cited addresses.
    private(set) var sources: [Source] = []
    private(set) var accounts: GalaxyAccounts

    /// Runs the passes: what clusters name, what they cite, the actors, and the rest.
    ///
    /// Addresses may be cited elsewhere too. The ids in `reserved` belong to other sources.
    init(_ input: GalaxyInput, citedElsewhere: URLSources = URLSources(), reserved: Set<String> = []) {
        let named = NamedClusters(input)
        let addresses = ClusterAddresses(input, citedElsewhere: citedElsewhere, reserved: reserved)
        context = GalaxyContext(input: input, named: named, addresses: addresses.sources)
        accounts = input.accounts
        accounts += named.organisations.accounts
        accounts += named.terms.accounts
        accounts += addresses.accounts
        for cluster in input.clusters.all(.actors) {
            guard let made = ClusterActor(cluster, context) else { continue }
            actors.append(made.actor)
            accounts += made.accounts
        }
        actors += named.actors.states.sorted { $0.key < $1.key }.map { context.state($0.key, $0.value) }
        accounts += ClusterLeftovers(context, producers: accounts.producers).accounts
        for diagnostic in accounts.closingDiagnostics(input.clusters) { accounts.report(diagnostic) }
        for name in accounts.producers.values { _ = accounts.organisations.enterHouse(name) }
        let quoted = accounts.quoted.sorted { $0.key < $1.key }
        let galaxies = quoted.compactMap { context.source($0.value, &accounts) }
        sources = galaxies.sorted { $0.id < $1.id } + addresses.sources.sources
    }

    /// The vocabulary of the clusters, with organisations entered elsewhere.
    func vocabulary(adding others: Organisations = Organisations()) -> Vocabulary {
        var organisations = accounts.organisations
        organisations += others
        var vocabulary = Vocabulary()
        vocabulary.malware = context.named.terms.termsOfMalware
        vocabulary.techniques = context.named.terms.termsOfTechniques
        vocabulary.organisations = context.named.organisations.described(organisations.terms)
        accounts.terms.enter(in: &vocabulary)
        return vocabulary
    }
}

/// The record of an actor. Actors are never merged, whatever names they share.
private struct ClusterActor {
    private(set) var actor: Actor
    private(set) var accounts = GalaxyAccounts()

    init?(_ cluster: GalaxyCluster, _ context: GalaxyContext) {
        guard let id = context.named.actors.actors[cluster.uuid] else { return nil }
        actor = Actor(id: id, name: cluster.nameAndAttackID.name)
        actor.kind = cluster.galaxy.isOfIntrusionSets ? .intrusionSet : .threatActor
        let names = ActorNames(of: cluster, context)
        let meta = ActorMeta(of: cluster, context)
        let links = ActorLinks(of: cluster, context)
        for pass in [names.accounts, meta.accounts, links.accounts] { accounts += pass }
        actor.named = names.coiner.map { accounts.provenance(in: cluster.galaxy, by: .organisation($0)) }
        actor.aliases = names.aliases(&accounts)
        actor.active = meta.active
        actor.relations = meta.relations + links.relations
        actor.malware = links.malware
        actor.techniques = links.techniques
        actor.targets = meta.targets + links.targets
        actor.claims = meta.claims + links.claims
        actor.metadata = metadata(cluster, context)
        actor.body = prose(cluster)
        accounts.importCounts.use(cluster.galaxy.type, as: "actor")
    }

    private mutating func metadata(_ cluster: GalaxyCluster, _ context: GalaxyContext) -> RecordMetadata {
        var metadata = RecordMetadata()
        metadata.recorded = context.input.options.recorded
        metadata.marking = context.input.markings[cluster.uuid]
        let cited = cluster.references.compactMap(context.addresses.id(of:)).reduce(into: [ID<Source>]()) { ids, id in
            if !ids.contains(id) { ids.append(id) }
        }
        metadata.sources = (accounts.quote(cluster.galaxy).map { [$0] } ?? []) + cited
        metadata.foreignIDs["misp-galaxy"] = cluster.foreignID
        metadata.foreignIDs["attack"] = cluster.groupID
        metadata.tags = cluster.meta.filter { MetaKey.tags.contains($0.key) }.flatMap(\.texts)
        return metadata
    }

    /// The description as prose, citing the galaxy.
    private mutating func prose(_ cluster: GalaxyCluster) -> Prose {
        guard let description = cluster.description else { return Prose() }
        var prose = cluster.galaxy.isMarkdown ? Self.markdown(description) : PlainText.prose(description)
        guard let last = prose.paragraphs.last, let source = accounts.quote(cluster.galaxy), last.canBeCited else {
            return prose
        }
        prose.paragraphs[prose.paragraphs.count - 1].markdown += " [@\(source)]"
        prose.paragraphs[prose.paragraphs.count - 1].citations.append(source)
        return prose
    }

    private static func markdown(_ description: String) -> Prose {
        var writer = RecordProse { _ in nil }
        return writer.prose(ProsePieces(description) { _ in false })
    }
}

extension GalaxyContext {
    /// The record of a state that is said to sponsor actors.
    fileprivate func state(_ country: Country, _ id: ID<Actor>) -> Actor {
        var actor = Actor(id: id, name: country.name)
        actor.kind = .state
        actor.country = country
        actor.metadata.recorded = input.options.recorded
        actor.metadata.marking = input.markings.isEmpty ? nil : marking(ofState: country)
        return actor
    }
}

extension Prose.Paragraph {
    /// Whether a citation may be appended: not to code, a heading or a rule.
    fileprivate var canBeCited: Bool {
        guard let first = markdown.first, let last = markdown.last else { return false }
        return !"#`~=|<\t ".contains(first) && !"`=-|".contains(last)
    }
}
