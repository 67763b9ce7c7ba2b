internal import DatelineModel

extension STIXImporter {
    /// Enters malware and techniques in the vocabulary.
    mutating func nameTerms() {
        for object in store.all(.malware) {
            guard let id = names.malware[object.id], let name = object.name else { continue }
            var term = VocabularyTerm(name: name)
            term.kind = object.texts("malware_types").first ?? object.texts("tool_types").first ?? object.type
            term.attack = object.attackIDAnywhere
            describe(&term, object)
            vocabulary.malware[id] = term
        }
        for object in store.all(.technique) {
            guard let id = names.techniques[object.id], let name = object.name else { continue }
            vocabulary.techniques[id] = vocabulary.techniques[id] ?? VocabularyTerm(name: Self.techniqueName(name, id))
        }
    }

    /// Gives a term the first sentence of its object's description, and counts what it has no place for.
    ///
    /// A term is one line for all who read the casebook: it has no citations and no marking of its own.
    private mutating func describe(_ term: inout VocabularyTerm, _ object: STIXObject) {
        guard let description = object.text("description") else { return }
        guard markings.marking(of: object) ?? .clear == .clear else {
            return store.leaveOut("description", of: object, .because("of a term, which cannot be marked"))
        }
        let line = PlainProse.line(ProsePieces(description, isName: object.namesReference))
        let sentence = PlainProse.firstSentence(line)
        term.summary = sentence.isEmpty ? nil : sentence
        if sentence != line { store.leaveOut("description", of: object, .because("all but its first sentence")) }
    }

    /// A name without the number before it, "T1204.002: Malicious File".
    private static func techniqueName(_ name: String, _ id: ID<Technique>) -> String {
        for divider in [": ", " - ", " "] where name.hasPrefix(id.text + divider) {
            return String(name.dropFirst(id.text.count + divider.count))
        }
        return name
    }
}
