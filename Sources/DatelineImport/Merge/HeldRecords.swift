internal import DatelineModel
internal import DatelineReading

/// The records of the casebook to import into, by kind and id.
struct HeldRecords {
    /// A record as written in its file.
    struct Record {
        let fields: [RecordValue.Entry]
        let prose: String
        /// The path of its file, relative to the casebook's folder.
        let path: String
    }

    let settings: Settings
    let vocabulary: Vocabulary
    /// Whether terms of the vocabulary could not be read.
    let hasFaultyVocabulary: Bool
    private var records: [String: Record] = [:]
    /// The paths of files whose records could not be read, by folder and id: `actors/apt1`.
    private var faulty: [String: String] = [:]

    /// Reads the casebook of a folder.
    init(folder: String) {
        let reading = CasebookReader(folder: folder).read()
        let casebook = reading.casebook
        settings = casebook.settings
        vocabulary = casebook.vocabulary
        hasFaultyVocabulary = reading.diagnostics.contains {
            $0.severity == .error && $0.place?.file == RecordWriter.vocabularyPath
        }
        for actor in casebook.actors {
            add(actor.fields, prose: actor.body, of: actor.metadata, to: "actors", as: actor.id.text)
        }
        for incident in casebook.incidents {
            add(incident.fields, prose: incident.body, of: incident.metadata, to: "incidents", as: incident.id.text)
        }
        for source in casebook.sources {
            add(source.fields, prose: Prose(), of: source.metadata, to: "sources", as: source.id.text)
        }
        for diagnostic in reading.diagnostics where diagnostic.severity == .error {
            guard let path = diagnostic.place?.file else { continue }
            let name = path.split(separator: "/").last.map(String.init) ?? path
            let stem = name.lastIndex(of: ".").map { String(name[..<$0]) } ?? name
            faulty["\(path.split(separator: "/").first ?? "")/\(stem)"] = path
        }
    }

    private mutating func add(
        _ fields: RecordFields, prose: Prose, of metadata: RecordMetadata, to folder: String, as id: String
    ) {
        records["\(folder)/\(id)"] = Record(
            fields: fields.entries, prose: prose.markdown, path: metadata.place?.file ?? "")
    }

    /// The record with an id in a folder of records.
    subscript(folder: String, id: String) -> Record? { records["\(folder)/\(id)"] }

    /// The path of the file with that name, if its record has errors.
    func pathOfFaulty(_ folder: String, _ id: String) -> String? { faulty["\(folder)/\(id)"] }
}

extension Casebook {
    /// The casebook for a folder with another default marking. If that is less strict, records that followed the old
    /// default state their marking themselves.
    func marked(forDefault other: Marking) -> Casebook {
        let own = settings.defaultMarking
        guard own > other else { return self }
        func marked(_ metadata: RecordMetadata) -> RecordMetadata {
            var metadata = metadata
            metadata.marking = metadata.marking ?? own
            return metadata
        }
        var incidents = incidents
        for index in incidents.indices { incidents[index].metadata = marked(incidents[index].metadata) }
        var actors = actors
        for index in actors.indices { actors[index].metadata = marked(actors[index].metadata) }
        var sources = sources
        for index in sources.indices { sources[index].metadata = marked(sources[index].metadata) }
        return Casebook(
            settings: settings, vocabulary: vocabulary, incidents: incidents, actors: actors, sources: sources)
    }
}
