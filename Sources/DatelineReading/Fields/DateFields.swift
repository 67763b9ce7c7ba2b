internal import DatelineModel
internal import EDTF

extension Fields {
    /// A date of the Extended Date/Time Format; `nil` where it is absent or faulty.
    func date(_ name: String, _ log: inout RecordLog) -> EDTFDate? {
        self[name].flatMap { DateTextReader.date($0, &log) }
    }

    /// A calendar day; `nil` where it is absent or faulty.
    func day(_ name: String, _ log: inout RecordLog) -> CalendarDay? {
        self[name].flatMap { DateTextReader.day($0, field: name, &log) }
    }

    /// A day, or an instant with its zone.
    func instant(_ name: String, _ log: inout RecordLog) -> EDTFDate? {
        guard let node = self[name], let date = DateTextReader.date(node, &log) else { return nil }
        switch date.form {
        case .single where date.day != nil && !date.isUncertain && !date.isApproximate: return date
        case .dateAndTime(let time) where time.moment != nil: return date
        case .dateAndTime:
            log.error(
                .calendarDay, "'\(name)' is a day or an instant, and '\(date)' is a local time",
                at: log.place(of: node),
                label: "an instant needs its zone",
                help: "write '\(date)Z' for UTC, '\(date)+09:00' for nine hours ahead of it")
        case .single, .interval, .set:
            log.error(
                .calendarDay, "'\(name)' is a day or an instant, and '\(date)' is neither", at: log.place(of: node),
                help: "write '2018-02-20' or '2018-02-20T12:00:00Z'")
        }
        return nil
    }
}
