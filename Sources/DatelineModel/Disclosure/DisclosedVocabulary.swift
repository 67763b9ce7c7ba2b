extension DisclosedContents {
    /// The vocabulary with the common terms and those that disclosed records use: another tells of what is withheld.
    func disclosed(_ vocabulary: Vocabulary) -> Vocabulary {
        let used = UsedTerms(in: self)
        var disclosed = vocabulary
        disclosed.organisations = vocabulary.organisations.filter { used.organisations.contains($0.key) }
        disclosed.sectors = vocabulary.sectors.filter {
            CommonTerms.sectors[$0.key] != nil || used.sectors.contains($0.key)
        }
        disclosed.regions = vocabulary.regions.filter {
            CommonTerms.regions[$0.key] != nil || used.regions.contains($0.key)
        }
        disclosed.malware = vocabulary.malware.filter { used.malware.contains($0.key) }
        disclosed.techniques = vocabulary.techniques.filter { used.techniques.contains($0.key) }
        disclosed.vulnerabilities = vocabulary.vulnerabilities.filter { used.vulnerabilities.contains($0.key) }
        return disclosed
    }
}

/// The terms that records refer to.
private struct UsedTerms {
    var organisations: Set<ID<Organisation>> = []
    var sectors: Set<ID<Sector>> = []
    var regions: Set<ID<Region>> = []
    var malware: Set<ID<Malware>> = []
    var techniques: Set<ID<Technique>> = []
    var vulnerabilities: Set<ID<Vulnerability>> = []

    init(in contents: DisclosedContents) {
        for source in contents.sources { add(source.publisher) }
        for incident in contents.incidents {
            add(incident.provenances)
            add(incident.targets, incident.malware, incident.techniques)
            vulnerabilities.formUnion(incident.vulnerabilities.map(\.id))
        }
        for actor in contents.actors {
            add(actor.provenances)
            add(actor.targets, actor.malware, actor.techniques)
        }
    }

    private mutating func add(_ party: Party?) {
        if case .organisation(let id) = party { organisations.insert(id) }
    }

    private mutating func add(_ provenances: [Provenance]) {
        for provenance in provenances { add(provenance.by) }
    }

    private mutating func add(
        _ targets: [Target], _ malware: [Mention<Malware>], _ techniques: [Mention<Technique>]
    ) {
        sectors.formUnion(targets.compactMap(\.sector))
        regions.formUnion(targets.compactMap(\.region))
        self.malware.formUnion(malware.map(\.id))
        self.techniques.formUnion(techniques.map(\.id))
    }
}
