internal import DatelineModel
internal import DatelineReading

/// The fields of an entry, which have the same names in JSON and in CSV.
struct KEVFields: Sendable {
    /// The texts, by field name.
    private let texts: [String: [String]]
    /// The TLP labels that somebody added, by field name.
    private let labelled: [String: [EmbeddedLabels.Found]]
    /// The TLP labels beside the entries, which apply to all of them.
    private let surrounding: [EmbeddedLabels.Found]

    /// The fields of an object of JSON.
    init(_ node: LocatedNode, surrounding: [EmbeddedLabels.Found]) {
        let entries = node.entries ?? []
        texts = Dictionary(entries.map { ($0.name, Self.texts(of: $0.value)) }, uniquingKeysWith: +)
        labelled = Dictionary(entries.map { ($0.name, EmbeddedLabels.found(in: [$0])) }, uniquingKeysWith: +)
        self.surrounding = surrounding
    }

    /// The cells of a row. Of several columns with the same name the first filled one is read, but all of them are
    /// searched for labels, hidden characters included.
    init(_ row: CSVRow, _ header: [String]) {
        let names = Set(header)
        texts = names.reduce(into: [:]) { $0[$1] = row[$1].map { [$0] } ?? [] }
        labelled = names.reduce(into: [:]) { labels, name in
            labels[name] = row.writtenTexts(of: name).flatMap { EmbeddedLabels.found(in: $0, of: name) }
        }
        surrounding = []
    }

    /// The texts in a field.
    subscript(name: String) -> [String] { texts[name] ?? [] }

    /// All labels, in the order of the names of their fields.
    var labels: [EmbeddedLabels.Found] {
        labelled.sorted { $0.key < $1.key }.flatMap(\.value) + surrounding
    }

    /// The names of the fields with content, sorted.
    var names: [String] { texts.filter { $0.value.contains { !ShownText.line($0).isEmpty } }.keys.sorted() }

    /// Whether a field holds a label.
    func isLabelled(_ name: String) -> Bool { !(labelled[name] ?? []).isEmpty }

    /// The texts of a value. If it is an object, the texts of its fields.
    private static func texts(of node: LocatedNode) -> [String] {
        if let entries = node.entries { return entries.flatMap { texts(of: $0.value) } }
        return (node.elements ?? [node]).compactMap(\.text)
    }
}
