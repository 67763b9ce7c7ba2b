internal import DatelineModel
internal import EDTF

extension Fields {
    /// A date of the Extended Date/Time Format; `nil` where it is absent or faulty.
    func date(_ name: String, into log: inout RecordLog) -> EDTFDate? {
        self[name].flatMap { DateTextReader.date($0, into: &log) }
    }

    /// A calendar day; `nil` where it is absent or faulty.
    func day(_ name: String, into log: inout RecordLog) -> CalendarDay? {
        self[name].flatMap { DateTextReader.day($0, field: name, into: &log) }
    }

    /// A day, or an instant with its zone.
    func instant(_ name: String, into log: inout RecordLog) -> EDTFDate? {
        guard let node = self[name], let date = DateTextReader.date(node, into: &log) else { return nil }
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

/// Reads dates, and reports exactly which characters are wrong.
enum DateTextReader {
    /// An EDTF date.
    static func date(_ node: LocatedNode, into log: inout RecordLog) -> EDTFDate? {
        guard let text = node.text else {
            log.error(
                .wrongShape, "a date is text, and this is \(node.shape)", at: log.place(of: node),
                help: setInQuotes(node) ?? "write '2017-05-12', '2017-05' or '2017'")
            return nil
        }
        do throws(EDTFError) {
            return try EDTFDate(parsing: text)
        } catch {
            guard !reportForeignSpace(in: text, node, into: &log) else { return nil }
            log.error(
                .edtfDate, "'\(text)' is not an EDTF date",
                at: log.place(of: node, from: error.offset, length: error.length), label: error.reason,
                help: error.suggestion?.remedy(typing: typed))
            return nil
        }
    }

    /// The help for a set of dates that YAML took for a list or a mapping: in quotes it is text.
    private static func setInQuotes(_ node: LocatedNode) -> String? {
        let members: [String?]
        if let elements = node.elements {
            members = elements.map(\.text)
        } else if let entries = node.entries {
            members = entries.map { $0.value.isNull ? $0.name : nil }
        } else {
            return nil
        }
        guard !members.isEmpty, !members.contains(nil) else { return nil }
        let list = members.compactMap { $0 }.joined(separator: ",")
        let text = node.elements == nil ? "{\(list)}" : "[\(list)]"
        return (try? EDTFDate(parsing: text)).map { "put it in quotes: " + quoted($0) }
    }

    /// A date as it is typed in YAML, where a set needs quotes to be read as text.
    private static func typed(_ date: EDTFDate) -> String {
        // A date that begins with anything else is plain text to YAML, and none contains anything that would end it.
        "[{%?".contains(date.description.prefix(1)) ? quoted(date) + " (with the quotes)" : "'\(date)'"
    }

    private static func quoted(_ date: EDTFDate) -> String { "\"\(date)\"" }

    /// Reports spaces and invisible characters that YAML takes for letters and that nobody can see.
    private static func reportForeignSpace(in text: String, _ node: LocatedNode, into log: inout RecordLog) -> Bool {
        guard let index = text.firstIndex(where: { ForeignCharacter.space($0) != nil }),
            let name = ForeignCharacter.space(text[index])
        else { return false }
        let plain = text.filter { ForeignCharacter.space($0) == nil && $0 != " " }
        let offset = text.utf8.distance(from: text.startIndex, to: index)
        log.error(
            .edtfDate, "'\(text)' is not an EDTF date: it holds \(name)",
            at: log.place(of: node, from: offset, length: text[index].utf8.count), help: "write '\(plain)'")
        return true
    }

    /// A calendar day, exactly as `2018-02-20`.
    static func day(_ node: LocatedNode, field: String, into log: inout RecordLog) -> CalendarDay? {
        if let day = node.text.flatMap({ CalendarDay($0) }) { return day }
        guard let date = date(node, into: &log) else { return nil }
        log.error(
            .calendarDay, "'\(field)' is a day, and '\(date)' is not one", at: log.place(of: node),
            label: "a day is a year, a month and a day", help: "write it as '2018-02-20', or leave the field out")
        return nil
    }
}
