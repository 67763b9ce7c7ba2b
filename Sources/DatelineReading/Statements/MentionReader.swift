internal import DatelineModel

/// A thing that records say was used, as it is read.
protocol ReadableThing: UsedThing {
    /// What it is, with its article: `a malware`.
    static var thing: String { get }
    /// An id of one.
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

    /// There are more of them than any vocabulary lists.
    static func reference(_ id: ID<Vulnerability>) -> Reference.Target? { nil }
}
