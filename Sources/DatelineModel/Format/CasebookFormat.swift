extension FieldTable {
    /// A term of the vocabulary that is more than a name.
    package static let term = FieldTable(
        "term",
        [
            Field("name", .line, "the name a reader sees", isRequired: true),
            Field("kind", .line, "what kind of organisation, malware or weakness it is"),
            Field("country", .country, "of an organisation"), Field("attack", .line, "the id in MITRE ATT&CK"),
            Field("url", .address, "where more is told"), Field("description", .line, "one or two sentences"),
        ])

    /// `vocabulary.yaml`
    package static let vocabulary = FieldTable(
        "vocabulary",
        [
            Field("organisations", terms(.slug), "who says and publishes things"),
            Field("sectors", terms(.slug), "sectors beside those that are built in"),
            Field("regions", terms(.slug), "regions beside those that are built in"),
            Field("malware", terms(.slug), "malware and tools"),
            Field("techniques", terms(.technique), "ATT&CK techniques"),
            Field("vulnerabilities", terms(.vulnerability), "vulnerabilities by their CVE numbers"),
        ])

    /// The scales that words of probability are on.
    package static let scales = FieldTable(
        "scales",
        [
            Field("confidence", .line, "the scale that confidence words are on"),
            Field("likelihood", .word(LikelihoodScale.allCases.map(\.rawValue)), "the scale of likelihood words"),
        ])

    /// `dateline.yaml`
    package static let casebook = FieldTable(
        "casebook",
        [
            Field("title", .line, "the title of the publication", isRequired: true),
            Field("publisher", .line, "who publishes it"),
            Field("base-url", .address, "the address the site will have"),
            Field("marking", .marking, "the ceiling of a build that names none"),
            Field("default-marking", .marking, "the marking of a record that names none"),
            Field("language", .language, "the language of the records, a BCP 47 tag"),
            Field("description", .line, "one sentence on what this casebook is"),
            Field("scales", .fields(scales), "the scales of confidence and likelihood"),
            Field("vocabulary", .fields(vocabulary), "as in vocabulary.yaml"),
        ])

    private static func terms(_ id: FieldShape) -> FieldShape { .map(key: id, value: .either([.line, .fields(term)])) }
}
