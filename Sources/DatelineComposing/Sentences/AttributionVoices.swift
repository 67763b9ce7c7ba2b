import DatelineChronology
import DatelineModel

/// Who names whom, each once; who names several as partners, those together.
struct AttributionVoices {
    private(set) var named: [(culprits: [ID<Actor>], speakers: [RichText])] = []
    private(set) var doubters: [RichText] = []

    /// Adds what one party says at once.
    mutating func add(_ judgement: Judgement, of speaker: RichText?, in disclosure: Disclosure) {
        if judgement.attributions.contains(where: { $0.to == .unknown }) { doubters = doubters.adding(speaker) }
        if judgement.isJoint(in: disclosure) {
            add(speaker, naming: judgement.actors)
        } else {
            for actor in judgement.actors { add(speaker, naming: [actor]) }
        }
    }

    private mutating func add(_ speaker: RichText?, naming culprits: [ID<Actor>]) {
        if let place = named.firstIndex(where: { Set($0.culprits) == Set(culprits) }) {
            named[place].speakers = named[place].speakers.adding(speaker)
        } else {
            named.append((culprits, [RichText]().adding(speaker)))
        }
    }
}

extension SentenceComposer {
    /// Who names whom in some judgements.
    func voices(of judgements: [Judgement]) -> AttributionVoices {
        var voices = AttributionVoices()
        for judgement in judgements {
            voices.add(judgement, of: names.speakerInSentence(of: judgement.provenance), in: disclosure)
        }
        return voices
    }

    /// `to North Korea by the FBI`, `to X and Y jointly by Z`: one for each actor, or for those named as partners.
    func namings(_ voices: AttributionVoices, atMost limit: Int) -> [RichText] {
        voices.named.map { culprits, speakers in
            let actors = English.list(culprits.map { names.actor($0) })
            let whom: RichText = culprits.count > 1 ? "to \(actors) jointly" : "to \(actors)"
            return speakers.isEmpty ? whom : "\(whom) by \(English.list(speakers, atMost: limit))"
        }
    }
}

extension [RichText] {
    /// The list with one more name, unless it has it.
    fileprivate func adding(_ name: RichText?) -> [RichText] {
        guard let name, !contains(name) else { return self }
        return self + [name]
    }
}
