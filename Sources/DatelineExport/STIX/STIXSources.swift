import DatelineModel
import EDTF
import TextForms

extension STIXBundleDraft {
    /// A source: a report where the day of its publication is known, which a report must have; a grouping else.
    mutating func add(_ source: Source) {
        let path = "sources/\(source.id)"
        let published = source.published.flatMap { STIXTime.ends(of: $0).start?.exactMoment }
        let type = published == nil ? "grouping" : "report"
        if case .organisation(let publisher) = source.publisher {
            terms.use("organisations", id: publisher.text, marking: source.metadata.marking ?? .clear)
        }
        var object = STIXObjectDraft(
            type: type, id: names.id(type, path), days: RecordDays(source).stix,
            marking: disclosure.highestMarking(of: source),
            own: STIXRecordExtension.value([STIXRecordExtension.record: RecordJSON.of(source)]))
        // What is stricter than the source must not be told by it.
        let free = (standing[source.id] ?? []).filter { objectMarkings[$0] ?? .red <= object.marking }
        let refs = Set(free).sorted()
        object.properties = [
            ("name", .string(source.title)), ("description", source.note.map(JSONValue.string)),
            ("published", published.map(JSONValue.string)), ("context", published == nil ? "unspecified" : nil),
            ("lang", source.language.map(JSONValue.string)),
            ("object_refs", .array((refs.isEmpty ? [creator] : refs).map(JSONValue.string))),
            ("external_references", references(to: [source], [:])),
        ]
        add(object)
    }

    /// Writes down which sources an object stands on.
    mutating func note(_ metadata: RecordMetadata, _ provenances: [Provenance], body: Prose, for id: String) {
        let sources = metadata.sources + provenances.flatMap(\.sources) + body.paragraphs.flatMap(\.citations)
        for source in Set(sources) { standing[source, default: []].append(id) }
    }

    /// Sources and ids elsewhere as references to the world outside; `nil` where there are none.
    func references(to sources: [Source], _ foreignIDs: [String: String]) -> JSONValue? {
        let ids = foreignIDs.filter { $0.key != "stix" }.sorted { $0.key < $1.key }.map { collection, id in
            JSONValue.members([
                "source_name": .string(collection == "attack" ? "mitre-attack" : collection),
                "external_id": .string(id),
            ])
        }
        let all = ids + sources.map(reference)
        return all.isEmpty ? nil : .array(all)
    }

    /// Publisher, title and date in words, and the address.
    private func reference(to source: Source) -> JSONValue {
        let authors = source.authors.isEmpty ? nil : source.authors.joined(separator: "; ")
        let text = [authors, source.title, source.published?.prose].compactMap(\.self).joined(separator: ", ")
        return .members([
            "source_name": .string(disclosure.name(of: source.publisher)), "description": .string(text),
            "url": source.url.map(JSONValue.string),
        ])
    }
}
