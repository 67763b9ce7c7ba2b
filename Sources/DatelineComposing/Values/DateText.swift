import DatelineChronology
import DatelineExport
import EDTF
import Synchronization
import Templating

/// A date in the words and forms that a page needs, none of which says more than the date does.
///
/// Its form for templates is the same on every page, and made once.
final class DateText: Sendable {
    /// The value as EDTF writes it; empty where nobody gives a date.
    let edtf: String
    /// The words for running text.
    let prose: String
    /// The words for tables.
    let short: String
    /// The value for machines, where it is exact: a day, a month or a year without marks, a moment.
    let machine: String?
    /// The date with its preposition: `on 20 February 2018`, `in May 2017`, `since 2012`.
    let phrase: String
    private let form = Mutex<TemplateValue?>(nil)

    private init(_ edtf: String, prose: String, short: String, machine: String?, phrase: String) {
        self.edtf = edtf
        self.prose = prose
        self.short = short
        self.machine = machine
        self.phrase = phrase
    }

    convenience init(_ date: EDTFDate) { self.init(date, prose: date.prose) }

    convenience init(_ date: EDTFDate, prose words: String) {
        self.init(
            date.description, prose: words, short: date.shortProse, machine: date.machineText, phrase: date.phrase)
    }

    /// A date on which something became known; where it is only a bound, the words say so.
    convenience init(known date: EDTFDate) { self.init(date, prose: date.proseOfKnowledge) }

    convenience init(_ when: TimelineDate) {
        switch when {
        case .date(let date): self.init(date)
        case .span, .notKnown:
            self.init(when.edtf, prose: when.prose, short: when.shortProse, machine: nil, phrase: when.prose)
        }
    }

    convenience init(_ day: CalendarDay) { self.init(EDTFDate(day)) }

    /// The date as HTML: with a `time` element where it is exact, and the value as EDTF has it for those who point at it.
    var html: String { html(prose) }

    /// The short words as HTML.
    var shortHTML: String { html(short) }

    private func html(_ words: String) -> String {
        let words = TextEscaping.html(words)
        if let machine { return "<time datetime=\"\(machine)\">\(words)</time>" }
        guard !edtf.isEmpty else { return words }
        return "<span class=\"date\" title=\"EDTF \(TextEscaping.html(edtf))\">\(words)</span>"
    }
}

extension EDTFDate {
    /// The value as HTML's `time` element takes it; `nil` where the date is not exact.
    fileprivate var machineText: String? {
        guard !isUncertain, !isApproximate else { return nil }
        switch form {
        case .single(.calendarDate(let date)):
            guard date.isSpecified, let year = date.year, (1...9999).contains(year) else { return nil }
            return date.description
        case .dateAndTime(let time):
            guard (1...9999).contains(time.day.year) else { return nil }
            // Without a zone, HTML's local date and time, which is no moment either.
            return time.moment?.description ?? time.description
        case .single, .interval, .set:
            return nil
        }
    }

    /// The date with the preposition that running text needs before it.
    var phrase: String {
        switch form {
        case .single(.calendarDate(let date)):
            prose.hasPrefix("some day") || date.hasDay && date.day != nil ? "on \(prose)" : "in \(prose)"
        case .dateAndTime: "on \(prose)"
        case .single: "in \(prose)"
        case .interval(let interval): interval.phrase(prose)
        case .set(let set): wordsOfBound ?? (set.choice == .oneOf ? "at some time, \(prose)" : "in \(prose)")
        }
    }
}

extension EDTFInterval {
    fileprivate func phrase(_ prose: String) -> String {
        guard start.date != nil, end.date != nil else { return prose }
        return prose.contains(" to ") ? "from \(prose)" : prose.hasPrefix("within") ? prose : "on \(prose)"
    }
}

extension DateText: Hashable {
    static func == (first: DateText, second: DateText) -> Bool {
        first === second || first.edtf == second.edtf && first.prose == second.prose
    }

    func hash(into hasher: inout Hasher) {
        hasher.combine(edtf)
        hasher.combine(prose)
    }
}

extension DateText: ModelRecord {
    func templateValue(_ fold: inout PageFold) -> TemplateValue {
        if let made = form.withLock({ $0 }) { return made }
        let new = TemplateValue.object(Self.fields.object(of: self, &fold))
        form.withLock { $0 = new }
        return new
    }

    static let fields = RecordDescription<DateText>(
        "Date",
        [
            .init("edtf", "The value as EDTF writes it; empty where nobody gives a date.") { $0.edtf },
            .init("prose", "The words for running text: `since at least 2012`.") { $0.prose },
            .init("phrase", "The words with a preposition: `on 20 February 2018`.") { $0.phrase },
            .init("short", "The words for tables: `≤2012–`.") { $0.short },
            .init("machine", "The value for machines, where the date is exact.") { $0.machine },
            .init("html", "The prose as HTML, in a `time` element where the date is exact.") {
                Markup(trusted: $0.html)
            },
            .init("short_html", "The short words as HTML.") { Markup(trusted: $0.shortHTML) },
        ])

    /// The value and its words; the value is absent where nobody gives a date.
    func appendJSON(to bytes: inout [UInt8], _ fold: inout PageFold) -> Bool {
        JSONValue.members(["edtf": edtf.isEmpty ? nil : .string(edtf), "prose": .string(prose)]).append(to: &bytes)
        return true
    }

    static func schema(_ definitions: inout PageSchemaDefinitions) -> JSONValue? {
        definitions.reference(
            to: "Date",
            describedAs: "A date: its value as EDTF writes it, absent where nobody gives one, and its words.",
            ["edtf", "prose"], required: ["prose"])
    }
}
