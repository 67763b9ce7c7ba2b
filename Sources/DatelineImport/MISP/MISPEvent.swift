internal import DatelineModel
internal import DatelineReading
internal import EDTF

/// One event of MISP (MISP core format, Internet-Draft, section 2.2).
struct MISPEvent: Sendable {
    let uuid: String
    /// What the event is about, in one line.
    let info: String
    let node: LocatedNode
    let place: TextPlace
    /// The attributes of the event and its objects, without deleted and unreadable ones.
    let attributes: [MISPAttribute]
    /// The reports of the event, without deleted and unreadable ones.
    let reports: [MISPReport]
    /// Whether the event was made by our own export, which writes the record's date as an attribute.
    let isOurExport: Bool

    /// Parses an event, bare or under the key `Event`; it must have a uuid and an `info`.
    init?(_ node: LocatedNode, file: String) {
        let event = node["Event"] ?? node
        guard let uuid = event["uuid"]?.text?.lowercased(), !uuid.isEmpty,
            let info = event["info"]?.text.map({ ShownText.line($0) }), !info.isEmpty
        else { return nil }
        self.uuid = uuid
        self.info = info
        self.node = event
        attributes = MISPAttribute.all(in: event)
        isOurExport = attributes.contains(where: \.isExportedDate)
        reports = MISPReport.all(in: event, uuid: uuid)
        place = TextPlace(of: event, in: file)
    }

    /// The event's own date.
    var date: CalendarDay? { text("date").flatMap { CalendarDay($0) } }

    /// The time of the last change, in seconds since 1970, by which versions of an event are ordered.
    var timestamp: Int { text("timestamp").flatMap { Int($0) } ?? 0 }

    /// The day on which the event was published in MISP, or last changed.
    var spoken: CalendarDay? {
        let published = text("publish_timestamp").flatMap { Int($0) } ?? 0
        let seconds = published > 0 ? published : timestamp
        guard (1..<4_102_444_800).contains(seconds) else { return nil }
        return CalendarDay(daysSinceEpoch: seconds / 86_400)
    }

    /// Who made the event.
    var creator: String? {
        let organisation = node["Orgc"] ?? node["Org"]
        return organisation?["name"]?.text.map { ShownText.line($0) }.flatMap { $0.isEmpty ? nil : $0 }
    }

    /// The uuids of the events that the event refers to.
    var related: [String] {
        list("RelatedEvent").map { ($0["Event"] ?? $0)["uuid"]?.text?.lowercased() ?? "" }
            + [text("extends_uuid")?.lowercased()].compactMap(\.self)
    }

    /// Whether the title says that the event is about a publication, so that its date is not an incident's.
    var isOnPublication: Bool {
        let words = info.lowercased().split { !$0.isLetter && !$0.isNumber }.joined(separator: " ")
        return Self.publications.contains { " \(words) ".contains(" \($0) ") } || words.hasSuffix(" research")
    }

    private static let publications = [
        "white paper", "whitepaper", "blog post", "blogpost", "research paper", "threat report",
        "threat intelligence report", "analysis report", "technical report",
    ]

    func text(_ field: String) -> String? { node[field]?.text.flatMap { $0.isEmpty ? nil : $0 } }

    /// The elements of a list of the event.
    func list(_ field: String) -> [LocatedNode] { node[field]?.elements ?? [] }

    /// The names of the event's tags, as written, for markings.
    var writtenTags: [String] { Self.writtenTags(of: node) }

    static func writtenTags(of node: LocatedNode) -> [String] {
        (node["Tag"]?.elements ?? []).compactMap { $0["name"]?.text }
    }

    /// The names of the event's tags.
    var tags: [String] { Self.tags(of: node) }

    /// The names of the tags of an event or attribute.
    static func tags(of node: LocatedNode) -> [String] {
        writtenTags(of: node).map { ShownText.line($0) }.filter { !$0.isEmpty }
    }
}

extension MISPEvent: Versioned {
    var versionedID: String { uuid }
    var contents: String { node.canonicalText }
    func isEarlier(than other: MISPEvent) -> Bool { timestamp < other.timestamp }
}

/// When an event happened, as precisely as the event tells.
///
/// The date of an event about a publication is not when something happened, but nothing in it happened later.
struct MISPEventDate {
    /// The date: the record's, if our own export wrote it; else the event's own; else the day of its last change or
    /// before.
    let date: EDTFDate?
    /// What is wrong with the event's own date.
    let diagnostic: Diagnostic?

    init(of event: MISPEvent, _ markings: MISPMarkings) {
        if let date = markings.exportedDate(of: event) {
            (self.date, diagnostic) = (date, nil)
        } else if let day = event.date {
            let isOfPublication = event.isOnPublication && !event.isFromOpenSources
            (date, diagnostic) = (isOfPublication ? Self.noLater(than: day) : EDTFDate(day), nil)
        } else {
            date = event.spoken.flatMap(Self.noLater)
            diagnostic = Self.fault(in: event, isDated: date != nil)
        }
    }

    private static func noLater(than day: CalendarDay) -> EDTFDate? { try? EDTFDate(parsing: "[..\(day)]") }

    private static func fault(in event: MISPEvent, isDated: Bool) -> Diagnostic {
        let written = event.text("date").map { ShownText.line($0) }
        let fault =
            written.map { "'\($0)' is not the date of an event" } ?? "'\(ShownText.line(event.info))' has no 'date'"
        return Diagnostic(
            isDated ? .warning : .error, .importDate,
            message: fault + (isDated ? "" : ", and there is no 'timestamp' that can be read"), at: event.place,
            help: "write '2018-02-20'")
    }
}

extension MISPEvent {
    /// Whether its tags say that it repeats published information.
    var isFromOpenSources: Bool {
        tags.compactMap { MachineTag($0) }.contains { tag in
            tag.namespace == "osint" || (tag.namespace == "type" && tag.predicate == "osint")
        }
    }
}
