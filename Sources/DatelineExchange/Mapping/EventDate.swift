internal import DatelineModel
internal import DatelineReading
internal import EDTF

/// When a campaign or incident happened, as exactly as its object tells and no more.
struct EventDate {
    let date: EDTFDate
    let diagnostics: [Diagnostic]

    /// The date of an object, from its own fields, those of the incident core extension, or that extension's events.
    ///
    /// Where nothing tells, it happened on the day the object was made or before: `[..2022-08-09]`.
    init?(_ object: STIXObject, events: [STIXObject]) {
        var reading = TimeReading(object)
        let carriers = [object] + events
        let first = carriers.compactMap { reading.date($0, ["first_seen", "start_time"]) }.min()
        let last = carriers.compactMap { reading.date($0, ["last_seen", "end_time"]) }.max()
        let created = object.created ?? object.modified
        switch (first, last) {
        case (let first?, let last?) where last.isBefore(first) == .yes:
            reading.warn("'last_seen' of '\(object.name ?? object.id)' is before its 'first_seen', which alone is used")
            date = first
        case (let first?, let last?): date = Self.interval(first, last)
        case (let first?, nil): date = Self.parsed("\(first)/") ?? first
        case (nil, let last?): date = Self.parsed("/\(last)") ?? last
        case (nil, nil):
            guard let created, let date = Self.parsed("[..\(created.day)]") else { return nil }
            self.date = date
        }
        diagnostics = reading.diagnostics
    }

    private static func interval(_ first: EDTFDate, _ last: EDTFDate) -> EDTFDate {
        first == last ? first : parsed("\(first)/\(last)") ?? first
    }

    private static func parsed(_ text: String) -> EDTFDate? { try? EDTFDate(parsing: text) }
}

/// Reads the times of one object and says what was made of them.
private struct TimeReading {
    private let object: STIXObject
    private let isFromATTACK: Bool
    private(set) var diagnostics: [Diagnostic] = []

    init(_ object: STIXObject) {
        self.object = object
        isFromATTACK = object.isFromATTACK
    }

    /// The date in the first of several fields that there is.
    mutating func date(_ carrier: STIXObject, _ fields: [String]) -> EDTFDate? {
        for field in fields {
            guard let text = carrier.eventText(field) else { continue }
            guard let time = STIXTimestamp(text) else {
                warn("'\(text)' in '\(field)' is not a timestamp of STIX", help: "write '2019-09-01T04:00:00Z'")
                continue
            }
            return date(time, text, field, fidelity: carrier.eventText(field + "_fidelity"))
        }
        return nil
    }

    private mutating func date(_ time: STIXTimestamp, _ text: String, _ field: String, fidelity: String?) -> EDTFDate {
        switch fidelity {
        case "year": return .year(time.day.year)
        case "month": return .month(time.day.month, of: time.day.year) ?? EDTFDate(time.day)
        default: break
        }
        guard isFromATTACK, let month = time.monthOfLocalMidnight else { return EDTFDate(time.day) }
        diagnostics.append(
            Diagnostic(
                .note, .stixMonth,
                "'\(field)' of '\(object.name ?? object.id)', \(text), is the first of a month at a local midnight and read as '\(month)'",
                at: object.place))
        return month
    }

    mutating func warn(_ message: String, help: String? = nil) {
        diagnostics.append(Diagnostic(.warning, .stixDate, message, at: object.place, help: help))
    }
}

extension STIXObject {
    /// The texts of a list in the object or in one of its extensions.
    func eventTexts(_ field: String) -> [String] {
        let inside = (node["extensions"]?.entries ?? []).compactMap { $0.value[field]?.elements }
        return texts(field) + inside.joined().compactMap(\.text)
    }

    /// The text of a field of the object or of one of its extensions (STIX 2.1, section 7.3).
    func eventText(_ field: String) -> String? {
        if let text = text(field) { return text }
        let extensions = node["extensions"]?.entries ?? []
        return extensions.compactMap { $0.value[field]?.text }.first { !$0.isEmpty }
    }

    /// The ids of the events that the incident core extension lists.
    var eventReferences: [String] {
        let extensions = (node["extensions"]?.entries ?? []).map(\.value)
        let lists =
            extensions.compactMap { $0["events"]?.elements } + extensions.compactMap { $0["event_refs"]?.elements }
        return lists.joined().compactMap { event in event.text ?? event["event_ref"]?.text }
    }

    /// Whether MITRE ATT&CK made the object, whose timestamps are months and whose prose cites by name.
    var isFromATTACK: Bool {
        text("x_mitre_attack_spec_version") != nil || attackID != nil
            || creator == Self.mitre
    }

    /// The identity of MITRE, whose id ATT&CK fixes.
    static let mitre = "identity--c78cb6e5-0c4b-4611-8297-d1b8b55e40b5"
}
