import EDTF

extension RecordFields {
    /// Adds who says so, in the order of the record format.
    package mutating func add(_ provenance: Provenance) {
        add("by", provenance.by.map(Self.party))
        add("said", word: provenance.said?.description)
        add("source", oneOrMany: provenance.sources.map(\.text))
        add("words", text: provenance.words)
        add("confidence", provenance.confidence.map(Self.confidence))
        add("likelihood", provenance.likelihood.map(Self.likelihood))
        add("credibility", word: provenance.credibility.map { "\($0.rawValue)" })
        add("marking", word: provenance.marking?.label)
        add("withdrawn", word: provenance.withdrawn?.description)
        add("superseded-by", word: provenance.supersededBy)
        add("note", text: provenance.note)
    }

    static func party(_ party: Party) -> RecordValue {
        switch party {
        case .organisation(let id): .word(id.text)
        case .actor(let id): .word(id.text)
        case .named(let name): .text(name)
        }
    }

    private static func confidence(_ confidence: Confidence) -> RecordValue {
        switch confidence {
        case .level(let level): .word(level.rawValue)
        case .word(let word, let scale): ownWord(word, scale)
        case .disputed: .word("disputed")
        case .notDisclosed: .word("not-disclosed")
        }
    }

    private static func likelihood(_ likelihood: Likelihood) -> RecordValue {
        switch likelihood {
        case .term(let term, let scale): ownWord(term.word, scale.rawValue)
        case .word(let word, let scale): ownWord(word, scale)
        case .disputed: .word("disputed")
        case .notDisclosed: .word("not-disclosed")
        }
    }

    private static func ownWord(_ word: String, _ scale: String) -> RecordValue {
        .map([RecordValue.Entry(key: "word", value: .text(word)), RecordValue.Entry(key: "scale", value: .text(scale))])
    }
}
