internal import DatelineModel

/// The terms made from malware and techniques.
struct STIXVocabularyTerms: STIXPass {
    private var malware: [ID<Malware>: VocabularyTerm] = [:]
    private var techniques: [ID<Technique>: VocabularyTerm] = [:]
    private(set) var accounts = STIXAccounts()

    init(_ input: STIXInput) {
        for object in input.objects.all(.malware) {
            guard let id = input.names.malware[object.id], let name = object.name else { continue }
            var term = VocabularyTerm(name: name)
            term.kind = object.texts("malware_types").first ?? object.texts("tool_types").first ?? object.type
            term.attack = object.attackIDAnywhere
            term.summary = summary(object, input.markings)
            malware[id] = term
        }
        for object in input.objects.all(.technique) {
            guard let id = input.names.techniques[object.id], let name = object.name else { continue }
            techniques[id] = techniques[id] ?? VocabularyTerm(name: Self.name(name, without: id))
        }
    }

    /// The vocabulary of the casebook, with the sectors and regions of targets and the organisations.
    func vocabulary(_ targets: TargetTerms, _ organisations: Organisations) -> Vocabulary {
        var vocabulary = Vocabulary()
        vocabulary.malware = malware
        vocabulary.techniques = techniques
        vocabulary.organisations = organisations.terms
        targets.enter(in: &vocabulary)
        return vocabulary
    }

    /// The first sentence of a description. What the term cannot hold is counted.
    ///
    /// A term is one line for every reader of the casebook: it has no citations, and no marking of its own.
    private mutating func summary(_ object: STIXObject, _ markings: Markings) -> String? {
        guard let description = object.text("description") else { return nil }
        guard markings.marking(of: object) ?? .clear == .clear else {
            accounts.leaveOut("description", of: object, .because("of a term, which cannot be marked"))
            return nil
        }
        let line = PlainProse.line(ProsePieces(description, isName: object.namesReference))
        let sentence = PlainProse.firstSentence(line)
        if sentence != line { accounts.leaveOut("description", of: object, .because("all but its first sentence")) }
        return sentence.isEmpty ? nil : sentence
    }

    /// A name without the id before it, "T1204.002: Malicious File".
    private static func name(_ name: String, without id: ID<Technique>) -> String {
        for divider in [": ", " - ", " "] where name.hasPrefix(id.text + divider) {
            return String(name.dropFirst(id.text.count + divider.count))
        }
        return name
    }
}
