import DatelineModel

/// The words by which the pages of records are to be found: what they tell, and what is said on them and by whom.
struct SearchWords {
    private let disclosure: Disclosure

    init(in disclosure: Disclosure) { self.disclosure = disclosure }

    func words(of incident: Incident) -> [String] {
        var words = [incident.body.markdown] + incident.claims.map(\.text)
        words += names(of: incident.targets) + names(of: incident.malware) + names(of: incident.techniques)
        words += incident.vulnerabilities.flatMap { mention in
            [mention.id.text, disclosure.vocabulary.vulnerabilities[mention.id]?.name].compactMap(\.self)
        }
        return words + incident.metadata.tags + sayings(incident.provenances)
    }

    func words(of actor: Actor) -> [String] {
        var words = [actor.body.markdown] + actor.claims.map(\.text)
        words += [actor.kind?.text, actor.country?.name].compactMap(\.self)
        words += names(of: actor.targets) + names(of: actor.malware) + names(of: actor.techniques)
        words += actor.relations.flatMap { relation in
            [relation.kind.text, disclosure.actor(relation.to)?.name].compactMap(\.self)
        }
        return words + actor.metadata.tags + sayings(actor.provenances)
    }

    private func names(of targets: [Target]) -> [String] {
        targets.compactMap(\.name)
            + targets.compactMap(\.region).map { disclosure.vocabulary.regions[$0]?.name ?? $0.text }
    }

    private func names(of malware: [Usage<Malware>]) -> [String] {
        malware.flatMap { mention in
            let term = disclosure.vocabulary.malware[mention.id]
            return [term?.name ?? mention.id.text, term?.attack].compactMap(\.self)
        }
    }

    private func names(of techniques: [Usage<Technique>]) -> [String] {
        techniques.flatMap { mention in
            [mention.id.text, disclosure.vocabulary.techniques[mention.id]?.name].compactMap(\.self)
        }
    }

    /// Who says things, in which words, and what the record's author notes on it.
    private func sayings(_ provenances: [Provenance]) -> [String] {
        provenances.flatMap { provenance in
            [provenance.by.map(disclosure.name), provenance.words, provenance.note].compactMap(\.self)
        }
    }
}
