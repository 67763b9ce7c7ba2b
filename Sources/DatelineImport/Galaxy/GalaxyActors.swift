internal import DatelineModel
internal import EDTF

extension GalaxyAssembly {
    /// The record of an actor; never merged with another, whatever names the two share.
    mutating func actor(_ cluster: GalaxyCluster) -> Actor? {
        guard let id = actors[cluster.uuid] else { return nil }
        var actor = Actor(id: id, name: cluster.nameAndAttackID.name)
        actor.kind = cluster.galaxy.isOfIntrusionSets ? .intrusionSet : .threatActor
        let names = names(cluster)
        if let coiner = names.uses.first?.by.first {
            actor.named = provenance(in: cluster.galaxy, by: .organisation(coiner))
        }
        actor.aliases = aliases(names, cluster)
        readMeta(cluster, into: &actor)
        actor.metadata = metadata(cluster)
        actor.metadata.tags = cluster.meta.filter { MetaKey.tags.contains($0.key) }.flatMap(\.texts)
        var relations = Related()
        relate(cluster, &relations)
        relations.add(to: &actor)
        actor.body = prose(cluster)
        store.importCounts.use(cluster.galaxy.type, as: "actor")
        return actor
    }

    private mutating func metadata(_ cluster: GalaxyCluster) -> RecordMetadata {
        var metadata = RecordMetadata()
        metadata.recorded = options.recorded
        metadata.marking = markings[cluster.uuid]
        let cited = references(cluster).compactMap(addresses.id(of:)).reduce(into: [ID<Source>]()) { ids, id in
            if !ids.contains(id) { ids.append(id) }
        }
        metadata.sources = (source(of: cluster.galaxy).map { [$0] } ?? []) + cited
        metadata.foreignIDs["misp-galaxy"] = cluster.foreignID
        metadata.foreignIDs["attack"] = cluster.groupID
        return metadata
    }

    /// The addresses that a cluster gives.
    func references(_ cluster: GalaxyCluster) -> [String] {
        cluster.meta.filter { MetaKey.references.contains($0.key) }.flatMap(\.texts)
    }

    /// Makes sources of the addresses that actors cite.
    ///
    /// Ids in `reserved` are other sources'.
    mutating func gatherAddresses(reserved: Set<String> = []) {
        for cluster in store.all(.actors) {
            let row = "\(cluster.galaxy.type) references"
            var seen: Set<String> = []
            for text in references(cluster) {
                store.parts.read(row)
                if !seen.insert(text).inserted {
                    store.parts.skip(row, .saidAlready)
                } else if addresses.add(text, marking: markings[cluster.uuid]) {
                    store.parts.use(row, as: "source")
                } else {
                    store.parts.skip(row, .because("no address of the open web"))
                }
            }
        }
        let galaxies = Set(store.clusters.values.map(\.galaxy.type)).compactMap {
            ID<Source>(slugOf: "misp-galaxy-" + $0)
        }
        addresses.close(&organisations, reserved: reserved.union(galaxies.map(\.text)), recorded: options.recorded)
    }

    private static func markdown(_ description: String) -> Prose {
        var writer = RecordProse { _ in nil }
        return writer.prose(ProsePieces(description) { _ in false })
    }

    /// The description, which stands on the galaxy.
    private mutating func prose(_ cluster: GalaxyCluster) -> Prose {
        guard let description = cluster.description else { return Prose() }
        var prose = cluster.galaxy.isMarkdown ? Self.markdown(description) : PlainText.prose(description)
        guard let last = prose.paragraphs.last, let source = source(of: cluster.galaxy), last.canBeCited else {
            return prose
        }
        prose.paragraphs[prose.paragraphs.count - 1].markdown += " [@\(source)]"
        prose.paragraphs[prose.paragraphs.count - 1].citations.append(source)
        return prose
    }
}

extension Prose.Paragraph {
    /// Whether a citation may follow: not after code, a heading or a rule.
    var canBeCited: Bool {
        guard let first = markdown.first, let last = markdown.last else { return false }
        return !"#`~=|<\t ".contains(first) && !"`=-|".contains(last)
    }
}
