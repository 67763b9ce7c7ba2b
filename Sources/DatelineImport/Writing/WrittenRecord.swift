internal import DatelineModel
internal import EDTF

/// A record with its file in a casebook's folder.
struct WrittenRecord {
    /// The folder of its kind: `actors`.
    let folder: String
    let id: String
    /// The path of its file, relative to the casebook's folder.
    let path: String
    let fields: [RecordValue.Entry]
    let prose: Prose
    let text: String
}

extension WrittenRecord {
    /// The files of all records.
    static func records(of casebook: Casebook) -> [WrittenRecord] {
        let actors = casebook.actors.map { actor in
            WrittenRecord(
                folder: "actors", id: actor.id.text, path: "actors/\(actor.id).md", fields: actor.fields.entries,
                prose: actor.body, text: RecordFileText.of(actor))
        }
        let incidents = casebook.incidents.map { incident in
            WrittenRecord(
                folder: "incidents", id: incident.id.text, path: "incidents/\(year(of: incident))/\(incident.id).md",
                fields: incident.fields.entries, prose: incident.body, text: RecordFileText.of(incident))
        }
        let sources = casebook.sources.map { source in
            WrittenRecord(
                folder: "sources", id: source.id.text, path: "sources/\(source.id).yaml",
                fields: source.fields.entries, prose: Prose(), text: RecordFileText.of(source))
        }
        return actors + incidents + sources
    }

    /// The folder of an incident: the year in which it began, or by which it had happened at the latest.
    private static func year(of incident: Incident) -> String {
        let bounds = incident.date.bounds
        let day = bounds.earliest.moment?.day ?? bounds.latest.moment?.lastDay
        return day.map { "\($0.year)" } ?? "undated"
    }
}

/// The texts of record files, with the fields in the order of the record format.
enum RecordFileText {
    static func of(_ incident: Incident) -> String { frontMatter(incident.fields, incident.body) }

    static func of(_ actor: Actor) -> String { frontMatter(actor.fields, actor.body) }

    static func of(_ source: Source) -> String { yaml(source.fields) }

    /// The fields between two lines `---`, followed by the prose.
    private static func frontMatter(_ fields: RecordFields, _ body: Prose) -> String {
        "---\n" + yaml(fields) + "---\n" + (body.isEmpty ? "" : body.markdown + "\n")
    }

    static func yaml(_ fields: RecordFields) -> String {
        var writer = YAMLWriter()
        writer.write(fields.entries)
        return writer.text
    }
}

/// The texts of `dateline.yaml` and `vocabulary.yaml`.
enum SettingsText {
    static func of(_ settings: Settings) -> String { RecordFileText.yaml(settings.fields) }

    /// The terms that are not built in, one a line even if there are few; `nil` if there are none.
    static func of(_ vocabulary: Vocabulary) -> String? {
        let lists = vocabulary.fields.entries
        guard !lists.isEmpty else { return nil }
        var text = ""
        for entry in lists {
            guard case .map(let terms) = entry.value else { continue }
            var writer = YAMLWriter()
            writer.write(terms, indent: 2)
            text += entry.key + ":\n" + writer.text
        }
        return text
    }
}
