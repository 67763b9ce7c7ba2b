import DatelineModel
import EDTF

/// The incidents of a period: those that happened within it, and those whose dates do not tell.
///
/// What went on for longer than the period belongs to it when it began or ended in it: the outbreak of 12 to 15 May is
/// one of the week that ends on the 14th and of the next, a campaign of two years not one of every week between.
struct RecordOccurrences {
    var certain: [TimelineEntry] = []
    var possible: [TimelineEntry] = []
    var possibleByYear: [TimelineEntry] = []
    var underWay: [TimelineEntry] = []

    init(in days: ClosedRange<CalendarDay>, of developments: Developments) {
        var selection = Selection()
        selection.period = days
        let timeline = Timeline(of: selection, in: developments)
        for entry in timeline.entries {
            switch entry.beginsOrEnds(within: days) {
            case .yes: certain.append(entry)
            case .notKnown where entry.spansLessThanAYear: possible.append(entry)
            case .notKnown: possibleByYear.append(entry)
            case .no: underWay.append(entry)
            }
        }
        // Each list is read by itself: what an entry follows is the one before it there.
        certain = Timeline(certain, axis: .happened).entries
        possible = Timeline(possible, axis: .happened).entries
        possibleByYear = Timeline(possibleByYear, axis: .happened).entries
        underWay = Timeline(underWay, axis: .happened).entries
    }
}

extension TimelineEntry {
    /// Whether an interval begins or ends within days, and for any other date whether it belongs to them.
    fileprivate func beginsOrEnds(within days: ClosedRange<CalendarDay>) -> Certainty {
        guard case .date(let date) = when, case .interval(let interval) = date.form, date.isWithin(days) != .yes
        else { return belongs }
        let ends = [interval.start, interval.end].map { end in
            end.date.map { EDTFDate($0).isWithin(days) } ?? (end == .unknown ? .notKnown : .no)
        }
        if ends.contains(.yes) { return .yes }
        return ends.contains(.notKnown) ? .notKnown : .no
    }

    fileprivate var spansLessThanAYear: Bool {
        switch when {
        case .date(let date): date.spansLessThanAYear
        case .span, .notKnown: false
        }
    }
}
