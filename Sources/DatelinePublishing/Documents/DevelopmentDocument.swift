import DatelineChronology
import DatelineExport
import DatelineModel
import EDTF

/// A development as JSON: the same members in timelines, briefings and actors' documents.
struct DevelopmentDocument {
    let disclosure: Disclosure

    func value(of development: Development) -> JSONValue {
        .members([
            "key": .string(development.key), "kind": .string(kind(of: development)),
            "record": .string(development.record.key), "title": .string(title(of: development)),
            "happened": .date(development.happened), "became-known": development.becameKnown.map(JSONValue.date),
            "by": development.provenance?.by.map { .string(disclosure.name(of: $0)) },
            "confidence": development.provenance?.confidence.map { .string($0.text) },
            "likelihood": development.provenance?.likelihood.map { .string($0.text) },
            "words": development.provenance?.words.map(JSONValue.string),
            "marking": .string(development.marking.label),
            "sources": .array(development.sources.map { .string($0.text) }),
        ])
    }

    /// A record that came into the casebook late, with both days.
    func value(of entry: LateEntry) -> JSONValue {
        .members([
            "record": .string(entry.record.key), "recorded": .string(entry.recorded.description),
            "became-known": .date(entry.becameKnown), "marking": .string(entry.marking.label),
        ])
    }

    func kind(of development: Development) -> String {
        switch development.subject {
        case .incident:
            if case .incident(let id) = development.record, let incident = disclosure.incident(id) {
                incident.kind.rawValue
            } else {
                "incident"
            }
        case .naming: "naming"
        case .attribution: "attribution"
        case .claim: "claim"
        case .alias: "alias"
        case .relation: "relation"
        case .activity: "active-period"
        case .targets: "targets"
        }
    }

    func title(of development: Development) -> String {
        switch development.subject {
        case .incident, .naming: recordTitle(of: development)
        case .attribution(let attribution):
            "attributed to \(name(of: attribution.to))\(partners(of: attribution, development)): "
                + recordTitle(of: development)
        case .claim(let claim): claim.text
        case .alias(let alias): "\(recordTitle(of: development)) called \(alias.name)"
        case .relation(let relation):
            "\(recordTitle(of: development)) \(relation.kind.text) \(disclosure.name(of: .actor(relation.to)))"
        case .activity: "\(recordTitle(of: development)) active"
        case .targets: "targets of \(recordTitle(of: development))"
        }
    }

    private func recordTitle(of development: Development) -> String {
        switch development.record {
        case .incident(let id): disclosure.incident(id)?.title ?? id.text
        case .actor(let id): disclosure.actor(id)?.name ?? id.text
        }
    }

    /// With whom the same statement names the actor as a partner.
    private func partners(of attribution: Attribution, _ development: Development) -> String {
        guard case .incident(let id) = development.record, let incident = disclosure.incident(id) else { return "" }
        let partners = disclosure.partners(of: attribution, in: incident).map { disclosure.name(of: .actor($0)) }
        return partners.isEmpty ? "" : " jointly with \(partners.joined(separator: ", "))"
    }

    private func name(of culprit: Attribution.Subject) -> String {
        switch culprit {
        case .actor(let id): disclosure.name(of: .actor(id))
        case .unknown: "nobody known"
        }
    }
}

extension JSONValue {
    /// A date in EDTF and in words, with its first and last day where it has them.
    static func date(_ when: TimelineDate) -> JSONValue {
        let bounds = when.bounds
        return .members([
            "edtf": .string(when.edtf), "text": .string(when.prose),
            "earliest": bounds.earliest.moment.map { .string($0.day.description) },
            "latest": bounds.latest.moment.map { .string($0.lastDay.description) },
        ])
    }

    /// A date that became known, like any other.
    static func date(_ date: EDTFDate) -> JSONValue { .date(TimelineDate.date(date)) }
}
