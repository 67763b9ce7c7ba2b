import DatelineChronology
import DatelineModel

extension PageDraft {
    /// Who attributes an incident to whom, in one line; `nil` where nobody does.
    ///
    /// `Attributed to North Korea by the FBI and to Lazarus Group by Novetta and one other; disputed.`
    mutating func attributionLine(of incident: Incident) -> RichText? {
        let standing = incident.attributions.filter { $0.provenance.stands && isKnown($0.provenance) }
        guard !standing.isEmpty else { return nil }
        for attribution in standing { show(attribution.provenance) }
        var voices = AttributionVoices()
        for attribution in standing {
            voices.add(speakerInSentence(of: attribution.provenance), naming: attribution.to)
        }
        return attributionLine(voices) + agreementWord(of: standing)
    }

    private mutating func attributionLine(_ voices: AttributionVoices) -> RichText {
        let parts = voices.named.map { culprit, speakers -> RichText in
            let name = actor(culprit)
            return speakers.isEmpty ? "to \(name)" : "to \(name) by \(English.list(speakers, atMost: 2))"
        }
        let doubters = English.list(voices.doubters, atMost: 2)
        let doubts: RichText = voices.doubters.isEmpty ? "" : "said to be not known by \(doubters)"
        guard !parts.isEmpty else { return doubts.capitalized }
        return "Attributed \(English.list(parts))" + (doubts.isEmpty ? "" : "; \(doubts)")
    }

    private func agreementWord(of attributions: [Attribution]) -> RichText {
        switch Agreement(of: attributions, in: disclosure) {
        case .disputed: "; disputed"
        case .none, .single, .agreed, .related, .unknown: ""
        }
    }
}
