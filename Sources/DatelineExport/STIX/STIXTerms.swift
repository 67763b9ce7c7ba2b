import DatelineModel
import TextForms

/// The terms that records use, by the vocabulary's list and their id, each with the freest marking of a use.
struct STIXTerms {
    private(set) var markings: [String: [String: Marking]] = [:]

    mutating func use(_ list: String, id: String, marking: Marking) {
        markings[list, default: [:]][id] = min(markings[list]?[id] ?? marking, marking)
    }
}

extension STIXBundleDraft {
    /// Writes down the organisations that say things in a record.
    mutating func use(organisationsOf provenances: [Provenance], in metadata: RecordMetadata) {
        for provenance in provenances {
            guard case .organisation(let speaker) = provenance.by else { continue }
            let marking = max(metadata.marking ?? .clear, provenance.marking ?? .clear)
            terms.use("organisations", id: speaker.text, marking: marking)
        }
    }

    /// An object for every term that a record uses, with what the vocabulary says of it.
    ///
    /// Other terms are there only where the casebook calls a common sector or region in its own way.
    mutating func addTerms() {
        let written = disclosure.vocabulary.fields.entries
        for entry in written {
            guard case .map(let known) = entry.value else { continue }
            for term in known where terms.markings[entry.key]?[term.key] == nil {
                terms.use(entry.key, id: term.key, marking: .clear)
            }
        }
        for (list, uses) in terms.markings.sorted(by: { $0.key < $1.key }) {
            guard case .map(let known) = written.first(where: { $0.key == list })?.value ?? .map([]) else { continue }
            // misp-stix would put every organisation into every event.
            if profile == .misp, list == "organisations" { continue }
            for (id, marking) in uses.sorted(by: { $0.key < $1.key }) {
                add(term: id, of: list, known.first { $0.key == id }, marking)
            }
        }
    }

    private mutating func add(term id: String, of list: String, _ known: RecordValue.Entry?, _ marking: Marking) {
        let vocabulary = known.map { RecordValue.map([RecordValue.Entry(key: list, value: .map([$0]))]) }
        let type = STIXTermType(list: list)
        var object = STIXObjectDraft(
            type: type.rawValue, id: names.id(type.rawValue, "\(list)/\(id)"), days: .none, marking: marking,
            own: STIXRecordExtension.value([
                STIXRecordExtension.partOf: "vocabulary",
                STIXRecordExtension.vocabulary: vocabulary.map { JSONValue($0) },
            ]))
        let term = disclosure.vocabulary.term(id, of: list)
        object.properties = [
            ("name", .string(type == .vulnerability ? id : term?.name ?? id)),
            ("description", (type == .vulnerability ? term?.name : term?.summary).map(JSONValue.string)),
            ("is_family", type == .malware ? .boolean(true) : nil),
            ("identity_class", type == .identity ? .string(list == "organisations" ? "organization" : "class") : nil),
            ("external_references", type.reference(to: id, term?.attack)),
        ]
        add(object)
    }
}

/// What a list of the vocabulary is to STIX.
private enum STIXTermType: String {
    case malware
    case technique = "attack-pattern"
    case vulnerability
    case identity

    init(list: String) {
        switch list {
        case "malware": self = .malware
        case "techniques": self = .technique
        case "vulnerabilities": self = .vulnerability
        default: self = .identity
        }
    }

    /// Where the term is defined.
    func reference(to id: String, _ attack: String?) -> JSONValue? {
        switch self {
        case .technique: Self.reference("mitre-attack", id)
        case .vulnerability: Self.reference("cve", id)
        case .malware, .identity: attack.map { Self.reference("mitre-attack", $0) }
        }
    }

    private static func reference(_ source: String, _ id: String) -> JSONValue {
        .array([.members(["source_name": .string(source), "external_id": .string(id)])])
    }
}

extension Vocabulary {
    fileprivate func term(_ id: String, of list: String) -> VocabularyTerm? {
        switch list {
        case "organisations": ID(id).flatMap { organisations[$0] }
        case "sectors": ID(id).flatMap { sectors[$0] }
        case "regions": ID(id).flatMap { regions[$0] }
        case "malware": ID(id).flatMap { malware[$0] }
        case "techniques": ID(id).flatMap { techniques[$0] }
        case "vulnerabilities": ID(id).flatMap { vulnerabilities[$0] }
        default: nil
        }
    }
}
