extension FieldTable {
    /// What incidents and actors have beside their subject, without their type.
    package static let keeping = FieldTable(
        "keeping",
        [
            Field("id", .slug, "the id; in a file of its own it is the file's name"),
            Field("recorded", .day, "the day the record entered the casebook"),
            Field("marking", .marking, "how far it may travel; left out, the casebook's default"),
            Field("status", .word(["draft"]), "draft: no build shows it"),
            Field("embargo", .instant, "held back until this day, or until this instant is over"),
            Field("sources", .list(.slug), "ids of the sources the record as a whole stands on"),
            Field("formerly", .list(.slug), "ids under which it was published before"),
            Field("tags", .list(.line), "free tags"),
            Field("ids", .map(key: .line, value: .line), "ids elsewhere, such as { attack: G0067 }"),
        ])

    /// Whom it hit, and with what: what incidents and actors have in common.
    private static let deeds = FieldTable(
        "deeds",
        [
            Field("targets", .statements(target), "whom it hit, or is said to go after"),
            Field("malware", .mentions(.slug, malwareMention), "malware: ids, or mappings with who says so"),
            Field("techniques", .mentions(.technique, techniqueMention), "ATT&CK techniques"),
            Field("claims", .statements(claim), "what else is said"),
        ])

    private static let body = FieldTable("body", [Field("body", .prose, "prose in CommonMark, citations as [@id]")])

    /// An incident, with its prose in a field.
    package static let incident = FieldTable(
        "incident",
        [
            Field("type", .word(Incident.Kind.allCases.map(\.rawValue)), "what kind of event it is", isRequired: true),
            Field("title", .line, "the title", isRequired: true),
            Field("date", .date, "when it happened, as exactly as is known and no more", isRequired: true),
            Field("known", .date, "when it became public, where that is not the first publication"),
            Field("vulnerabilities", .mentions(.vulnerability, vulnerabilityMention), "CVE numbers"),
            Field("about", .list(.slug), "actors that the record is about"),
            Field("attribution", .statements(attribution), "who is said to have done it"),
            Field("related", .list(.slug), "ids of incidents that belong with it"),
        ]
    ).with(deeds).with(keeping).with(body)

    /// An actor, with its prose in a field.
    package static let actor = FieldTable(
        "actor",
        [
            Field("type", .word(["actor"]), "that it is an actor", isRequired: true),
            Field("name", .line, "the name that the casebook uses", isRequired: true),
            Field("named", .fields(provenance), "who coined the name, when, in which source"),
            Field("kind", .word(Actor.Kind.allCases.map(\.rawValue)), "what kind of actor it is"),
            Field("country", .country, "of a state or its unit"),
            Field("active", .oneOrMany(.fields(activePeriod)), "when it is said to have been active"),
            Field("aliases", .statements(alias), "names that others use"),
            Field("relations", .statements(relation), "how it is said to stand to other actors"),
        ]
    ).with(deeds).with(keeping).with(body)

    /// A source.
    package static let source = FieldTable(
        "source",
        [
            Field("type", .word(["source"]), "that it is a source", isRequired: true),
            Field("id", .slug, "the id; in a file of its own it is the file's name"),
            Field("title", .line, "the title as published", isRequired: true),
            Field("publisher", .line, "an organisation's id, or a name", isRequired: true),
            Field("author", .oneOrMany(.line), "who wrote it"),
            Field("published", .date, "when it was published, as exactly as is known"),
            Field("url", .address, "where it can be read"), Field("archived", .address, "where a copy is kept"),
            Field("retrieved", .day, "when it was last read there"),
            Field("kind", .word(Source.Kind.allCases.map(\.rawValue)), "what kind of publication it is"),
            Field("language", .language, "BCP 47 tag, where not the casebook's"),
            Field("reliability", .word(Reliability.allCases.map(\.rawValue)), "Admiralty code, A to F"),
            Field("formerly", .list(.slug), "ids under which it was published before"),
            Field("marking", .marking, "how far it may travel"), Field("note", .line, "one sentence on it"),
        ])
}
