import DatelineModel
import EDTF

/// The incidents of a period: those that happened within it, and those whose dates do not tell.
struct Occurrences {
    var certain: [TimelineEntry] = []
    var possible: [TimelineEntry] = []
    var possibleByYear: [TimelineEntry] = []

    init(in days: ClosedRange<CalendarDay>, of developments: Developments) {
        var selection = Selection()
        selection.period = days
        let timeline = Timeline(of: selection, in: developments)
        for entry in timeline.entries {
            switch entry.belongs {
            case .yes: certain.append(entry)
            case .notKnown where entry.spansLessThanAYear: possible.append(entry)
            case .notKnown: possibleByYear.append(entry)
            case .no: break
            }
        }
    }
}

extension TimelineEntry {
    fileprivate var spansLessThanAYear: Bool {
        switch when {
        case .date(let date): date.spansLessThanAYear
        case .span, .notKnown: false
        }
    }
}
