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
        add("text", "Other", incident.date.description, MISPComment.date, nil)
        for attribution in incident.attributions { add(attribution) }
        for claim in incident.claims {
            add("comment", "Other", claim.text, saying(claim.provenance, of: .claim), claim.provenance)
        }
        for name in incident.targets where name.name != nil {
            add("target-org", "Targeting data", name.name ?? "", saying(name.provenance, of: .target), name.provenance)
        }
        for flaw in incident.vulnerabilities {
            let comment = saying(flaw.provenance, of: .vulnerability)
            add("vulnerability", "External analysis", flaw.id.text, comment, flaw.provenance)
        }
        for source in disclosure.sources(of: incident) { add(source) }
    }

    private mutating func add(_ attribution: Attribution) {
        let comment = saying(attribution.provenance, of: .attribution)
        let name = attribution.actorInvolved.flatMap(disclosure.actor)?.name
        add(
            name == nil ? "text" : "threat-actor", name == nil ? "Other" : "Attribution",
            name ?? "Not known to who says so", comment, attribution.provenance,
            naming: disclosure.highestMarking(of: attribution, in: metadata))
    }

    private mutating func add(_ source: Source) {
        let parts = [disclosure.name(of: source.publisher), source.title, source.published?.prose].compactMap(\.self)
        let text = parts.joined(separator: ", ")
        var provenance = Provenance()
        provenance.marking = disclosure.highestMarking(of: source)
        if let url = source.url {
            add("link", "External analysis", url, text, provenance)
        } else {
            add("text", "External analysis", text, MISPComment.source, provenance)
        }
    }

    private mutating func add(
        _ type: String, _ category: String, _ value: String, _ comment: String, _ provenance: Provenance?,
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
