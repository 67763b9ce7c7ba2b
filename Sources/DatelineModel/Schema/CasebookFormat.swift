extension FieldTable {
    /// A term of the vocabulary that is more than a name.
    package static let term = FieldTable(
        "term",
        [
            Field("name", .line, says: "the name a reader sees", isRequired: true),
            Field("kind", .line, says: "what kind of organisation, malware or weakness it is"),
            Field("country", .country, says: "of an organisation"),
            Field("attack", .line, says: "the id in MITRE ATT&CK"),
            Field("url", .address, says: "where more is told"),
            Field("description", .line, says: "one or two sentences"),
        ])

    /// `vocabulary.yaml`
    package static let vocabulary = FieldTable(
        "vocabulary",
        [
            Field("organisations", terms(.slug), says: "who says and publishes things"),
            Field("sectors", terms(.slug), says: "sectors beside those that are built in"),
            Field("regions", terms(.slug), says: "regions beside those that are built in"),
            Field("malware", terms(.slug), says: "malware and tools"),
            Field("techniques", terms(.technique), says: "ATT&CK techniques"),
            Field("vulnerabilities", terms(.vulnerability), says: "vulnerabilities by their CVE numbers"),
        ])

    /// The scales that words of probability are on.
    package static let scales = FieldTable(
        "scales",
        [
            Field("confidence", .line, says: "the scale that confidence words are on"),
            Field("likelihood", .word(LikelihoodScale.allCases.map(\.rawValue)), says: "the scale of likelihood words"),
        ])

    /// What a published site consists of.
    package static let publish = FieldTable(
        "publish",
        [
            Field("pages", words(SiteContents.Pages.self), says: "the kinds of pages; without it, all"),
            Field(
                "beside", words(SiteContents.FilesBeside.self),
                says: "files beside pages; without it, bibliographies, navigator and feeds"),
            Field("data", words(SiteContents.Data.self), says: "files with all records; without it, records and csv"),
        ])

    /// `dateline.yaml`
    package static let casebook = FieldTable(
        "casebook",
        [
            Field("title", .line, says: "the title of the publication", isRequired: true),
            Field("publisher", .line, says: "who publishes it"),
            Field("base-url", .address, says: "the address the site will have"),
            Field("marking", .marking, says: "the ceiling of a build that names none"),
            Field("default-marking", .marking, says: "the marking of a record that names none"),
            Field("language", .language, says: "the language of the records, a BCP 47 tag"),
            Field("description", .line, says: "one sentence on what this casebook is"),
            Field("scales", .fields(scales), says: "the scales of confidence and likelihood"),
            Field("publish", .fields(publish), says: "what a published site consists of"),
            Field("vocabulary", .fields(vocabulary), says: "as in vocabulary.yaml"),
        ])

    private static func words<Kind: RawRepresentable<String> & CaseIterable>(_ kind: Kind.Type) -> FieldShape {
        .list(.word(Kind.allCases.map(\.rawValue)))
    }

    private static func terms(_ id: FieldShape) -> FieldShape { .map(key: id, value: .either([.line, .fields(term)])) }
}
