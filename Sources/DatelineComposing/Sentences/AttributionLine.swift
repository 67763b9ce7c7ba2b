import DatelineChronology
import DatelineModel

extension PageBuilder {
    /// Who attributes an incident to whom, in one line; `nil` where nobody does.
    ///
    /// `Attributed to North Korea by the FBI and to Lazarus Group by Novetta and one other; disputed.`
    mutating func attributionLine(of incident: Incident) -> RichText? {
        let known = cutOff.map { incident.said(by: $0) } ?? incident
        let standing = known.attributions.filter(\.provenance.stands)
        guard !standing.isEmpty else { return nil }
        for attribution in standing { show(attribution.provenance) }
        let positions = Positions(of: standing, in: disclosure)
        let isDisputed = Agreement(of: positions).isDisputed
        return attributionLine(voices(of: positions.current)) + earlierLine(positions.earlier)
            + (isDisputed ? "; disputed" : "")
    }

    private mutating func attributionLine(_ voices: AttributionVoices) -> RichText {
        let parts = namings(voices, atMost: 2)
        let doubters = English.list(voices.doubters, atMost: 2)
        let doubts: RichText = voices.doubters.isEmpty ? "" : "said to be not known by \(doubters)"
        guard !parts.isEmpty else { return doubts.capitalized }
        return "Attributed \(English.list(parts))" + (doubts.isEmpty ? "" : "; \(doubts)")
    }

    /// Whom those who have changed their minds named before.
    private mutating func earlierLine(_ judgements: [Judgement]) -> RichText {
        let voices = voices(of: judgements)
        let doubts: RichText = "said to be not known by \(English.list(voices.doubters, atMost: 2))"
        let parts = namings(voices, atMost: 2) + (voices.doubters.isEmpty ? [] : [doubts])
        return parts.isEmpty ? "" : "; before, \(English.list(parts))"
    }
}
