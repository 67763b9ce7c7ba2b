internal import DatelineModel
internal import DatelineReading

/// One incident of VERIS, the Vocabulary for Event Recording and Incident Sharing, as its community database has it.
struct VERISIncident: Sendable {
    let id: String
    let node: LocatedNode
    let place: TextPlace

    init?(_ node: LocatedNode, file: String) {
        guard let id = node["incident_id"]?.text.map({ ShownText.line($0) }), !id.isEmpty else { return nil }
        self.id = id
        self.node = node
        place = TextPlace(file: file, line: node.place.line, column: node.place.column)
    }

    /// The text at a path of keys: `timeline.incident.year`.
    func text(_ path: String) -> String? {
        at(path)?.text.map { ShownText.line($0) }.flatMap { $0.isEmpty ? nil : $0 }
    }

    /// The texts at a path; one alone counts as a list of one.
    func texts(_ path: String) -> [String] {
        guard let node = at(path) else { return [] }
        return (node.elements ?? [node]).compactMap { $0.text.map { ShownText.line($0) } }.filter { !$0.isEmpty }
    }

    func at(_ path: String) -> LocatedNode? {
        path.split(separator: ".").reduce(node as LocatedNode?) { $0?[String($1)] }
    }

    /// The name of the victim.
    var victim: String? { texts("victim.victim_id").first { $0.lowercased() != "unknown" } }

    /// A title: the first sentence of the summary, or whom it hit.
    var title: String {
        if let summary = text("summary") {
            let sentence = PlainProse.firstSentence(summary)
            let title = ShownText.line(sentence.hasSuffix(".") ? sentence.dropLast() : sentence[...])
            if !title.isEmpty { return ShownText.cut(title, to: 200) }
        }
        return victim.map { "Incident at \($0)" } ?? "Incident \(id)"
    }

    /// The addresses in the references, which are divided by semicolons.
    var references: [String] {
        texts("reference").flatMap { $0.split { $0 == ";" || $0 == " " }.map(String.init) }.filter {
            WebAddress($0) != nil
        }
    }
}
