internal import DatelineModel
internal import EDTF

extension Fields {
    /// A date of the Extended Date/Time Format; `nil` where it is absent or faulty.
    func date(_ name: String, _ log: inout RecordLog) -> EDTFDate? {
        self[name].flatMap { DateText.date($0, &log) }
    }

    /// A calendar day; `nil` where it is absent or faulty.
    func day(_ name: String, _ log: inout RecordLog) -> CalendarDay? {
        self[name].flatMap { DateText.day($0, field: name, &log) }
    }

    /// A day, or an instant with its zone.
    func instant(_ name: String, _ log: inout RecordLog) -> EDTFDate? {
        guard let node = self[name], let date = DateText.date(node, &log) else { return nil }
        switch date.precision {
        case .day where !date.isUncertain && !date.isApproximate, .second: return date
        default:
            log.error(
                .calendarDay, "'\(name)' is a day or an instant, and '\(date)' is neither", at: log.place(of: node),
                help: "write '2018-02-20' or '2018-02-20T12:00:00Z'")
            return nil
        }
    }
}
