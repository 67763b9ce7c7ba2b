internal import DatelineModel

/// The texts of records as files hold them, the fields in the order of the record format.
enum RecordFileText {
    static func of(_ incident: Incident) -> String { frontMatter(incident.fields, incident.body) }

    static func of(_ actor: Actor) -> String { frontMatter(actor.fields, actor.body) }

    static func of(_ source: Source) -> String { yaml(source.fields) }

    /// Fields between two lines `---`, then the prose.
    private static func frontMatter(_ fields: RecordFields, _ body: Prose) -> String {
        "---\n" + yaml(fields) + "---\n" + (body.isEmpty ? "" : body.markdown + "\n")
    }

    static func yaml(_ fields: RecordFields) -> String {
        var writer = YAMLWriter()
        writer.write(fields.entries)
        return writer.text
    }
}
