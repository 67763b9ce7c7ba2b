internal import DatelineModel

/// Reads a source.
enum SourceReader {
    /// The source that a record tells of; `nil` where it lacks what it must have.
    static func read(_ text: RecordText, _ id: ID<Source>?, into log: inout RecordLog) -> Source? {
        guard let fields = Fields(text.node, knowing: FieldTable.source.names, of: "a source", into: &log) else {
            return nil
        }
        TypeField.check(fields, .source, isRequired: text.needsType, into: &log)
        let title = TitleReader.read(fields, "title", of: "the source", into: &log)
        let help = "write the id of an organisation, or a name"
        _ = fields.required("publisher", of: "the source", help: help, into: &log)
        let publisher = PartyReader.read(fields, "publisher", into: &log)
        let draft = rest(of: fields, text, into: &log)
        guard let id, let title, let publisher else { return nil }
        var source = Source(id: id, title: title, publisher: publisher)
        draft(&source)
        return source
    }

    private static func rest(
        of fields: Fields, _ text: RecordText, into log: inout RecordLog
    ) -> (inout Source) -> Void {
        var metadata = RecordMetadata()
        metadata.place = text.place
        metadata.marking = fields.marking("marking", into: &log)
        metadata.formerIDs = FormerIDs.read(fields, into: &log)
        let authors = authors(fields, into: &log)
        let published = fields.date("published", into: &log)
        let addresses = (url: fields.address("url", into: &log), archived: fields.address("archived", into: &log))
        let retrieved = fields.day("retrieved", into: &log)
        let kind = fields.word("kind", as: Source.Kind.self, into: &log)
        let language = fields.language("language", into: &log)
        let reliability = fields.word("reliability", as: Reliability.self, into: &log)
        let note = fields.line("note", into: &log)
        reportProse(text.prose, into: &log)
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
    private static func authors(_ fields: Fields, into log: inout RecordLog) -> [String] {
        guard let node = fields["author"] else { return [] }
        return (node.elements ?? [node]).compactMap { LineText.read($0, "an author", into: &log) }
    }

    private static func reportProse(_ prose: ProseSource?, into log: inout RecordLog) {
        guard let prose, let offset = prose.text.firstIndex(where: { !$0.isWhitespace }) else { return }
        let lines = prose.text[..<offset].count(where: \.isNewline)
        log.error(
            .unknownField, "a source has no prose", at: prose.place(line: lines + 1, column: 1, in: log.file),
            help: "write one sentence under 'note'")
    }
}
