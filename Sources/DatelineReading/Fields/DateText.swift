internal import DatelineModel
internal import EDTF

/// Reads dates and says exactly which of their characters are wrong.
enum DateText {
    /// An EDTF date.
    static func date(_ node: LocatedNode, _ log: inout RecordLog) -> EDTFDate? {
        guard let text = node.text else {
            log.error(
                .wrongShape, "a date is text, and this is \(node.shape)", at: log.place(of: node),
                help: "write '2017-05-12', '2017-05' or '2017'")
            return nil
        }
        do throws(EDTFError) {
            return try EDTFDate(parsing: text)
        } catch {
            log.error(
                .edtfDate, "'\(text)' is not an EDTF date",
                at: log.place(of: node, from: error.offset, length: error.length), label: error.reason,
                help: error.remedy)
            return nil
        }
    }

    /// A calendar day, exactly as `2018-02-20`.
    static func day(_ node: LocatedNode, field: String, _ log: inout RecordLog) -> CalendarDay? {
        if let day = node.text.flatMap({ CalendarDay($0) }) { return day }
        guard let date = date(node, &log) else { return nil }
        log.error(
            .calendarDay, "'\(field)' is a day, and '\(date)' is not one", at: log.place(of: node),
            label: "a day is a year, a month and a day", help: "write it as '2018-02-20', or leave the field out")
        return nil
    }
}
