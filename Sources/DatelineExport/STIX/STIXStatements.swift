import DatelineModel
import EDTF
import TextForms

/// What statements are about: a record with its path in the casebook and its object.
struct STIXSubject {
    let path: String
    let id: String
    let days: STIXDays
    let marking: Marking
}

extension STIXBundleDraft {
    /// Who is said to have done it: a relationship each; where a source says that it does not know, a note.
    mutating func add(_ attributions: [Attribution], of subject: STIXSubject) -> [String] {
        numbered(attributions).flatMap { attribution, name -> [String] in
            let statement = JSONValue(RecordFields.attribution(attribution))
            guard let actor = attribution.actorInvolved.flatMap({ actorIDs[$0] }) else {
                let speaker = speaker(attribution.provenance) ?? "The source"
                let text = "\(speaker) says that it does not know who did it."
                return note(
                    text, on: subject, as: "attribution/" + name, from: attribution.provenance, statement: statement)
            }
            let made = relate(
                subject, kind: "attributed-to", to: actor.id, as: "attribution/" + name, from: attribution.provenance,
                statement: statement)
            return made + [actor.id]
        }
    }

    /// How an actor is said to stand to others: the kinds of the record format as relationship types.
    mutating func add(_ relations: [ActorRelation], of subject: STIXSubject) {
        for (relation, name) in numbered(relations) {
            guard let (_, other) = actorIDs[relation.to] else { continue }
            let statement = JSONValue(RecordFields.relation(relation))
            _ = relate(
                subject, kind: relation.kind.rawValue, to: other, as: "relations/" + name, from: relation.provenance,
                statement: statement)
        }
    }

    /// What else is said: a note each.
    @discardableResult
    mutating func add(_ claims: [Claim], of subject: STIXSubject) -> [String] {
        numbered(claims).flatMap { claim, name in
            note(
                claim.text, on: subject, as: "claims/" + name, from: claim.provenance,
                statement: JSONValue(RecordFields.claim(claim)))
        }
    }

    /// What was used.
    @discardableResult
    mutating func add(
        malware: [Usage<Malware>], techniques: [Usage<Technique>], vulnerabilities: [Usage<Vulnerability>],
        of subject: STIXSubject
    ) -> [String] {
        use(malware, of: "malware", type: "malware", kind: "uses", of: subject)
            + use(techniques, of: "techniques", type: "attack-pattern", kind: "uses", of: subject)
            + use(vulnerabilities, of: "vulnerabilities", type: "vulnerability", kind: "targets", of: subject)
    }

    private mutating func use<Thing: Identified>(
        _ mentions: [Usage<Thing>], of list: String, type: String, kind: String, of subject: STIXSubject
    ) -> [String] {
        numbered(mentions).flatMap { mention, name -> [String] in
            let marking = max(subject.marking, mention.provenance.marking ?? .clear)
            let term = names.id(type, "\(list)/\(mention.id)")
            terms.use(list, id: mention.id.text, marking: marking)
            let made = relate(
                subject, kind: kind, to: term, as: "\(list)/" + name, from: mention.provenance,
                statement: JSONValue(RecordFields.mention(mention)))
            return made + [term]
        }
    }

    /// A relationship, made from a statement or from a mere reference.
    mutating func relate(
        _ subject: STIXSubject, kind: String, to target: String, as name: String, from provenance: Provenance?,
        statement: JSONValue?
    ) -> [String] {
        let id = names.id("relationship", "\(subject.path)/\(name)")
        var object = part(
            of: subject, type: "relationship", id: id, from: provenance, statement: statement,
            naming: marking(ofRecordWithID: target))
        object.properties = [
            ("relationship_type", .string(kind)), ("description", provenance.flatMap(saying).map(JSONValue.string)),
            ("source_ref", .string(subject.id)), ("target_ref", .string(target)),
            ("confidence", provenance?.confidence.flatMap(STIXConfidence.value).map(JSONValue.integer)),
            ("external_references", references(to: provenance?.sources.compactMap(disclosure.source) ?? [], [:])),
        ]
        add(object)
        for source in provenance?.sources ?? [] { standing[source, default: []].append(id) }
        return [id]
    }

    /// A note on a record; misp-stix knows no notes, so that the report says it there.
    private mutating func note(
        _ text: String, on subject: STIXSubject, as name: String, from provenance: Provenance, statement: JSONValue
    ) -> [String] {
        guard profile == .standard else { return [] }
        let id = names.id("note", "\(subject.path)/\(name)")
        var object = part(of: subject, type: "note", id: id, from: provenance, statement: statement)
        object.properties = [
            ("content", .string(text)), ("authors", speaker(provenance).map { .array([.string($0)]) }),
            ("object_refs", .array([.string(subject.id)])),
            ("confidence", provenance.confidence.flatMap(STIXConfidence.value).map(JSONValue.integer)),
            ("external_references", references(to: provenance.sources.compactMap(disclosure.source), [:])),
        ]
        add(object)
        for source in provenance.sources { standing[source, default: []].append(id) }
        return [id]
    }

    private mutating func part(
        of subject: STIXSubject, type: String, id: String, from provenance: Provenance?, statement: JSONValue?,
        naming named: Marking = .clear
    ) -> STIXObjectDraft {
        let said = provenance.map { disclosure.highestMarking(of: $0, in: RecordMetadata()) } ?? .clear
        return STIXObjectDraft(
            type: type, id: id, days: subject.days, marking: max(subject.marking, said, named),
            own: STIXRecordExtension.value([
                STIXRecordExtension.partOf: .string(subject.path), STIXRecordExtension.statement: statement,
            ]))
    }
}

extension STIXBundleDraft {
    /// Statements with names that tell them apart, whatever their order; those that say the same are counted.
    func numbered<S: Statement>(_ statements: [S]) -> [(S, String)] {
        var counts: [String: Int] = [:]
        return statements.map { statement in
            let name = statement.distinction
            counts[name, default: 0] += 1
            let count = counts[name] ?? 1
            return (statement, count == 1 ? name : "\(name)#\(count)")
        }
    }

    private func speaker(_ provenance: Provenance) -> String? { provenance.by.map(disclosure.name(of:)) }

    /// Who says it and when, how sure in its own words: `FireEye, February 2018; confidence: strong (FireEye)`.
    func saying(_ provenance: Provenance) -> String? {
        let who = [speaker(provenance), provenance.said?.prose].compactMap(\.self).joined(separator: ", ")
        let parts = [
            who.isEmpty ? nil : who, provenance.confidence.map { "confidence: \($0.text)" },
            provenance.likelihood.map { "likelihood: \($0.text)" }, provenance.words.map { "“\($0)”" },
            provenance.withdrawn.map { "withdrawn \($0.prose)" },
        ].compactMap(\.self)
        return parts.isEmpty ? nil : parts.joined(separator: "; ")
    }
}

/// Confidence in figures, as far as the specification has a scale for it (STIX 2.1, appendix A: None / Low / Med / High).
enum STIXConfidence {
    /// The figure; `nil` for a word of another scale, and for what is disputed or not disclosed.
    static func value(of confidence: Confidence) -> Int? {
        switch confidence {
        case .level(.low): 15
        case .level(.moderate): 50
        case .level(.high): 85
        case .word, .disputed, .notDisclosed: nil
        }
    }
}
