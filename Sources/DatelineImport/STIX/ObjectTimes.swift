internal import DatelineModel
internal import DatelineReading
internal import EDTF

/// The times of an object, as dates no more precise than its text supports, and what is wrong with the unusable ones.
struct ObjectTimes {
    /// A time that cannot be taken literally.
    struct Doubt {
        let field: String
        /// Why the time is not used; `nil` if it is used after all.
        let reason: SkipReason?
        let diagnostic: Diagnostic
        /// Whether it is an end before its start, so that only the start is used.
        var isEndBeforeStart = false
    }

    private(set) var dates: [String: EDTFDate] = [:]
    private(set) var doubts: [Doubt] = []

    /// The pairs of fields for the start and the end of something (STIX 2.1).
    private static let pairs = [
        ("first_seen", "last_seen"), ("start_time", "stop_time"), ("start_time", "end_time"),
        ("first_observed", "last_observed"),
    ]

    /// The fields for when something was published, which are precise by nature.
    private static let ofPublishing = ["created", "modified", "published"]

    init(_ object: STIXObject) {
        var fields = Self.ofPublishing
        for (start, end) in Self.pairs { fields += [start, end].filter { !fields.contains($0) } }
        for field in fields { read(field, of: object) }
        for (start, end) in Self.pairs { compare(start, end, of: object) }
    }

    /// The date from the first of several fields that has one.
    func date(_ fields: String...) -> EDTFDate? { fields.lazy.compactMap { dates[$0] }.first }

    private mutating func read(_ field: String, of object: STIXObject) {
        guard let text = object.eventText(field) else { return }
        guard let time = STIXTimestamp(text) else {
            let shown = ShownText.cut(ShownText.line(text), to: 60)
            let diagnostic = Diagnostic(
                .warning, .stixDate, message: "'\(shown)' in '\(field)' is not a timestamp of STIX", at: object.place,
                help: "write '2019-09-01T04:00:00Z'")
            return doubt(field, notUsedFor: .faulty("no timestamp"), diagnostic)
        }
        if time.standsForNotSet {
            let diagnostic = Diagnostic(
                .note, .stixDate, message: "'\(field)' is \(text), which stands for 'not set', so that there is none",
                at: object.place, help: "leave the field out where nothing is known")
            return doubt(field, notUsedFor: .because("an instant that stands for 'not set'"), diagnostic)
        }
        dates[field] =
            Self.ofPublishing.contains(field)
            ? EDTFDate(time.day) : date(at: time, in: field, of: object, written: text)
    }

    /// The date of a time: only a year or a month, if the object says or suggests so.
    private mutating func date(
        at time: STIXTimestamp, in field: String, of object: STIXObject, written text: String
    ) -> EDTFDate {
        if let fidelity = object.eventText(field + "_fidelity") {
            return switch fidelity {
            case "year": .year(time.day.year)
            case "month": .month(time.day.month, of: time.day.year) ?? EDTFDate(time.day)
            default: EDTFDate(time.day)
            }
        }
        guard let first = time.firstOfMonthAtLocalMidnight, let month = EDTFDate.month(first.month, of: first.year)
        else { return EDTFDate(time.day) }
        let what = "'\(field)' of '\(object.name ?? object.id)', \(text), is the first of a month at"
        if object.isFromATTACK {
            doubtMonth(in: field, "\(what) a local midnight and read as '\(month)'", at: object.place)
            return month
        }
        if let worded = object.wordedPrecision(of: first) {
            guard worded != .day else { return EDTFDate(time.day) }
            let date = worded == .year ? EDTFDate.year(first.year) : month
            doubtMonth(in: field, "\(what) midnight and read as '\(date)', as its words say", at: object.place)
            return date
        }
        if time.second == 0 {
            doubtMonth(
                in: field,
                "'\(field)' is the first of a month at midnight, which may mean the month or the year; it is taken for the day",
                at: object.place, help: "write the month or the year into the record where no more is known")
        }
        return EDTFDate(time.day)
    }

    /// Discards an end that is before its start (STIX 2.1, sections 4.4 and 5.1).
    private mutating func compare(_ start: String, _ end: String, of object: STIXObject) {
        guard let first = dates[start], let last = dates[end], last.isBefore(first) == .yes else { return }
        dates[end] = nil
        doubts.removeAll { $0.field == end }
        doubts.append(.endBeforeStart(end, start, of: object))
    }

    private mutating func doubt(_ field: String, notUsedFor reason: SkipReason?, _ diagnostic: Diagnostic) {
        doubts.append(Doubt(field: field, reason: reason, diagnostic: diagnostic))
    }

    private mutating func doubtMonth(in field: String, _ message: String, at place: TextPlace?, help: String? = nil) {
        doubt(field, notUsedFor: nil, Diagnostic(.note, .stixMonth, message: message, at: place, help: help))
    }
}

extension ObjectTimes.Doubt {
    /// An end that is before its start.
    static func endBeforeStart(_ end: String, _ start: String, of object: STIXObject) -> ObjectTimes.Doubt {
        let diagnostic = Diagnostic(
            .warning, .stixDate,
            message: "'\(end)' of '\(object.name ?? object.id)' is before its '\(start)', which alone is used",
            at: object.place,
            help: "mend the two in the bundle, or write the end into the record")
        return ObjectTimes.Doubt(
            field: end, reason: .faulty("before '\(start)'"), diagnostic: diagnostic, isEndBeforeStart: true)
    }
}

extension STIXObject {
    /// The times of the object or of its extensions.
    var times: ObjectTimes { ObjectTimes(self) }

    /// How precisely the object's own text gives the time that begins on a day; `nil` if it does not mention it.
    fileprivate func wordedPrecision(of first: CalendarDay) -> WordedPrecision? {
        let texts = ["name", "description", "abstract"].compactMap { eventText($0) }
        return texts.compactMap { WordedPrecision(of: first, in: $0) }.min()
    }
}
