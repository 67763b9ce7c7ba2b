internal import DatelineModel

/// Reads a source.
enum SourceReader {
    /// The source that a record tells of; `nil` where it lacks what it must have.
    static func read(_ text: RecordText, _ id: ID<Source>?, _ log: inout RecordLog) -> Source? {
        guard let fields = Fields(text.node, knowing: FieldTable.source.names, of: "a source", &log) else { return nil }
        TypeField.check(fields, .source, isRequired: text.needsType, &log)
        let title = TitleReader.read(fields, "title", of: "the source", &log)
        let help = "write the id of an organisation, or a name"
        _ = fields.required("publisher", of: "the source", help: help, &log)
        let publisher = PartyReader.read(fields, "publisher", &log)
        let draft = rest(of: fields, text, &log)
        guard let id, let title, let publisher else { return nil }
        var source = Source(id: id, title: title, publisher: publisher)
        draft(&source)
        return source
    }

    private static func rest(
        of fields: Fields, _ text: RecordText, _ log: inout RecordLog
    ) -> (inout Source) -> Void {
        var metadata = RecordMetadata()
        metadata.place = text.place
        metadata.marking = fields.marking("marking", &log)
        metadata.formerIDs = FormerIDs.read(fields, &log)
        let authors = authors(fields, &log)
        let published = fields.date("published", &log)
        let addresses = (url: fields.address("url", &log), archived: fields.address("archived", &log))
        let retrieved = fields.day("retrieved", &log)
        let kind = fields.word("kind", as: Source.Kind.self, &log)
        let language = fields.language("language", &log)
        let reliability = fields.word("reliability", as: Reliability.self, &log)
        let note = fields.line("note", &log)
        reportProse(text.prose, &log)
        return { [metadata] source in
            source.metadata = metadata
            source.authors = authors
            source.published = published
            source.url = addresses.url
            source.archived = addresses.archived
            source.retrieved = retrieved
            source.kind = kind
            source.language = language
            source.reliability = reliability
            source.note = note
        }
    }

    /// One name or a list of them.
    private static func authors(_ fields: Fields, _ log: inout RecordLog) -> [String] {
        guard let node = fields["author"] else { return [] }
        return (node.elements ?? [node]).compactMap { LineText.read($0, "an author", &log) }
    }

    private static func reportProse(_ prose: ProseSource?, _ log: inout RecordLog) {
        guard let prose, let offset = prose.text.firstIndex(where: { !$0.isWhitespace }) else { return }
        let lines = prose.text[..<offset].count(where: \.isNewline)
        log.error(
            .unknownField, "a source has no prose", at: prose.place(line: lines + 1, column: 1, in: log.file),
            help: "write one sentence under 'note'")
    }
}
