import DatelineModel
import EDTF
import TextForms

extension STIXBundleDraft {
    /// An incident, and what is said of it.
    mutating func add(_ incident: Incident) {
        guard let (type, id) = incidentIDs[incident.id] else { return }
        var object = STIXObjectDraft(
            type: type, id: id, days: RecordDays(incident).stix, marking: disclosure.highestMarking(of: incident),
            own: STIXRecordExtension.value([STIXRecordExtension.record: RecordJSON.of(incident)]))
        object.properties = [
            ("name", .string(incident.title)),
            ("description", incident.body.isEmpty ? nil : .string(incident.body.markdown)),
            ("labels", .array(([incident.kind.rawValue] + incident.metadata.tags).map(JSONValue.string))),
            (
                "external_references",
                references(to: disclosure.sources(of: incident), incident.metadata.foreignIDs)
            ),
        ]
        note(incident.metadata, incident.provenances, body: incident.body, for: id)
        use(organisationsOf: incident.provenances, in: incident.metadata)
        let subject = STIXSubject(
            path: "incidents/\(incident.id)", id: id, days: object.days, marking: incident.metadata.marking ?? .clear)
        addTime(of: incident, subject, to: &object)
        parts[incident.id] = [id]
        addStatements(of: incident, subject)
        if type == "grouping" { object.properties += grouped(incident) }
        add(object)
        if profile == .misp { addReport(on: incident, object) }
    }

    private mutating func addStatements(of incident: Incident, _ subject: STIXSubject) {
        var made = add(incident.attributions, of: subject)
        made += add(targets: incident.targets, of: subject)
        made += add(
            malware: incident.malware, techniques: incident.techniques, vulnerabilities: incident.vulnerabilities,
            of: subject)
        made += add(incident.claims, of: subject)
        for actor in incident.about {
            guard let (_, other) = actorIDs[actor] else { continue }
            made += relate(subject, kind: "related-to", to: other, as: "about/\(actor)", from: nil, statement: nil)
        }
        for other in incident.related {
            guard let (_, id) = incidentIDs[other] else { continue }
            made += relate(subject, kind: "related-to", to: id, as: "related/\(other)", from: nil, statement: nil)
        }
        parts[incident.id, default: []] += made
    }

    /// What a statement or a disclosure is about; a grouping of nothing is not allowed.
    private func grouped(_ incident: Incident) -> [(name: String, value: JSONValue?)] {
        let actors = (incident.about + incident.attributions.compactMap(\.actorInvolved)).compactMap {
            actorIDs[$0]?.id
        }
        let incidents = incident.related.compactMap { incidentIDs[$0]?.id }
        let all = Set(actors + incidents).sorted()
        return [
            ("context", "unspecified"), ("object_refs", .array((all.isEmpty ? [creator] : all).map(JSONValue.string))),
        ]
    }

    /// The report on a campaign: misp-stix makes an event of a report, with all that it refers to.
    private mutating func addReport(on incident: Incident, _ campaign: STIXObjectDraft) {
        var report = STIXObjectDraft(
            type: "report", id: names.id("report", "incidents/\(incident.id)"), days: campaign.days,
            marking: campaign.marking,
            own: STIXRecordExtension.value([STIXRecordExtension.partOf: .string("incidents/\(incident.id)")]))
        let parts = parts[incident.id] ?? [campaign.id]
        report.properties = [
            ("name", .string(incident.title)), ("description", .string(words(on: incident))),
            ("published", .string(campaign.days.created)),
            ("report_types", .array(["campaign"])),
            ("object_refs", .array(Set(parts).sorted().map(JSONValue.string))),
        ]
        add(report)
    }
}

extension STIXBundleDraft {
    /// When it happened in EDTF, the prose, and what is claimed by whom.
    private func words(on incident: Incident) -> String {
        let claims = incident.claims.map { claim in
            "- \(claim.text)" + (saying(claim.provenance).map { " (\($0))" } ?? "")
        }
        let parts = ["Date (EDTF): \(incident.date)", incident.body.markdown, claims.joined(separator: "\n")]
        return parts.filter { !$0.isEmpty }.joined(separator: "\n\n")
    }

    /// When it happened: in an event of the incident core extension, or for campaigns as the days first and last seen.
    private mutating func addTime(of incident: Incident, _ subject: STIXSubject, to object: inout STIXObjectDraft) {
        let (start, end) = STIXTime.ends(of: incident.date)
        switch object.type {
        case "campaign":
            object.properties.append(("first_seen", start?.exactMoment.map(JSONValue.string)))
            object.properties.append(("last_seen", end?.exactMoment.map(JSONValue.string)))
        case "incident":
            let event =
                start == nil && end == nil
                ? nil : addEvent(of: incident, subject, start: start, end: end, marking: object.marking)
            object.extensions.append((IncidentCore.id, IncidentCore.value(event: event)))
        default: break
        }
    }

    private mutating func addEvent(
        of incident: Incident, _ subject: STIXSubject, start: STIXTime?, end: STIXTime?, marking: Marking
    ) -> String {
        let id = names.id("event", subject.path)
        var event = STIXObjectDraft(
            type: "event", id: id, days: subject.days, marking: marking,
            extensions: [(IncidentCore.eventID, .members(["extension_type": "new-sdo"]))],
            own: STIXRecordExtension.value([
                STIXRecordExtension.partOf: .string(subject.path), "date": .string(incident.date.description),
            ]))
        event.properties = [
            ("status", incident.date.isOpen ? "ongoing" : "occurred"),
            ("start_time", start.map { .string($0.moment) }),
            ("start_time_fidelity", start.map { .string($0.fidelity) }),
            ("end_time", end.map { .string($0.moment) }), ("end_time_fidelity", end.map { .string($0.fidelity) }),
        ]
        add(event)
        return id
    }
}

extension EDTFDate {
    /// Whether it is still going on.
    fileprivate var isOpen: Bool {
        guard case .interval(let interval) = form else { return false }
        return interval.end == .open
    }
}

/// The incident core extension and its event (OASIS, incident extension suite, version 2.0).
private enum IncidentCore {
    static let id = "extension-definition--ef765651-680c-498d-9894-99799f2fa126"
    static let eventID = "extension-definition--4ca6de00-5b0d-45ef-a1dc-ea7279ea910e"

    /// The two properties that must be there say the least they can: a casebook tells of no investigation of its own.
    static func value(event: String?) -> JSONValue {
        .members([
            "extension_type": "property-extension", "determination": "suspected", "investigation_status": "new",
            "events": event.map { .array([.members(["event_ref": .string($0)])]) },
        ])
    }
}
