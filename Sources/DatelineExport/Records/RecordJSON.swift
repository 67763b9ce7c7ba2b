import DatelineModel
import TextForms

/// Records as JSON, in the fields of the record format.
enum RecordJSON {
    /// What the casebook is: the fields of `dateline.yaml`, the vocabulary among them.
    static func casebook(_ disclosure: Disclosure) -> JSONValue {
        var fields = RecordFields()
        fields.add("type", word: "casebook")
        for entry in disclosure.settings.fields.entries { fields.add(entry.key, entry.value) }
        let vocabulary = disclosure.vocabulary.fields
        fields.add("vocabulary", vocabulary.entries.isEmpty ? nil : vocabulary.map)
        return JSONValue(fields.map)
    }

    static func of(_ incident: Incident) -> JSONValue {
        record(incident.id.text, fields: incident.fields, body: incident.body)
    }

    static func of(_ actor: Actor) -> JSONValue { record(actor.id.text, fields: actor.fields, body: actor.body) }

    static func of(_ source: Source) -> JSONValue { record(source.id.text, fields: source.fields, body: Prose()) }

    /// The type, the id, the other fields, and the prose at the end.
    private static func record(_ id: String, fields: RecordFields, body: Prose) -> JSONValue {
        var whole = RecordFields()
        for (place, entry) in fields.entries.enumerated() {
            whole.add(entry.key, entry.value)
            if place == 0 { whole.add("id", word: id) }
        }
        whole.add("body", text: body.isEmpty ? nil : body.markdown)
        return JSONValue(whole.map)
    }
}

extension JSONValue {
    /// A value of the record format, whose scalars are all text.
    init(_ value: RecordValue) {
        self =
            switch value {
            case .word(let text), .text(let text): .string(text)
            case .list(let values): .array(values.map { JSONValue($0) })
            case .map(let entries): .object(entries.map { Member(name: $0.key, value: JSONValue($0.value)) })
            }
    }
}
