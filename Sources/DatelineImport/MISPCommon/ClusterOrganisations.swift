internal import DatelineModel

/// The organisations in galaxies: those that name actors, makers of cameras, and other companies.
struct ClusterOrganisations: Sendable {
    /// The organisations, by cluster uuid.
    private(set) var ids: [String: ID<Organisation>] = [:]
    /// What the clusters say about them besides their names.
    private(set) var details: [ID<Organisation>: VocabularyTerm] = [:]
    private(set) var accounts = GalaxyAccounts()

    init(_ input: GalaxyInput) {
        let clusters = input.clusters.all(.organisations)
        for cluster in clusters {
            let name = NamingProducers.names[cluster.uuid] ?? cluster.value
            let known = KnownPublisher.named(name).flatMap { $0.answers(to: name) ? $0 : nil }
            let country = cluster.text(MetaKey.country).flatMap(Geography.country)
            guard let id = accounts.organisations.enter(known?.name ?? name, kind: known?.kind, country: country)
            else {
                accounts.importCounts.skip(cluster.galaxy.type, .noName)
                continue
            }
            ids[cluster.uuid] = id
            if !input.isMarked(cluster) { describe(id, as: cluster) }
            accounts.importCounts.use(cluster.galaxy.type, as: "organisation")
        }
        reportActorsOfSomeKind(clusters)
    }

    /// Takes each detail from the first cluster of the organisation that gives it. Marked clusters give none, since
    /// terms cannot be marked.
    private mutating func describe(_ id: ID<Organisation>, as cluster: GalaxyCluster) {
        var term = details[id] ?? VocabularyTerm(name: "")
        term.url = term.url ?? cluster.address
        term.summary = term.summary ?? cluster.summary
        details[id] = term
    }

    /// The terms of organisations, completed by what the clusters say about them.
    func described(_ terms: [ID<Organisation>: VocabularyTerm]) -> [ID<Organisation>: VocabularyTerm] {
        var terms = terms
        for (id, term) in details {
            terms[id]?.url = term.url
            terms[id]?.summary = term.summary
        }
        return terms
    }

    /// Reports galaxies whose kind of actors is unclear.
    private mutating func reportActorsOfSomeKind(_ clusters: [GalaxyCluster]) {
        let clusters = clusters.filter(\.galaxy.isOfActorsOfSomeKind)
        for (type, clusters) in Dictionary(grouping: clusters, by: \.galaxy.type).sorted(by: { $0.key < $1.key }) {
            accounts.report(
                Diagnostic(
                    .note, .importObject,
                    message:
                        "the clusters of '\(type)', of which nothing says that they are threat actors, are organisations",
                    at: clusters.map(\.place).min { ($0.file, $0.line, $0.column) < ($1.file, $1.line, $1.column) },
                    help: "where they are, let the galaxy's 'type' end in '-threat-actor'"))
        }
    }
}

/// The organisations that name actors, by the uuids of their clusters in the galaxy `producer`.
///
/// Galaxies of actors refer to them only by uuid. A cluster file of producers in the same import adds to these.
enum NamingProducers {
    /// The names under which these organisations publish, so that each is one organisation.
    static let names: [String: String] = [
        "0904b30c-a86b-402b-9a14-87bbc44648aa": "Broadcom",
        "0adf6f0f-3795-4de1-9763-1bdd1c31a5d7": "Cisco Talos",
        "0d4886f9-97e1-4cb2-8822-580fd09540e5": "Kaspersky",
        "1427d7df-a9b8-4809-afe0-1180cfdd930d": "Zscaler",
        "1c141c9b-ec78-4f86-a8ea-b02944fa5492": "Bitdefender",
        "21afba9e-cd2a-45c9-b421-b1f14fd181e9": "Group-IB",
        "3176f708-da5b-4c41-926b-0a94ebeb0e3b": "Trellix",
        "3a43aca5-6366-4168-b182-a8afec4550b5": "ESET",
        "3ac8f6fc-9c04-4ebd-bda2-788cc02fe4ed": "Trend Micro",
        "455b9e40-e8dd-443b-87b3-c70bd09b4231": "Sophos",
        "4c94ea8e-6bbd-4638-b7ba-34354cfa2281": "Fox-IT",
        "58d7efca-402a-4b36-9178-dc14e52f12e5": "Elastic",
        "598308b3-5475-48c6-9a2c-676fe1d2c6fb": "Google",
        "94e95ed2-e07a-464a-9d56-a03679b9717a": "BlackBerry",
        "996c48de-7bb8-414d-b6fe-ec94abb5f461": "SentinelOne",
        "9f2ba728-8b29-48f9-badf-4f4cefb929f0": "PwC",
        "a1ad5090-2487-46d2-8237-6151a2dd5063": "MITRE",
        "a7119872-bc6b-494b-9f7a-8c50faaf53a9": "Secureworks",
        "ac46bac7-e7b5-4efe-8f32-b79e9015ab86": "Intezer",
        "ad7032df-0e9a-4ea9-b35c-c68ff854be80": "Recorded Future",
        "adb3369a-5683-46b2-bceb-4dafa6526b21": "Check Point",
        "adc57f66-9910-4500-a16b-311cd4f08409": "Rapid7",
        "b8ca0932-c4cb-45c0-b7b1-88b9685ba24b": "McAfee",
        "bfafdca5-3171-4953-86ab-c74f44822fd3": "Fortinet",
        "c2f76813-f24c-450e-abfd-0db4495ab68e": "Volexity",
        "cae79680-67a6-4411-903c-f824dbcc813f": "Proofpoint",
        "d0c33595-b684-45ef-91c3-e2f5ce1a8191": "Microsoft",
        "d597f230-4f70-43cb-817e-c745efd4fe35": "WithSecure",
        "da5cdcd1-7b15-4371-b7eb-ca32916d2052": "Mandiant",
        "e4ed3168-7830-490f-9eed-d1b3ef2daccd": "Dragos",
        "e583434b-7fb8-42c8-90ce-89aa8ed35f0c": "Symantec",
        "e9491d3b-2174-47d6-8a15-ecec552d16ae": "Palo Alto Networks",
        "f063b54b-293c-4713-87c1-92ff760ee4ba": "Malwarebytes",
        "f9eb432f-2293-48b7-bca4-cc78beb50df0": "CrowdStrike",
    ]
}
