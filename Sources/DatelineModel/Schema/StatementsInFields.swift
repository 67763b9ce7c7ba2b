import EDTF

extension RecordFields {
    /// The fields of a statement: its own first, then its provenance.
    package static func of(_ provenance: Provenance, _ add: (inout RecordFields) -> Void) -> RecordValue {
        var fields = RecordFields()
        add(&fields)
        fields.add(provenance)
        return fields.map
    }

    /// Whom it hit: what is known of it, and who says so.
    package static func target(_ target: Target) -> RecordValue {
        of(target.provenance) { fields in
            fields.add("sector", word: target.sector?.text)
            fields.add("country", text: target.country?.code)
            fields.add("region", word: target.region?.text)
            fields.add("name", text: target.name)
        }
    }

    /// A thing that was used: its id alone where nothing is said of who says so.
    package static func mention<Thing: Identified>(_ mention: Usage<Thing>) -> RecordValue {
        var provenance = mention.provenance
        provenance.place = nil
        provenance.becameKnown = nil
        if provenance == Provenance() { return .word(mention.id.text) }
        return of(provenance) { $0.add("id", word: mention.id.text) }
    }

    /// Who is said to have done it.
    package static func attribution(_ attribution: Attribution) -> RecordValue {
        of(attribution.provenance) { fields in
            switch attribution.to {
            case .actor(let id): fields.add("to", word: id.text)
            case .unknown: fields.add("to", word: "unknown")
            }
        }
    }

    /// What else is said.
    package static func claim(_ claim: Claim) -> RecordValue {
        of(claim.provenance) { fields in
            fields.add("id", word: claim.id)
            fields.add("text", text: claim.text)
        }
    }

    /// A name that somebody uses.
    package static func alias(_ alias: Alias) -> RecordValue {
        of(alias.provenance) { fields in
            fields.add("name", text: alias.name)
            fields.add("overlap", word: alias.overlap?.rawValue)
        }
    }

    /// How an actor is said to stand to another.
    package static func relation(_ relation: ActorRelation) -> RecordValue {
        of(relation.provenance) { fields in
            fields.add("kind", word: relation.kind.rawValue)
            fields.add("to", word: relation.to.text)
        }
    }

    /// When an actor is said to have been active.
    package static func activePeriod(_ period: ActivePeriod) -> RecordValue {
        of(period.provenance) { fields in
            fields.add("start", end(period.span.start))
            fields.add("end", end(period.span.end))
        }
    }

    /// An end of a span; one that is not known is left out.
    private static func end(_ end: EDTFSpan.End) -> RecordValue? {
        switch end {
        case .date(let date): .word(date.description)
        case .open: .word("..")
        case .unknown: nil
        }
    }
}

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
