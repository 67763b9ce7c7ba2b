package import DatelineModel

/// The fields of a file that holds one record, read back to see what a change made of it.
package enum FieldsOfFile {
    /// The fields and the prose; `nil` where the file has errors or stands where no single record does.
    package static func read(
        _ text: String, at path: String, _ settings: Settings
    ) -> (fields: RecordFields, prose: String)? {
        guard let folder = path.split(separator: "/").first,
            let kind = RecordKind.allCases.first(where: { $0.folder == folder })
        else { return nil }
        let file = CasebookFile(path: path, role: .record(kind))
        let records = RecordFileReader(settings).read(Array(text.utf8), of: file).records
        guard records.count == 1, !records[0].isLeftOut else { return nil }
        switch records[0].content {
        case .incident(let incident): return (incident.fields, incident.body.markdown)
        case .actor(let actor): return (actor.fields, actor.body.markdown)
        case .source(let source): return (source.fields, "")
        case nil: return nil
        }
    }
}
