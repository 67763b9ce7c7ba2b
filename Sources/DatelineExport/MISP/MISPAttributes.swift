import DatelineModel
import EDTF
import TextForms

/// The attributes of an event: its date in EDTF, what is said of it and by whom, victims, flaws and sources.
struct MISPAttributes {
    private let disclosure: Disclosure
    private let names: STIXNames
    private let path: String
    private let recordMarking: Marking
    private let metadata: RecordMetadata
    private(set) var values: [JSONValue] = []
    private var taken: [String: Int] = [:]

    init(of incident: Incident, in disclosure: Disclosure, _ names: STIXNames) {
        self.disclosure = disclosure
        self.names = names
        path = "incidents/\(incident.id)"
        recordMarking = incident.metadata.marking ?? .clear
        metadata = incident.metadata
        add("text", category: "Other", value: incident.date.description, comment: MISPComment.date, from: nil)
        for attribution in incident.attributions { add(attribution) }
        for claim in incident.claims {
            add(
                "comment", category: "Other", value: claim.text, comment: saying(claim.provenance, of: .claim),
                from: claim.provenance)
        }
        for name in incident.targets where name.name != nil {
            add(
                "target-org", category: "Targeting data", value: name.name ?? "",
                comment: saying(name.provenance, of: .target), from: name.provenance)
        }
        for flaw in incident.vulnerabilities {
            let comment = saying(flaw.provenance, of: .vulnerability)
            add(
                "vulnerability", category: "External analysis", value: flaw.id.text, comment: comment,
                from: flaw.provenance)
        }
        for source in disclosure.sources(of: incident) { add(source) }
    }

    private mutating func add(_ attribution: Attribution) {
        let comment = saying(attribution.provenance, of: .attribution)
        let name = attribution.actorInvolved.flatMap(disclosure.actor)?.name
        add(
            name == nil ? "text" : "threat-actor", category: name == nil ? "Other" : "Attribution",
            value: name ?? "Not known to who says so", comment: comment, from: attribution.provenance,
            naming: disclosure.highestMarking(of: attribution, in: metadata))
    }

    private mutating func add(_ source: Source) {
        let parts = [disclosure.name(of: source.publisher), source.title, source.published?.prose].compactMap(\.self)
        let text = parts.joined(separator: ", ")
        var provenance = Provenance()
        provenance.marking = disclosure.highestMarking(of: source)
        if let url = source.url {
            add("link", category: "External analysis", value: url, comment: text, from: provenance)
        } else {
            add("text", category: "External analysis", value: text, comment: MISPComment.source, from: provenance)
        }
    }

    private mutating func add(
        _ type: String, category: String, value: String, comment: String, from provenance: Provenance?,
        naming named: Marking = .clear
    ) {
        let name = "\(path)/\(type)/\(value)/\(comment)"
        taken[name, default: 0] += 1
        let count = taken[name] ?? 1
        let marking = max(named, provenance.map { disclosure.highestMarking(of: $0, in: metadata) } ?? recordMarking)
        values.append(
            .members([
                "uuid": .string(NameUUID.text(of: "\(names.authority)/misp/\(name)\(count == 1 ? "" : "#\(count)")")),
                "type": .string(type), "category": .string(category), "value": .string(value),
                "comment": .string(comment), "to_ids": .boolean(false),
                "Tag": .array([.members(["name": .string(marking.label.lowercased())])]),
            ]))
    }

    /// Who says it, when, how sure: `Attribution; FireEye; 2018-02-20; confidence: high`.
    private func saying(_ provenance: Provenance, of kind: MISPComment.Kind) -> String {
        [
            kind.rawValue, provenance.by.map(disclosure.name(of:)), provenance.said?.description,
            provenance.confidence.map { MISPComment.confidence + $0.text },
            provenance.likelihood.map { MISPComment.likelihood + $0.text },
            provenance.words.map { MISPComment.quotes.open + $0 + MISPComment.quotes.close },
            provenance.withdrawn.map { MISPComment.withdrawn + $0.description },
        ].compactMap(\.self).joined(separator: MISPComment.divider)
    }
}
