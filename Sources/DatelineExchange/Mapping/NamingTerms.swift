internal import DatelineModel

extension CasebookAssembly {
    /// Enters malware and techniques in the vocabulary.
    mutating func nameTerms() {
        for object in shelf.all(.malware) {
            guard let id = names.malware[object.id], let name = object.name else { continue }
            var term = VocabularyTerm(name: name)
            term.kind = object.texts("malware_types").first ?? object.texts("tool_types").first ?? object.type
            term.attack = object.attackID
            let marking = markings.marking(of: object) ?? .clear
            if marking == .clear, let description = object.text("description") {
                let line = PlainProse.line(ProsePieces(description, isName: object.namesReference))
                let sentence = PlainProse.firstSentence(line)
                term.summary = sentence.isEmpty ? nil : ShownText.cut(sentence, to: 300)
            }
            vocabulary.malware[id] = term
        }
        for object in shelf.all(.technique) {
            guard let id = names.techniques[object.id], let name = object.name else { continue }
            vocabulary.techniques[id] = vocabulary.techniques[id] ?? VocabularyTerm(name: Self.techniqueName(name, id))
        }
    }

    /// A name without the number before it, "T1204.002: Malicious File".
    private static func techniqueName(_ name: String, _ id: ID<Technique>) -> String {
        for divider in [": ", " - ", " "] where name.hasPrefix(id.text + divider) {
            return String(name.dropFirst(id.text.count + divider.count))
        }
        return name
    }
}
