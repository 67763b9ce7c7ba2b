import DatelineChronology
public import DatelineModel
import EDTF
import TextForms

/// The incidents of a disclosure as the JSON that TimelineJS (Knight Lab, version 3) draws.
public struct TimelineJSExport: Sendable {
    private let disclosure: Disclosure
    /// The incidents that are drawn, in the order of time.
    private let drawn: [(incident: Incident, date: TimelineJSDate)]
    /// The incidents of whose date not even a year is known, which TimelineJS cannot draw.
    public let leftOut: [ID<Incident>]
    /// The incidents whose year is beyond those that JavaScript has, which TimelineJS cannot draw either.
    public let outOfReach: [ID<Incident>]

    /// All incidents of a disclosure.
    public init(of disclosure: Disclosure) {
        self.disclosure = disclosure
        let ordered = disclosure.incidents.sorted { TimelineDate($0.date) < TimelineDate($1.date) }
        var drawn: [(incident: Incident, date: TimelineJSDate)] = []
        var leftOut: [ID<Incident>] = []
        var outOfReach: [ID<Incident>] = []
        for incident in ordered {
            do throws(TimelineJSDate.Refusal) {
                drawn.append((incident, try TimelineJSDate(incident.date)))
            } catch {
                switch error {
                case .noYear: leftOut.append(incident.id)
                case .yearOutOfReach: outOfReach.append(incident.id)
                }
            }
        }
        (self.drawn, self.leftOut, self.outOfReach) = (drawn, leftOut, outOfReach)
    }

    /// The file that TimelineJS loads.
    public var bytes: [UInt8] {
        let marking = drawn.map { disclosure.highestMarking(of: $0.incident) }.max() ?? .clear
        let summary = [disclosure.settings.summary, marking.label].compactMap(\.self)
        return JSONValue.members([
            "title": .members([
                "text": .members([
                    "headline": .string(HTMLEscaping.escaped(disclosure.settings.title)),
                    "text": .string(summary.map { "<p>\(HTMLEscaping.escaped($0))</p>" }.joined()),
                ])
            ]),
            "events": .array(drawn.map(event)),
            "scale": "human",
        ]).readableBytes
    }

    private func event(_ incident: Incident, at date: TimelineJSDate) -> JSONValue {
        .members([
            "unique_id": .string(incident.id.text),
            "start_date": date.startValue,
            "end_date": date.endValue,
            "display_date": .string(date.words),
            "group": .string(incident.kind.text),
            "text": .members([
                "headline": .string(HTMLEscaping.escaped(incident.title)),
                "text": .string(text(of: incident)),
            ]),
        ])
    }

    /// Who is said to have done it, the sources, and the marking: TimelineJS shows it as HTML.
    private func text(of incident: Incident) -> String {
        let sayings = incident.attributions.map { "<p>\(HTMLEscaping.escaped(sentence($0)))</p>" }
        let sources = incident.referredSources.compactMap(disclosure.source).map { "<li>\(item($0))</li>" }
        let list = sources.isEmpty ? "" : "<ul>\(sources.joined())</ul>"
        return sayings.joined() + list + "<p>\(disclosure.highestMarking(of: incident).label)</p>"
    }

    private func sentence(_ attribution: Attribution) -> String {
        let provenance = attribution.provenance
        let speaker = provenance.by.map(disclosure.name(of:))
        let details = [provenance.said?.prose, provenance.confidence.map { "confidence: \($0.text)" }]
            .compactMap(\.self).joined(separator: "; ")
        let judgement =
            switch attribution.to {
            case .actor(let id):
                "\(speaker.map { "\($0) attributes it" } ?? "Attributed") to \(disclosure.actor(id)?.name ?? id.text)"
            case .unknown: "\(speaker ?? "The source") says that it does not know who did it"
            }
        let withdrawn = provenance.withdrawn.map { "; withdrawn \($0.prose)" } ?? ""
        return judgement + (details.isEmpty ? "" : " (\(details))") + withdrawn
    }

    private func item(_ source: Source) -> String {
        let name = [disclosure.name(of: source.publisher), source.published?.prose].compactMap(\.self)
        let title = HTMLEscaping.escaped(source.title)
        let link = source.url.map { "<a href=\"\(HTMLEscaping.escaped($0))\">\(title)</a>" } ?? title
        return "\(link), \(HTMLEscaping.escaped(name.joined(separator: ", ")))"
    }
}
