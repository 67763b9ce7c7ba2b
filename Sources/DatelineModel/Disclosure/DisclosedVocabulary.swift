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

extension UsedTerms {
    /// The terms that records and sources refer to.
    init(in contents: DisclosedContents) {
        for source in contents.sources { add(source.publisher) }
        for incident in contents.incidents { add(of: incident, Incident.statements) }
        for actor in contents.actors { add(of: actor, Actor.statements) }
    }
}
