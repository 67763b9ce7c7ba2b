internal import DatelineModel
internal import EDTF

/// The parts that all records have in common, from an object and from what others say about it.
struct RecordParts {
    /// What other objects say about it.
    let said: RecordStatements
    private(set) var metadata = RecordMetadata()
    private(set) var prose = Prose()
    /// Its other names, each with who uses it.
    private(set) var aliases: [Alias] = []
    /// Its own claims, followed by those of others.
    private(set) var claims: [Claim] = []
    private(set) var accounts = STIXAccounts()
    /// Properties that are only used with a claim, and are unused here.
    let unheeded: Set<String>

    init(of object: STIXObject, _ said: RecordStatements?, _ context: STIXContext) {
        self.said = said ?? RecordStatements()
        let characteristics = object.characteristics
        unheeded = object.hasCharacteristics ? [] : ["confidence"]
        let names = OtherNames(of: object, context)
        aliases = names.aliases
        accounts += names.accounts
        claims = characteristics.map { text in
            Claim(text: text, provenance: context.ownProvenance(of: object, &accounts))
        }
        claims += self.said.claims
        metadata = metadata(object, context)
        prose = prose(object, context)
        accounts.addMarkings(of: object)
        accounts.leaveOut("aliases", of: object, .because("one of several ATT&CK ids"), count: object.otherAttackIDs)
    }

    private mutating func metadata(_ object: STIXObject, _ context: STIXContext) -> RecordMetadata {
        var metadata = RecordMetadata()
        metadata.marking = context.markings.marking(of: object)
        metadata.recorded = [object.dayOfRecording, said.lastRecorded].compactMap(\.self).max()
        let cited = context.citations.sources(of: object)
        metadata.sources = cited + said.sources.filter { !cited.contains($0) }
        if metadata.sources.isEmpty { metadata.sources = context.bundleSource(of: object, &accounts) }
        metadata.tags = object.tags.withoutLabels
        for id in object.everyMarking {
            guard case .use(let tag) = context.markings.meaning(of: id), !metadata.tags.contains(tag) else { continue }
            metadata.tags.append(tag)
        }
        metadata.foreignIDs = object.foreignIDs
        return metadata
    }

    /// The description as prose, with the casebook's citations.
    private mutating func prose(_ object: STIXObject, _ context: STIXContext) -> Prose {
        guard let description = object.text("description") else { return Prose() }
        let citations = context.citations
        let pieces = ProsePieces(description, isName: citations.names(citedBy: object))
        var writer = RecordProse { citations.source(named: $0, in: object) }
        let prose = writer.prose(pieces)
        for name in writer.unknownNames {
            accounts.report(
                Diagnostic(
                    .warning, .stixCitation,
                    message: "'\(name)' is cited by '\(object.name ?? object.id)' and no reference has that name",
                    at: object.place, help: "the citation stays in the prose as text"))
        }
        return prose
    }
}

extension STIXObject {
    fileprivate var tags: [String] {
        let fields = ["labels", "threat_actor_types", "report_types"]
        return (fields.flatMap(texts) + eventTexts("incident_types")).map { ShownText.line($0) }.reduce(into: []) {
            tags, tag in
            if !tag.isEmpty, !tags.contains(tag) { tags.append(tag) }
        }
    }

    fileprivate var foreignIDs: [String: String] {
        var ids = ["stix": id]
        if let id = attackIDAnywhere { ids["attack"] = ShownText.line(id) }
        for reference in references {
            guard let id = reference.externalID else { continue }
            let collection = reference.isToATTACK ? "attack" : Slug.make(from: reference.name)
            if !collection.isEmpty, ids[collection] == nil { ids[collection] = ShownText.line(id) }
        }
        return ids
    }

    private static let characteristics = [
        ("objective", "Objective"), ("goals", "Goals"), ("roles", "Roles"), ("sophistication", "Sophistication"),
        ("resource_level", "Resource level"), ("primary_motivation", "Primary motivation"),
        ("secondary_motivations", "Secondary motivations"), ("personal_motivations", "Personal motivations"),
    ]

    fileprivate var hasCharacteristics: Bool { Self.characteristics.contains { !texts($0.0).isEmpty } }

    /// Claims from fields about the character of an actor or a campaign for which records have no field.
    fileprivate var characteristics: [String] {
        Self.characteristics.compactMap { field, label in
            let text = texts(field).map { ShownText.line($0) }.filter { !$0.isEmpty }.joined(separator: ", ")
            return text.isEmpty ? nil : "\(label): \(text)."
        }
    }
}

/// When an actor is said to have been active: from the object's times, or from its prose if that is enabled.
struct ActivePeriods {
    private(set) var periods: [ActivePeriod] = []
    private(set) var accounts = STIXAccounts()

    init(of object: STIXObject, _ context: STIXContext) {
        let times = object.times
        let first = times.date("first_seen").flatMap { try? EDTFDate(parsing: "[..\($0)]") }
        let last = times.date("last_seen")
        if first != nil || last != nil {
            let span = EDTFSpan(start: first.map { .date($0) } ?? .unknown, end: last.map { .date($0) } ?? .unknown)
            periods.append(ActivePeriod(span: span, provenance: context.ownProvenance(of: object, &accounts)))
        }
        if context.input.options.infersActivePeriods, let proposed = proposed(by: object, context) {
            periods.append(proposed)
        }
    }

    private mutating func proposed(by object: STIXObject, _ context: STIXContext) -> ActivePeriod? {
        let citations = context.citations
        guard let description = object.text("description"),
            let since = ActivityPhrase(in: ProsePieces(description, isName: citations.names(citedBy: object)))
        else { return nil }
        var provenance = Provenance()
        provenance.by = context.creator(of: object, &accounts).map(Party.organisation)
        provenance.sources = since.citations.compactMap { citations.source(named: $0, in: object) }
        if provenance.sources.isEmpty { provenance.sources = context.bundleSource(of: object, &accounts) }
        provenance.words = since.words
        provenance.note = "Proposed from the prose by the import."
        return ActivePeriod(span: since.span, provenance: provenance)
    }
}
