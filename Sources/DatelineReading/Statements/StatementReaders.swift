internal import DatelineModel
internal import EDTF

/// Reads what else is said about an incident or an actor.
extension Claim: ReadableStatement {
    static let thing = "a claim"
    static let example = "{ text: …, by: …, source: … }"

    static func read(_ fields: Fields, _ provenance: Provenance, into log: inout RecordLog) -> Claim? {
        let help = "say in one sentence what is claimed"
        let text = fields.requiredLine("text", of: thing, help: help, into: &log)
        let id = fields["id"].flatMap { identifier($0, into: &log) }
        return text.map { Claim(id: id, text: $0, provenance: provenance) }
    }

    /// The id of a claim is spelled like those of records, because it becomes part of an address.
    private static func identifier(_ node: LocatedNode, into log: inout RecordLog) -> String? {
        let id: ID<Incident>? = IDText.read(node, into: &log)
        return id?.text
    }
}

/// Reads who is said to have done it.
extension Attribution: ReadableStatement {
    static let thing = "an attribution"
    static let example = "{ to: <actor id>, by: …, source: … }"

    static func read(_ fields: Fields, _ provenance: Provenance, into log: inout RecordLog) -> Attribution? {
        let help = "write 'to: <actor id>', or 'to: unknown' where the source says that it does not know"
        guard let node = fields.required("to", of: thing, help: help, into: &log) else { return nil }
        if node.text == "unknown" { return Attribution(to: .unknown, provenance: provenance) }
        guard let actor = IDText.reference(node, Reference.Target.actor, into: &log) else { return nil }
        return Attribution(to: .actor(actor), provenance: provenance)
    }
}

/// Reads whom an incident hit or an actor goes after.
extension Target: ReadableStatement {
    static let thing = "a target"
    static let example = "{ sector: healthcare, country: GB }"

    static func read(_ fields: Fields, _ provenance: Provenance, into log: inout RecordLog) -> Target? {
        let target = Target(
            sector: fields.reference("sector", to: Reference.Target.sector, into: &log),
            country: fields.country("country", into: &log),
            region: fields.reference("region", to: Reference.Target.region, into: &log),
            name: fields.line("name", into: &log),
            provenance: provenance)
        if Self.fields.atLeastOne.allSatisfy({ fields[$0] == nil }) {
            log.error(
                .missingField, "a target has a sector, a country, a region or a name, and this has none",
                at: log.place(of: fields.node), help: "write what is known of it, such as 'country: KR'")
        }
        return target
    }
}

extension Fields {
    /// The id under a field, recorded as a reference; `nil` where it is absent or badly spelled.
    fileprivate func reference<Thing: Identified>(
        _ name: String, to target: (ID<Thing>) -> Reference.Target, into log: inout RecordLog
    ) -> ID<Thing>? {
        self[name].flatMap { IDText.reference($0, target, into: &log) }
    }
}

/// Reads the names that others use for an actor.
extension Alias: ReadableStatement {
    static let thing = "an alias"
    static let example = "{ name: …, by: …, source: … }"

    static func read(_ fields: Fields, _ provenance: Provenance, into log: inout RecordLog) -> Alias? {
        let overlap = fields.word("overlap", as: Alias.Overlap.self, into: &log)
        let help = "write the name as its user spells it"
        let name = fields.requiredLine("name", of: thing, help: help, into: &log)
        return name.map { Alias(name: $0, overlap: overlap, provenance: provenance) }
    }
}

/// Reads how an actor is said to be related to others.
extension ActorRelation: ReadableStatement {
    static let thing = "a relation"
    static let example = "{ kind: part-of, to: <actor id>, by: … }"

    static func read(_ fields: Fields, _ provenance: Provenance, into log: inout RecordLog) -> ActorRelation? {
        let kind = kind(fields, into: &log)
        guard let node = fields.required("to", of: thing, help: "write 'to: <actor id>'", into: &log),
            let other = IDText.reference(node, Reference.Target.actor, into: &log)
        else { return nil }
        return kind.map { ActorRelation(kind: $0, to: other, provenance: provenance) }
    }

    private static func kind(_ fields: Fields, into log: inout RecordLog) -> ActorRelation.Kind? {
        let words = ActorRelation.Kind.allCases.map(\.rawValue).joined(separator: ", ")
        let node = fields.required("kind", of: thing, help: "the kinds are \(words)", into: &log)
        return node.flatMap { WordText.read($0, field: "kind", into: &log) }
    }

    /// Reports relations of an actor to itself.
    static func reportToItself(_ id: ID<Actor>, _ list: LocatedNode?, into log: inout RecordLog) {
        for relation in list?.elements ?? [] {
            guard let node = relation["to"], node.text == id.text else { continue }
            log.error(
                .selfReference, "'\(id)' stands in a relation to itself", at: log.place(of: node),
                help: "name the other actor, or take the relation out")
        }
    }
}

/// Reads when an actor is said to have been active.
extension ActivePeriod: ReadableStatement {
    static let thing = "an active period"
    static let example = "{ start: \"[..2012]\", end: .. }"

    static func read(_ fields: Fields, _ provenance: Provenance, into log: inout RecordLog) -> ActivePeriod? {
        guard let start = end(fields, "start", into: &log), let end = end(fields, "end", into: &log) else { return nil }
        let span = EDTFSpan(start: start, end: end)
        guard span.isPossible else {
            log.error(
                .reversedSpan, "the period ends before it begins",
                at: log.place(of: fields["end"] ?? fields.node), help: "swap 'start' and 'end'")
            return nil
        }
        return ActivePeriod(span: span, provenance: provenance)
    }

    /// `..` is open, an absent or empty end is unknown, anything else is a date; `nil` where that is faulty.
    private static func end(_ fields: Fields, _ name: String, into log: inout RecordLog) -> EDTFSpan.End? {
        guard let node = fields[name] else { return .unknown }
        switch node.text {
        case "..": return .open
        case "": return .unknown
        default: return DateTextReader.date(node, into: &log).map { .date($0) }
        }
    }
}

/// A thing that records say was used.
protocol ReadableThing: UsedThing {
    /// What it is, with its article: `a malware`.
    static var thing: String { get }
    /// An example of an id.
    static var example: String { get }

    /// What has to be looked up once all records are read; `nil` for what no list holds.
    static func reference(_ id: ID<Self>) -> Reference.Target?
}

/// Reads that something was used: an id, or a mapping with an `id` and who says so.
extension Usage: ReadableStatement where Thing: ReadableThing {
    static var thing: String { Thing.thing }
    static var example: String { Thing.example }

    static func read(_ node: LocatedNode, into log: inout RecordLog) -> Usage? {
        guard node.entries == nil else {
            guard let fields = Fields(node, knowing: Self.fields.names, of: thing, into: &log) else { return nil }
            return read(fields, ProvenanceReader.read(fields, into: &log), into: &log)
        }
        return id(node, into: &log).map { Usage(id: $0, provenance: ProvenanceReader.bare(node, log)) }
    }

    static func read(_ fields: Fields, _ provenance: Provenance, into log: inout RecordLog) -> Usage? {
        let node = fields.required("id", of: thing, help: "write 'id: \(example)'", into: &log)
        return node.flatMap { id($0, into: &log) }.map { Usage(id: $0, provenance: provenance) }
    }

    private static func id(_ node: LocatedNode, into log: inout RecordLog) -> ID<Thing>? {
        guard let id: ID<Thing> = IDText.read(node, into: &log) else { return nil }
        if let target = Thing.reference(id) { log.refer(to: target, at: node) }
        return id
    }
}

extension Malware: ReadableThing {
    static let thing = "a malware"
    static let example = "wannacry"

    static func reference(_ id: ID<Malware>) -> Reference.Target? { .malware(id) }
}

extension Technique: ReadableThing {
    static let thing = "a technique"
    static let example = "T1486"

    static func reference(_ id: ID<Technique>) -> Reference.Target? { .technique(id) }
}

extension Vulnerability: ReadableThing {
    static let thing = "a vulnerability"
    static let example = "CVE-2018-4878"

    /// `nil`: there are more of them than any vocabulary lists.
    static func reference(_ id: ID<Vulnerability>) -> Reference.Target? { nil }
}
