/// Several dates: `2012 or 2013`, `May and June 2021`, `2021-05-07, 2021-05-09`, `(2012,2013)`.
enum MeantList {
    static func read(_ text: String) -> Meant? {
        let list = KnownMistake.trimmed(text, of: "()[]{} ").replacing("either ", with: "")
        for (word, choice) in [(" or ", EDTFSet.Choice.oneOf), (" and ", .allOf), (" & ", .allOf), ("&", .allOf)] {
            let parts = list.replacing(",\(word)", with: word).replacing(word, with: ",")
            guard parts != list, let dates = dates(parts) else { continue }
            return Meant("several dates are a set", [choice == .oneOf ? oneOf(dates) : allOf(dates)])
        }
        for separator in [",", ";", "/"] where list.contains(separator) {
            guard let dates = dates(list.replacing(separator, with: ",")) else { continue }
            let isRanged = dates.contains("..")
            return Meant(
                "several dates are a set",
                isRanged ? [allOf(dates), oneOf(dates)] : [oneOf(dates), allOf(dates)])
        }
        return nil
    }

    private static func oneOf(_ dates: String) -> EDTFProposal? { EDTFProposal("[\(dates)]", for: "one of them") }

    private static func allOf(_ dates: String) -> EDTFProposal? { EDTFProposal("{\(dates)}", for: "all of them") }

    /// The dates as EDTF; those that lack a year have that of the last.
    private static func dates(_ list: String) -> String? {
        let members = list.split(separator: ",").map { KnownMistake.trimmed($0, of: " ") }
        guard members.count > 1 else { return nil }
        let last = MeantDate.read(members[members.count - 1])
        let texts = members.compactMap { member in
            MeantDate.read(member).map { date in last.map(date.filled) ?? date }?.text ?? range(member)
        }
        return texts.count == members.count ? texts.joined(separator: ",") : nil
    }

    /// A range of dates as a member of a set: `2017-2019`.
    private static func range(_ member: String) -> String? {
        guard case .interval(let interval)? = MeantInterval.read(member)?.proposals.first?.date.form,
            case .date(let start) = interval.start, case .date(let end) = interval.end
        else { return nil }
        return "\(start)..\(end)"
    }
}
