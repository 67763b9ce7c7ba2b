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
        var named: [(to: ID<Actor>, by: [RichText])] = []
        var doubters: [RichText] = []
        for attribution in standing {
            let speaker = speaker(of: attribution.provenance)
            switch attribution.to {
            case .unknown: doubters = doubters.adding(speaker)
            case .actor(let id):
                if let place = named.firstIndex(where: { $0.to == id }) {
                    named[place].by = named[place].by.adding(speaker)
                } else {
                    named.append((id, [RichText]().adding(speaker)))
                }
            }
        }
        return attributionLine(named, doubters) + agreementWord(of: standing)
    }

    private mutating func attributionLine(
        _ named: [(to: ID<Actor>, by: [RichText])], _ doubters: [RichText]
    ) -> RichText {
        let parts = named.map { culprit, by -> RichText in
            let name = actor(culprit)
            return by.isEmpty ? "to \(name)" : "to \(name) by \(English.list(by, atMost: 2))"
        }
        let doubts: RichText = doubters.isEmpty ? "" : "said to be not known by \(English.list(doubters, atMost: 2))"
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

extension [RichText] {
    /// The list with one more name, unless it has it.
    fileprivate func adding(_ name: RichText?) -> [RichText] {
        guard let name, !contains(name) else { return self }
        return self + [name]
    }
}
