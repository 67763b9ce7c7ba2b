internal import DatelineModel

extension Rule {
    /// A source's own word for its confidence or for likelihood, without the scale on which it means something.
    @Sendable static func confidenceWithoutScale(_ linked: LinkedCasebook) -> [Diagnostic] {
        let incidents = linked.casebook.incidents.flatMap { incident in
            incident.provenances.flatMap { warnings($0, linked.places(of: incident)) }
        }
        return incidents
            + linked.casebook.actors.flatMap { actor in
                actor.provenances.flatMap { warnings($0, linked.places(of: actor)) }
            }
    }

    private static func warnings(_ provenance: Provenance, _ places: RecordPlaces) -> [Diagnostic] {
        var words: [(thing: String, word: String)] = []
        if case .word(let word, OwnWord.unnamedScale) = provenance.confidence { words.append(("confidence", word)) }
        if case .word(let word, OwnWord.unnamedScale) = provenance.likelihood { words.append(("likelihood", word)) }
        guard !words.isEmpty else { return [] }
        let exact = places.ofStatement(at: provenance.place)
        return words.compactMap { thing, word in
            let place = (thing == "confidence" ? exact?.confidence : nil) ?? provenance.place
            return Diagnostic(
                .warning, .confidenceWithoutScale, "the \(thing) '\(word)' is on no scale", at: place,
                label: "a word means different odds to different people",
                help: "write '{ word: \(word), scale: <whose scale> }'")
        }
    }
}
