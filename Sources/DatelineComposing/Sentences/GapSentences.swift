import DatelineChronology
import DatelineModel
import EDTF

extension SentenceComposer {
    /// What the sources leave open, a sentence each; on a record's own page its name is left out.
    func gapSentences(_ gaps: [Gap]) -> [RichText] {
        var sentences: [RichText] = []
        for gap in gaps {
            let sentence = gapSentence(gap)
            if !sentences.contains(sentence) { sentences.append(sentence) }
        }
        return sentences
    }

    private func gapSentence(_ gap: Gap) -> RichText {
        switch gap {
        case .notAttributed(let id):
            // As of a past day, whoever had no name then that the casebook may tell is not here either.
            let limit = disclosure.asOf.map { " to anybody known by name on \(EDTFDate($0).prose)" } ?? ""
            return "Nobody among the sources attributes \(named(id))\(limit)."
        case .attributionDisputed(let id, let actors):
            let named = English.list(actors.map { names.actor($0) })
            guard actors.count > 1 else { return "The attribution of \(self.named(id)) to \(named) is disputed." }
            return "The attribution of \(self.named(id)) is disputed: \(named) are named."
        case .confidenceNotAssessed(let id, let count):
            let words = count == 1 ? "attribution of" : "attributions of"
            return "Confidence not assessed by source: \(English.number(count)) \(words) \(named(id))."
        case .targetsNotKnown(let id): return "Nobody among the sources says who was hit by \(named(id))."
        case .activityNotKnown(let id):
            return "Nobody among the sources says since when \(names.actor(id)) has been active."
        }
    }

    private func named(_ incident: ID<Incident>) -> RichText {
        scope.place.route == PageID.incident(incident).route ? "this event" : names.incidentLink(incident).rich
    }
}
