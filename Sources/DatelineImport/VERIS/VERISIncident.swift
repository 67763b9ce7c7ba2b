internal import DatelineModel
internal import DatelineReading
internal import EDTF

/// One incident of VERIS, the Vocabulary for Event Recording and Incident Sharing, as in its community database.
struct VERISIncident: Sendable {
    let id: String
    let node: LocatedNode
    let place: TextPlace
    /// The TLP labels in it and beside its list.
    let labels: [EmbeddedLabels.Found]

    init?(_ node: LocatedNode, file: String, surrounding: [EmbeddedLabels.Found]) {
        guard let id = node["incident_id"]?.text.map({ ShownText.line($0) }), !id.isEmpty else { return nil }
        self.id = id
        self.node = node
        labels = EmbeddedLabels.found(in: node) + surrounding
        place = TextPlace(of: node, in: file)
    }

    /// The text at a path of keys: `timeline.incident.year`.
    func text(_ path: String) -> String? {
        at(path)?.text.map { ShownText.line($0) }.flatMap { $0.isEmpty ? nil : $0 }
    }

    /// The texts at a path; a single text counts as a list of one.
    func texts(_ path: String) -> [String] {
        guard let node = at(path) else { return [] }
        return (node.elements ?? [node]).compactMap { $0.text.map { ShownText.line($0) } }.filter { !$0.isEmpty }
    }

    func at(_ path: String) -> LocatedNode? {
        path.split(separator: ".").reduce(node as LocatedNode?) { $0?[String($1)] }
    }

    /// The texts at a path, without `Unknown` and `NA`, which VERIS writes where nothing is known.
    func tellingTexts(_ path: String) -> [String] { texts(path).filter(Self.isTelling) }

    static func isTelling(_ text: String) -> Bool { !["unknown", "na", "n/a"].contains(text.lowercased()) }

    /// The text given for a number; `nil` if none is given, which is also written as 0 or `Unknown`.
    func givenNumber(_ path: String) -> String? {
        text(path).flatMap { $0 == "0" || !Self.isTelling($0) ? nil : $0 }
    }

    /// The names of the victims.
    var victims: [String] { tellingTexts("victim.victim_id") }

    /// A title: the first sentence of the summary, or whom it hit.
    var title: String {
        if let summary = text("summary") {
            let sentence = PlainProse.firstSentence(Quotations.inner(summary))
            let title = ShownText.line(sentence.hasSuffix(".") ? sentence.dropLast() : sentence[...])
            if !title.isEmpty { return Quotations.closed(ShownText.cut(title, to: 200)) }
        }
        return victims.first.map { "Incident at \(ShownText.cut($0, to: 150))" } ?? "Incident \(id)"
    }

    /// The references: addresses, and other text.
    var references: AddressesInText {
        let written = at("reference")
        let texts = (written?.elements ?? [written].compactMap(\.self)).compactMap(\.text)
        return AddressesInText(texts.joined(separator: "\n"))
    }

    /// The day on which the record was made.
    var made: CalendarDay? { (text("plus.created") ?? text("plus.modified")).flatMap { CalendarDay($0.prefix(10)) } }
}

extension VERISIncident: Versioned {
    var versionedID: String { id }
    var contents: String { node.canonicalText }
    func isEarlier(than other: VERISIncident) -> Bool { modified < other.modified }

    /// When the record was last changed, as written: alphabetical order is chronological.
    private var modified: String { text("plus.modified") ?? "" }
}

/// The titles of incidents. If several have the same summary, the victim is added to each.
enum VERISTitles {
    /// The titles by the ids of the records.
    static func titles(of records: [VERISIncident]) -> [String: String] {
        let records = records.map { (record: $0, title: $0.title) }
        let uses = Dictionary(records.map { ($0.title, 1) }, uniquingKeysWith: +)
        return Dictionary(
            records.map { record, title in
                (record.id, uses[title, default: 0] > 1 ? told(title, of: record) : title)
            }
        ) { first, _ in first }
    }

    private static func told(_ title: String, of record: VERISIncident) -> String {
        guard let victim = record.victims.first, !title.contains(victim) else { return title }
        let name = ShownText.cut(victim, to: 80)
        return "\(ShownText.cut(title, to: 197 - name.count)) (\(name))"
    }
}
