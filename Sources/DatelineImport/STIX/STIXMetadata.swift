internal import DatelineModel

extension STIXImporter {
    /// What records of all kinds have beside their subject.
    mutating func metadata(_ object: STIXObject, _ reports: [ID<Source>]) -> RecordMetadata {
        var metadata = RecordMetadata()
        metadata.marking = markings.marking(of: object)
        metadata.recorded = [object.dayOfRecording, statements[object.id]?.lastRecorded].compactMap(\.self).max()
        let cited = citedSources(of: object)
        metadata.sources = cited + reports.filter { !cited.contains($0) }
        if metadata.sources.isEmpty { metadata.sources = bundleSource(of: object).map { [$0] } ?? [] }
        metadata.tags = Self.tags(object).withoutLabels
        for id in object.everyMarking {
            guard case .use(let tag) = markings.meaning(of: id), !metadata.tags.contains(tag) else { continue }
            metadata.tags.append(tag)
        }
        metadata.foreignIDs = Self.foreignIDs(object)
        return metadata
    }

    private static func tags(_ object: STIXObject) -> [String] {
        let fields = ["labels", "threat_actor_types", "report_types"]
        return (fields.flatMap(object.texts) + object.eventTexts("incident_types")).map { ShownText.line($0) }.reduce(
            into: []) { tags, tag in
                if !tag.isEmpty, !tags.contains(tag) { tags.append(tag) }
            }
    }

    private static func foreignIDs(_ object: STIXObject) -> [String: String] {
        var ids = ["stix": object.id]
        if let id = object.attackIDAnywhere { ids["attack"] = ShownText.line(id) }
        for reference in object.references {
            guard let id = reference.externalID else { continue }
            let collection = reference.isToATTACK ? "attack" : Slug.make(from: reference.name)
            if !collection.isEmpty, ids[collection] == nil { ids[collection] = ShownText.line(id) }
        }
        return ids
    }

    /// The description as prose, its citations those of the casebook.
    mutating func prose(_ object: STIXObject) -> Prose {
        guard let description = object.text("description") else { return Prose() }
        let pieces = ProsePieces(description, isName: sourceNames(object))
        let assembly = self
        var writer = RecordProse { assembly.source(named: $0, in: object) }
        let prose = writer.prose(pieces)
        for name in writer.unknownNames {
            store.report(
                Diagnostic(
                    .warning, .stixCitation,
                    "'\(name)' is cited by '\(object.name ?? object.id)' and no reference has that name",
                    at: object.place, help: "the citation stays in the prose as text"))
        }
        return prose
    }

    private static let characteristics = [
        ("objective", "Objective"), ("goals", "Goals"), ("roles", "Roles"), ("sophistication", "Sophistication"),
        ("resource_level", "Resource level"), ("primary_motivation", "Primary motivation"),
        ("secondary_motivations", "Secondary motivations"), ("personal_motivations", "Personal motivations"),
    ]

    /// The confidence of an object that states nothing which could have it.
    static func confidenceUnheeded(_ object: STIXObject) -> Set<String> {
        characteristics.contains { !object.texts($0.0).isEmpty } ? [] : ["confidence"]
    }

    /// What an object says of an actor's or a campaign's character in fields that Dateline has no other place for.
    mutating func characteristics(_ object: STIXObject) -> [Claim] {
        var claims: [Claim] = []
        for (field, label) in Self.characteristics {
            let text = object.texts(field).map { ShownText.line($0) }.filter { !$0.isEmpty }.joined(separator: ", ")
            guard !text.isEmpty else { continue }
            var provenance = provenance(of: object, onRecord: object, about: nil)
            provenance.note = nil
            claims.append(Claim(text: "\(label): \(text).", provenance: provenance))
        }
        return claims
    }
}
