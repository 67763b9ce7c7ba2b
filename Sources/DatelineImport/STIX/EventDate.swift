internal import DatelineModel
internal import DatelineReading
internal import EDTF

/// When a campaign or incident happened, as exactly as its object tells and no more.
struct EventDate {
    let date: EDTFDate
    /// Whether the end that another object gives is before the start, which alone is used.
    let isEndBeforeStart: Bool

    /// The date of an object, from its own fields, those of the incident core extension, or that extension's events.
    ///
    /// Where nothing tells, it happened on the day the object was made or before: `[..2022-08-09]`.
    init?(_ object: STIXObject, events: [STIXObject]) {
        let times = ([object] + events).map(\.times)
        let first = times.compactMap { $0.date("first_seen", "start_time") }.min()
        let last = times.compactMap { $0.date("last_seen", "end_time") }.max()
        isEndBeforeStart = first.flatMap { last?.isBefore($0) } == .yes
        switch (first, last) {
        case (let first?, _) where isEndBeforeStart: date = first
        case (let first?, let last?): date = Self.interval(first, last)
        case (let first?, nil):
            let isMeantAlone = times.contains { $0.doubts.contains { $0.isEndBeforeStart } }
            date = isMeantAlone ? first : Self.parsed("\(first)/") ?? first
        case (nil, let last?): date = Self.parsed("/\(last)") ?? last
        case (nil, nil):
            guard let created = object.created ?? object.modified, let date = Self.parsed("[..\(created.day)]")
            else { return nil }
            self.date = date
        }
    }

    private static func interval(_ first: EDTFDate, _ last: EDTFDate) -> EDTFDate {
        first == last ? first : parsed("\(first)/\(last)") ?? first
    }

    private static func parsed(_ text: String) -> EDTFDate? { try? EDTFDate(parsing: text) }
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
