internal import DatelineModel
internal import DatelineReading
internal import EDTF

/// When an event happened, as exactly as it tells.
///
/// The day of an event on a publication is none on which something happened, but nothing in it happened later.
struct MISPEventDate {
    /// The date: that of the record from which our own export made the event, else the event's own day, else the day on
    /// which it was changed last, or before.
    let date: EDTFDate?
    /// What is wrong with the event's own day.
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
            fault + (isDated ? "" : ", and there is no 'timestamp' that can be read"), at: event.place,
            help: "write '2018-02-20'")
    }
}

extension MISPEvent {
    /// Whether its tags say that it repeats what was published.
    var isFromOpenSources: Bool {
        tags.compactMap { MachineTag($0) }.contains { tag in
            tag.namespace == "osint" || (tag.namespace == "type" && tag.predicate == "osint")
        }
    }
}
