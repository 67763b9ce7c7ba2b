extension FieldTable {
    /// The day of entry.
    private static let entry = FieldTable(
        "entry", [Field("recorded", .day, says: "the day the record entered the casebook")])

    /// How far the record travels.
    private static let disclosure = FieldTable(
        "disclosure",
        [
            Field("marking", .marking, says: "how far it may travel; left out, the casebook's default"),
            Field("status", .word(["draft"]), says: "draft: no build shows it"),
            Field("embargo", .instant, says: "held back until this day, or until this instant is over"),
        ])

    /// What the record stands on, and what else it is called.
    private static let references = FieldTable(
        "references",
        [
            Field("sources", .list(.slug), says: "ids of the sources the record as a whole stands on"),
            Field("formerly", .list(.slug), says: "ids under which it was published before"),
            Field("tags", .list(.line), says: "free tags"),
            Field("ids", .map(key: .line, value: .line), says: "ids elsewhere, such as { attack: G0067 }"),
        ])

    private static let id = Field("id", .slug, says: "the id; in a file of its own it is the file's name")

    private static let body = FieldTable(
        "body", [Field("body", .prose, says: "prose in CommonMark, citations as [@id]")])

    /// An incident, with its prose in a field.
    package static let incident = FieldTable(
        "incident",
        [
            Field(
                "type", .word(Incident.Kind.allCases.map(\.rawValue)), says: "what kind of event it is",
                isRequired: true),
            id,
            Field("title", .line, says: "the title", isRequired: true),
            Field("date", .date, says: "when it happened, as exactly as is known and no more", isRequired: true),
            Field("known", .date, says: "when it became public, where that is not the first publication"),
        ]
    ).with(entry).with(disclosure).with(FieldTable("statements", Incident.statements.fields))
        .with(Field("about", .list(.slug), says: "actors that the record is about"), before: "attribution")
        .with(FieldTable("related", [Field("related", .list(.slug), says: "ids of incidents that belong with it")]))
        .with(references).with(body)

    /// An actor, with its prose in a field.
    package static let actor = FieldTable(
        "actor",
        [
            Field("type", .word(["actor"]), says: "that it is an actor", isRequired: true), id,
            Field("name", .line, says: "the name that the casebook uses", isRequired: true),
            Field("named", .fields(provenance), says: "who coined the name, when, in which source"),
            Field("kind", .word(Actor.Kind.allCases.map(\.rawValue)), says: "what kind of actor it is"),
            Field("country", .country, says: "of a state or its unit"),
        ]
    ).with(FieldTable("statements", Actor.statements.fields)).with(references).with(disclosure).with(entry).with(body)

    /// A source.
    package static let source = FieldTable(
        "source",
        [
            Field("type", .word(["source"]), says: "that it is a source", isRequired: true),
            id, Field("title", .line, says: "the title as published", isRequired: true),
            Field("publisher", .line, says: "an organisation's id, or a name", isRequired: true),
            Field("author", .oneOrMany(.line), says: "who wrote it"),
            Field("published", .date, says: "when it was published, as exactly as is known"),
            Field("url", .address, says: "where it can be read"),
            Field("archived", .address, says: "where a copy is kept"),
            Field("retrieved", .day, says: "when it was last read there"),
            Field("kind", .word(Source.Kind.allCases.map(\.rawValue)), says: "what kind of publication it is"),
            Field("language", .language, says: "BCP 47 tag, where not the casebook's"),
            Field("reliability", .word(Reliability.allCases.map(\.rawValue)), says: "Admiralty code, A to F"),
            Field("formerly", .list(.slug), says: "ids under which it was published before"),
            Field("marking", .marking, says: "how far it may travel"), Field("note", .line, says: "one sentence on it"),
        ])
}
