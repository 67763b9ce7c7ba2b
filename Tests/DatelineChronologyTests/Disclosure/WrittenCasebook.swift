/// A casebook as somebody writes it, before any code of ours has read it: what the oracles delete from.
struct WrittenCasebook {
    var sources: [WrittenSource] = []
    var records: [WrittenRecord] = []

    var lines: [String] { sources.map(\.line) + records.map(\.line) }

    var text: String { lines.joined(separator: "\n") }
}

struct WrittenSource {
    var id: String
    var publisher: String
    var published: String?
    var retrieved: String?
    var marking: Int?

    var line: String {
        var fields = JSONFields()
        fields.add("type", "source")
        fields.add("id", id)
        fields.add("title", "Title of \(id)")
        fields.add("publisher", publisher)
        fields.add("published", published)
        fields.add("retrieved", retrieved)
        if retrieved != nil { fields.add("archived", "https://archive.example/\(id)") }
        fields.add("marking", marking.map(label))
        return fields.text
    }
}

/// A statement under one of a record's lists.
struct WrittenStatement {
    var list: String
    /// Its own fields: `to`, `name`, `text`, `country`, `kind`.
    var own: [(name: String, value: String)]
    var by: String?
    var said: String?
    var sources: [String] = []
    var marking: Int?
    var withdrawn: String?
    var supersededBy: String?
    var note: String?
    var confidence: String?

    /// The actor that it is about besides its record.
    var actor: String? { own.first { $0.name == "to" && $0.value != "unknown" }?.value }

    /// The claim's id.
    var id: String? { list == "claims" ? own.first { $0.name == "id" }?.value : nil }

    var text: String {
        var fields = JSONFields()
        for field in own { fields.add(field.name, field.value) }
        fields.add("by", by)
        fields.add("said", said)
        fields.add("source", sources)
        fields.add("marking", marking.map(label))
        fields.add("withdrawn", withdrawn)
        fields.add("superseded-by", supersededBy)
        fields.add("note", note)
        fields.add("confidence", confidence)
        return fields.text
    }
}

struct WrittenRecord {
    var isActor: Bool
    var id: String
    var date: String?
    var known: String?
    var recorded: String?
    var marking: Int?
    var isDraft = false
    var sources: [String] = []
    var about: [String] = []
    var related: [String] = []
    var tags: [String] = []
    var named: WrittenStatement?
    var statements: [WrittenStatement] = []
    var paragraphs: [(text: String, cited: [String])] = []

    var line: String {
        var fields = JSONFields()
        fields.add("type", isActor ? "actor" : "incident")
        fields.add("id", id)
        fields.add(isActor ? "name" : "title", isActor ? id.uppercased() : "Title of \(id)")
        fields.add("date", date)
        fields.add("known", known)
        fields.add("recorded", recorded)
        fields.add("marking", marking.map(label))
        if isDraft { fields.add("status", "draft") }
        fields.add("sources", sources)
        fields.add("about", about)
        fields.add("related", related)
        fields.add("tags", tags)
        if let named { fields.addRaw("named", named.text) }
        for list in Set(statements.map(\.list)).sorted() {
            let texts = statements.filter { $0.list == list }.map(\.text)
            fields.addRaw(list, "[\(texts.joined(separator: ","))]")
        }
        let prose = paragraphs.map { ([$0.text] + $0.cited.map { "[@\($0)]" }).joined(separator: " ") }
        if !prose.isEmpty { fields.add("body", prose.joined(separator: "\\n\\n")) }
        return fields.text
    }
}

/// The fields of a JSON object; the values need no escaping.
struct JSONFields {
    private var fields: [String] = []

    var text: String { "{\(fields.joined(separator: ","))}" }

    mutating func add(_ name: String, _ value: String?) {
        if let value { addRaw(name, "\"\(value)\"") }
    }

    mutating func add(_ name: String, _ values: [String]) {
        if !values.isEmpty { addRaw(name, "[\(values.map { "\"\($0)\"" }.joined(separator: ","))]") }
    }

    mutating func addRaw(_ name: String, _ text: String) { fields.append("\"\(name)\":\(text)") }
}

/// The label of a marking by its strictness, 0 to 4.
func label(_ strictness: Int) -> String {
    ["TLP:CLEAR", "TLP:GREEN", "TLP:AMBER", "TLP:AMBER+STRICT", "TLP:RED"][strictness]
}
