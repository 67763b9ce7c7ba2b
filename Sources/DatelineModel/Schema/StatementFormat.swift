extension FieldTable {
    /// A source's own word for how sure or how likely, with its scale.
    package static let ownWord = FieldTable(
        "own-word",
        [
            Field("word", .line, says: "the source's own word", isRequired: true),
            Field("scale", .line, says: "the scale that the word is on"),
        ])

    /// Who says a thing, when, how sure, on which source: the fields that every statement may have.
    package static let provenance = FieldTable(
        "provenance",
        [
            Field("by", .line, says: "who says it: an organisation's or actor's id, or a name"),
            Field("said", .date, says: "when it was said, as exactly as is known"),
            Field("source", .oneOrMany(.slug), says: "the id of the source in which we read it, or a list of ids"),
            Field("words", .line, says: "the decisive words, quoted from the source"),
            Field(
                "confidence",
                .either([
                    .word(Confidence.Level.allCases.map(\.rawValue) + ["disputed", "not-disclosed"]), .fields(ownWord),
                ]),
                says: "how sure the source says it is; left out where it does not say"),
            Field("likelihood", .either([.line, .fields(ownWord)]), says: "how likely the source says it is"),
            Field(
                "credibility", .word(Credibility.allCases.map { String($0.rawValue) }), says: "Admiralty code, 1 to 6"),
            Field("marking", .marking, says: "a marking stricter than the record's"),
            Field("withdrawn", .date, says: "from when it no longer stands"),
            Field("superseded-by", .line, says: "the id of the claim that took its place"),
            Field("note", .line, says: "one sentence of ours"),
        ])

    /// A claim, with who says so.
    package static let claim = FieldTable(
        "claim",
        [
            Field("id", .slug, says: "an id within the record"),
            Field("text", .line, says: "what is claimed, in one sentence of ours", isRequired: true),
        ]
    ).with(provenance)

    /// An attribution, with who says so.
    package static let attribution = FieldTable(
        "attribution", [Field("to", .slug, says: "an actor's id, or 'unknown'", isRequired: true)]
    ).with(provenance)

    /// A target, with who says so.
    package static let target = FieldTable(
        "target",
        [
            Field("sector", .slug, says: "a sector of the vocabulary"),
            Field("country", .country, says: "ISO 3166-1 alpha-2"),
            Field("region", .slug, says: "a region of the vocabulary"), Field("name", .line, says: "the victim's name"),
        ], atLeastOne: ["sector", "country", "region", "name"]
    ).with(provenance)

    /// An alias, with who says so.
    package static let alias = FieldTable(
        "alias",
        [
            Field("name", .line, says: "the name as its user spells it", isRequired: true),
            Field(
                "overlap", .word(Alias.Overlap.allCases.map(\.rawValue)), says: "how far it covers the same activity"),
        ]
    ).with(provenance)

    /// A relation between actors, with who says so.
    package static let relation = FieldTable(
        "relation",
        [
            Field(
                "kind", .word(ActorRelation.Kind.allCases.map(\.rawValue)), says: "how the two stand", isRequired: true),
            Field("to", .slug, says: "the other actor's id", isRequired: true),
        ]
    ).with(provenance)

    /// A period of activity, with who says so.
    package static let activePeriod = FieldTable(
        "active-period",
        [
            Field("start", .end, says: "when it began; '..' is open, nothing is not known"),
            Field("end", .end, says: "when it ended; '..' is open, nothing is not known"),
        ]
    ).with(provenance)

    /// A malware that was used, with who says so.
    package static let malwareMention = mention("malware", .slug)

    /// A technique that was used, with who says so.
    package static let techniqueMention = mention("technique", .technique)

    /// A vulnerability that was used, with who says so.
    package static let vulnerabilityMention = mention("vulnerability", .vulnerability)

    private static func mention(_ name: String, _ id: FieldShape) -> FieldTable {
        FieldTable(name + "-mention", [Field("id", id, says: "what was used", isRequired: true)]).with(provenance)
    }
}
