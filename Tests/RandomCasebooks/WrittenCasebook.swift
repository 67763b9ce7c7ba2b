/// A casebook as somebody writes it, before any code of ours has read it: what the oracles delete from.
package struct WrittenCasebook {
    package var sources: [WrittenSource] = []
    package var records: [WrittenRecord] = []

    package var lines: [String] { sources.map(\.line) + records.map(\.line) }

    package var text: String { lines.joined(separator: "\n") }
}

package struct WrittenSource {
    package var id: String
    package var publisher: String
    package var published: String?
    package var retrieved: String?
    package var marking: Int?

    package var line: String {
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
package struct WrittenStatement {
    package var list: String
    /// Its own fields: `to`, `name`, `text`, `country`, `kind`.
    package var own: [(name: String, value: String)]
    package var by: String?
    package var said: String?
    package var sources: [String] = []
    package var marking: Int?
    package var withdrawn: String?
    package var supersededBy: String?
    package var note: String?
    package var confidence: String?

    /// The actor that it is about besides its record.
    package var actor: String? { own.first { $0.name == "to" && $0.value != "unknown" }?.value }

    /// The claim's id.
    package var id: String? { list == "claims" ? own.first { $0.name == "id" }?.value : nil }

    package var text: String {
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

package struct WrittenRecord {
    package var isActor: Bool
    package var id: String
    package var date: String?
    package var known: String?
    package var recorded: String?
    package var marking: Int?
    package var isDraft = false
    package var sources: [String] = []
    package var about: [String] = []
    package var related: [String] = []
    package var tags: [String] = []
    package var named: WrittenStatement?
    package var statements: [WrittenStatement] = []
    package var paragraphs: [(text: String, cited: [String])] = []

    package var line: String {
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
package struct JSONFields {
    private var fields: [String] = []

    package var text: String { "{\(fields.joined(separator: ","))}" }

    package mutating func add(_ name: String, _ value: String?) {
        if let value { addRaw(name, "\"\(value)\"") }
    }

    package mutating func add(_ name: String, _ values: [String]) {
        if !values.isEmpty { addRaw(name, "[\(values.map { "\"\($0)\"" }.joined(separator: ","))]") }
    }

    package mutating func addRaw(_ name: String, _ text: String) { fields.append("\"\(name)\":\(text)") }
}

/// The label of a marking by its strictness, 0 to 4.
package func label(_ strictness: Int) -> String {
    ["TLP:CLEAR", "TLP:GREEN", "TLP:AMBER", "TLP:AMBER+STRICT", "TLP:RED"][strictness]
}
