package import DatelineModel
internal import EDTF

extension DiagnosticID {
    package static let proseTooPrecise = DiagnosticID(
        "prose-too-precise",
        summary: "The prose names a day, and the date is coarser.",
        explanation: "Either the day is known and the date says too little, or the prose invents it.",
        example: "date: 2017-05 above \"On 12 May 2017 the worm spread\"",
        remedy: "Write the day as the date if that is when it happened, or say in the prose what the day is of.")
}

extension Rule {
    /// Prose that names a day within a date that is known to the month or less: one of the two says too much or too little.
    ///
    /// Looks at the first paragraph, which tells what happened; a day on which something was said or published is none
    /// on which it happened.
    static let proseTooPrecise = Rule(.proseTooPrecise, .incident(check))

    @Sendable private static func check(in incident: Incident, _ linked: LinkedCasebook) -> [Diagnostic] {
        guard isCoarse(incident.date), let paragraph = incident.body.paragraphs.first else { return [] }
        return [warning(incident, paragraph, linked)].compactMap { $0 }
    }

    private static func warning(
        _ incident: Incident, _ paragraph: Prose.Paragraph, _ linked: LinkedCasebook
    ) -> Diagnostic? {
        let days = DayMention.all(in: ProseWords(paragraph.markdown), year: year(of: incident.date))
        guard !days.isEmpty else { return nil }
        let explained = explainedDays(of: incident, linked)
        let within = days.first { mention in
            incident.date.isWithin(mention.day...mention.day) != .no && !explained.contains(mention.day)
        }
        guard let within else { return nil }
        return Diagnostic(
            .warning, .proseTooPrecise, "the prose names a day, and the record's date is '\(incident.date)'",
            at: paragraph.place(offset: within.offset, length: within.length),
            help: "write 'date: \(within.day)' if that is when it happened, or say in the prose what the day is of")
    }

    /// Whether a date is one span of the calendar that is longer than a day; intervals and sets are as they were meant.
    private static func isCoarse(_ date: EDTFDate) -> Bool {
        switch date.precision {
        case .month, .season, .quarter, .quadrimester, .semester, .year, .decade: true
        case .second, .day, .century, .millennium, .coarser, .interval, .set: false
        }
    }

    /// The year of a date that lies within one.
    private static func year(of date: EDTFDate) -> Int? {
        guard let days = date.bounds.days else { return nil }
        return days.lowerBound.year == days.upperBound.year ? days.upperBound.year : nil
    }

    /// The days on which, as the record says, something was said or published, or became known.
    private static func explainedDays(of incident: Incident, _ linked: LinkedCasebook) -> Set<CalendarDay> {
        var days: Set<CalendarDay> = []
        incident.forEachProvenance { if let day = $0.said?.day { days.insert(day) } }
        incident.forEachSource { if let day = linked.source($0)?.published?.day { days.insert(day) } }
        if let day = incident.known?.day { days.insert(day) }
        return days
    }
}
