package import DatelineModel

extension DiagnosticID {
    package static let confidenceWithoutScale = DiagnosticID(
        "confidence-without-scale",
        summary: "A source's own word is on no scale.",
        explanation: "The same word means different odds to different people, so the scale is part of the value.",
        example: "confidence: { word: strong }",
        remedy: "Write `{ word: strong, scale: FireEye }`.")
}

extension Rule {
    /// A source's own word for confidence or likelihood, without the scale that gives it a meaning.
    static let confidenceWithoutScale = Rule(.confidenceWithoutScale, .record(incident: check, actor: check))

    @Sendable private static func check(in incident: Incident, _ linked: LinkedCasebook) -> [Diagnostic] {
        var found: [Diagnostic] = []
        incident.forEachProvenance { provenance in
            if isOnNoScale(provenance) { found += warnings(about: provenance, linked.places(of: incident)) }
        }
        return found
    }

    /// The same for what is said about an actor.
    @Sendable private static func check(in actor: Actor, _ linked: LinkedCasebook) -> [Diagnostic] {
        var found: [Diagnostic] = []
        actor.forEachProvenance { provenance in
            if isOnNoScale(provenance) { found += warnings(about: provenance, linked.places(of: actor)) }
        }
        return found
    }

    private static func isOnNoScale(_ provenance: Provenance) -> Bool {
        if case .word(_, SourceTerm.unnamedScale) = provenance.confidence { return true }
        if case .word(_, SourceTerm.unnamedScale) = provenance.likelihood { return true }
        return false
    }

    private static func warnings(about provenance: Provenance, _ places: RecordPlaces) -> [Diagnostic] {
        var words: [(thing: String, word: String)] = []
        if case .word(let word, SourceTerm.unnamedScale) = provenance.confidence { words.append(("confidence", word)) }
        if case .word(let word, SourceTerm.unnamedScale) = provenance.likelihood { words.append(("likelihood", word)) }
        let exact = places.ofStatement(at: provenance.place)
        return words.compactMap { thing, word in
            let place = (thing == "confidence" ? exact?.confidence : nil) ?? provenance.place
            return Diagnostic(
                .warning, .confidenceWithoutScale, message: "the \(thing) '\(word)' is on no scale", at: place,
                label: "a word means different odds to different people",
                help: "write '{ word: \(word), scale: <whose scale> }'")
        }
    }
}
