public import DatelineModel
import EDTF
import TextForms

/// A disclosure as events of MISP (core format), one for each incident.
///
/// MISP dates an event by one day. An event whose day is not known has none here, rather than the first of its month or
/// year; an attribute tells the date in EDTF.
public struct MISPEvents: Sendable {
    private let disclosure: Disclosure
    private let names: STIXNames

    /// The events of all incidents of a disclosure.
    public init(of disclosure: Disclosure) {
        self.disclosure = disclosure
        names = STIXNames(disclosure.settings)
    }

    /// The events as MISP's REST interface answers with them: `{"response": [{"Event": …}, …]}`.
    public var bytes: [UInt8] {
        let events = disclosure.incidents.map { JSONValue.members(["Event": event($0)]) }
        return JSONValue.members(["response": .array(events)]).readableBytes
    }

    private func event(_ incident: Incident) -> JSONValue {
        let path = "incidents/\(incident.id)"
        let day = Self.day(of: incident.date)
        let organisation = disclosure.settings.publisher ?? disclosure.settings.title
        return .members([
            "uuid": .string(incident.metadata.foreignIDs["misp"].flatMap(Self.uuid) ?? uuid(path)),
            "info": .string(incident.title),
            "date": day.map { .string($0.description) },
            "timestamp": .string(Self.seconds(of: incident)),
            "published": .boolean(false), "analysis": "2", "threat_level_id": "4",
            "distribution": Self.distribution(of: disclosure.highestMarking(of: incident)),
            "Orgc": .members(["name": .string(organisation), "uuid": .string(uuid("casebook"))]),
            "Tag": .array(tags(of: incident).map { .members(["name": .string($0)]) }),
            "Attribute": .array(MISPAttributes(of: incident, in: disclosure, names).values),
            "EventReport": incident.body.isEmpty ? nil : .array([report(incident)]),
        ])
    }

    /// The prose as an event report, whose text is Markdown in MISP too.
    private func report(_ incident: Incident) -> JSONValue {
        .members([
            "uuid": .string(uuid("incidents/\(incident.id)/body")), "name": .string(incident.title),
            "content": .string(incident.body.markdown), "timestamp": .string(Self.seconds(of: incident)),
            "distribution": "5",
        ])
    }

    private func tags(of incident: Incident) -> [String] {
        var tags = [disclosure.highestMarking(of: incident).label.lowercased()]
        for attribution in incident.attributions where attribution.provenance.withdrawn == nil {
            if let actor = attribution.actorInvolved.flatMap(disclosure.actor) {
                tags.append("misp-galaxy:threat-actor=\"\(Self.tagValue(actor.name))\"")
            }
        }
        tags += incident.malware.map { mention in
            let name = disclosure.vocabulary.malware[mention.id]?.name ?? mention.id.text
            return "misp-galaxy:tool=\"\(Self.tagValue(name))\""
        }
        tags += incident.techniques.compactMap { mention in
            disclosure.vocabulary.techniques[mention.id].map {
                "misp-galaxy:mitre-attack-pattern=\"\(Self.tagValue($0.name)) - \(mention.id)\""
            }
        }
        tags += incident.targets.compactMap(\.country).map {
            "misp-galaxy:target-information=\"\(Self.tagValue($0.name))\""
        }
        var seen: Set<String> = []
        return (tags + incident.metadata.tags).filter { seen.insert($0).inserted }
    }

    /// A value of a machine tag stands between quotes, which it cannot hold.
    private static func tagValue(_ text: String) -> String { text.replacing("\"", with: "'") }

    private func uuid(_ path: String) -> String { NameUUID.text(of: "\(names.authority)/misp/\(path)") }

    private static func uuid(_ text: String) -> String? { NameUUID.isUUID(text) ? text : nil }

    /// The day of an event, or the first of several, where it is known and nobody doubts it.
    private static func day(of date: EDTFDate) -> CalendarDay? {
        guard !date.isApproximate, !date.isUncertain else { return nil }
        switch date.form {
        case .single(let single): return single.day
        case .dateAndTime(let time): return time.moment?.day ?? time.day
        case .interval(let interval): return interval.start.date?.day
        case .set: return nil
        }
    }

    /// Who may have it beside those who get the file: nobody, for a file is passed on by hand under its TLP marking.
    private static func distribution(of marking: Marking) -> JSONValue {
        switch marking {
        case .clear: "3"
        case .green: "1"
        case .amber, .amberStrict, .red: "0"
        }
    }

    /// When the record was last changed, by its own dates, in seconds of Unix time; 0 where it has none.
    private static func seconds(of incident: Incident) -> String {
        String((RecordDays(incident).lastChange?.daysSinceEpoch ?? 0) * 86_400)
    }
}
