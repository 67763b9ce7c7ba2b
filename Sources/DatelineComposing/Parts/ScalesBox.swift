import DatelineModel

/// The scales that the words of confidence and likelihood are on.
struct ScalesBox: Sendable {
    let confidenceScale: String
    let likelihoodScale: String
    let likelihoods: [ScaleRow]
}

extension ScalesBox: ModelRecord {
    static let fields = RecordDescription<ScalesBox>(
        "Scales",
        [
            .init("confidence_scale", "The name of the scale of confidence.") { $0.confidenceScale },
            .init("likelihood_scale", "The name of the scale of likelihood.") { $0.likelihoodScale },
            .init("likelihoods", "The words of likelihood with their odds.") { $0.likelihoods },
        ])

    /// The scales of a casebook.
    init(of settings: Settings) {
        confidenceScale = settings.confidenceScale
        likelihoodScale = settings.likelihoodScale.rawValue
        likelihoods = ScaleRow.rows(of: settings.likelihoodScale)
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
