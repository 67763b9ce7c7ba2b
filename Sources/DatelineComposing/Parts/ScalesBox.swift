import DatelineModel

/// The scales that the words of confidence and likelihood are on.
struct ScalesBox: Sendable {
    let confidenceScale: String
    let likelihoodScale: String
    let likelihoods: [ScaleRow]
    let usesConfidence: Bool
    let usesLikelihood: Bool
    let usesGrades: Bool
}

extension ScalesBox: ModelRecord {
    static let fields = RecordDescription<ScalesBox>(
        "Scales",
        [
            .init("confidence_scale", "The name of the scale of confidence.") { $0.confidenceScale },
            .init("likelihood_scale", "The name of the scale of likelihood.") { $0.likelihoodScale },
            .init("likelihoods", "The words of likelihood with their odds; in a briefing, those that it uses.") {
                $0.likelihoods
            },
            .init("uses_confidence", "Whether the page has a confidence.") { $0.usesConfidence },
            .init("uses_likelihood", "Whether the page has a likelihood.") { $0.usesLikelihood },
            .init("uses_grades", "Whether a source or a piece of information is graded on the Admiralty code.") {
                $0.usesGrades
            },
        ])

    /// The scales of a casebook.
    init(of settings: Settings) {
        confidenceScale = settings.confidenceScale
        likelihoodScale = settings.likelihoodScale.rawValue
        likelihoods = ScaleRow.rows(of: settings.likelihoodScale)
        (usesConfidence, usesLikelihood, usesGrades) = (true, true, true)
    }

    /// The scales as far as some statements use them.
    ///
    /// - Parameter isGraded: Whether the reliability of a source is given.
    init(of settings: Settings, for provenances: [Provenance], isGraded: Bool) {
        confidenceScale = settings.confidenceScale
        likelihoodScale = settings.likelihoodScale.rawValue
        let used = Set(
            provenances.compactMap { provenance -> String? in
                if case .term(let term, settings.likelihoodScale) = provenance.likelihood { term.odds } else { nil }
            })
        likelihoods = ScaleRow.rows(of: settings.likelihoodScale).filter { used.contains($0.meaning) }
        usesConfidence = provenances.contains { $0.confidence != nil }
        usesLikelihood = provenances.contains { $0.likelihood != nil }
        usesGrades = isGraded || provenances.contains { $0.credibility != nil }
    }
}

/// A row of a scale: its words, and what they stand for.
struct ScaleRow: Sendable {
    let word: String
    let meaning: String
}

extension ScaleRow: ModelRecord {
    static let fields = RecordDescription<ScaleRow>(
        "ScaleRow",
        [
            .init("word", "The word, letter or figure; several where they mean the same.") { $0.word },
            .init("meaning", "What it stands for.") { $0.meaning },
        ])

    /// The words of a scale of likelihood; words with the same odds share a row.
    static func rows(of scale: LikelihoodScale) -> [ScaleRow] {
        var rows: [(words: [String], odds: String)] = []
        for term in scale.terms {
            if rows.last?.odds == term.odds {
                rows[rows.count - 1].words.append(term.word)
            } else {
                rows.append(([term.word], term.odds))
            }
        }
        return rows.map { ScaleRow(word: $0.words.joined(separator: ", "), meaning: $0.odds) }
    }
}
