/// A date with words that say on which side of it: `since 2012`, `by May 2021`, `2021+`, `before 2012`.
enum MeantLimit {
    /// What the words make of the date beside them.
    private enum Side { case since, until, noLater, noEarlier, before, after, early }

    private static let before: [(words: String, side: Side)] = [
        ("ongoing since at least ", .noLater), ("since at least ", .noLater), ("from at least ", .noLater),
        ("at least since ", .noLater), ("ongoing since ", .since), ("since ", .since), ("from ", .since),
        ("as of ", .since), ("as from ", .since), ("starting in ", .since), ("starting ", .since),
        ("as early as ", .early), ("to ", .until), ("until ", .until), ("till ", .until), ("up until ", .until),
        ("up to ", .until), ("through ", .until),
        ("by ", .noLater), ("no later than ", .noLater), ("not later than ", .noLater), ("on or before ", .noLater),
        ("not after ", .noLater), ("at the latest ", .noLater),
        ("no earlier than ", .noEarlier), ("not earlier than ", .noEarlier), ("not before ", .noEarlier),
        ("on or after ", .noEarlier), ("before ", .before), ("prior to ", .before), ("pre-", .before),
        ("pre ", .before), ("earlier than ", .before),
        ("after ", .after), ("post-", .after), ("post ", .after), ("later than ", .after), (">= ", .noEarlier),
        (">=", .noEarlier), ("≥ ", .noEarlier),
        ("≥", .noEarlier), ("<= ", .noLater), ("<=", .noLater), ("≤ ", .noLater), ("≤", .noLater), ("< ", .before),
        ("<", .before), ("> ", .after), (">", .after),
    ]

    private static let after: [(words: String, side: Side)] = [
        (" onwards", .since), (" onward", .since), (" and ongoing", .since), (", ongoing", .since),
        (" ongoing", .since), (" (ongoing)", .since), ("+", .since), (" or later", .noEarlier),
        (" and later", .since), (" or after", .noEarlier), (" at the earliest", .noEarlier),
        (" or earlier", .noLater), (" or before", .noLater), (" and earlier", .until), (" at the latest", .noLater),
    ]

    /// Words that say what somebody was, which a bound has no place for.
    private static let doings = [
        "active ", "ongoing ", "operating ", "operational ", "in operation ", "observed ", "seen ",
    ]

    static func read(_ text: String) -> Meant? {
        let doing = doings.first(where: text.hasPrefix) ?? ""
        return side(of: String(text.dropFirst(doing.count)))
    }

    private static func side(of text: String) -> Meant? {
        for (words, side) in before where text.hasPrefix(words) {
            if let meant = meant(side, String(text.dropFirst(words.count))) { return meant }
        }
        for (words, side) in after where text.hasSuffix(words) {
            if let meant = meant(side, String(text.dropLast(words.count))) { return meant }
        }
        return nil
    }

    private static func meant(_ side: Side, _ rest: String) -> Meant? {
        guard let read = MeantDate.read(rest), let date = read.text else { return nil }
        let reason = "a date is written in numbers and signs"
        switch side {
        case .since: return Meant(reason, [EDTFProposal("\(date)/..")])
        case .until: return Meant(reason, [EDTFProposal("../\(date)")])
        case .noLater: return Meant(reason, [EDTFProposal("[..\(date)]")])
        case .noEarlier: return Meant(reason, [EDTFProposal("[\(date)..]")])
        case .early:
            return Meant(
                reason,
                [
                    EDTFProposal("\(date)/..", for: "the time since then"),
                    EDTFProposal("[..\(date)]", for: "then or earlier"),
                ])
        case .before: return step(read, by: -1).flatMap { Meant(reason, [EDTFProposal("[..\($0)]")]) }
        case .after: return step(read, by: 1).flatMap { Meant(reason, [EDTFProposal("[\($0)..]")]) }
        }
    }

    /// The year, the month or the day next to one.
    private static func step(_ read: MeantDate, by count: Int) -> String? {
        // What is before late 2012 may be in 2012.
        guard read.part == nil, let text = read.text, let date = try? EDTFDate(parsing: text),
            case .calendarDate(let written) = date.single,
            written.isSpecified, written.marks.isEmpty, let year = written.year
        else { return nil }
        if let day = written.exactDay { return day.adding(days: count).description }
        guard let month = written.month else { return EDTFDate.year(year + count).description }
        let place = year * 12 + month - 1 + count
        let inYear = ((place % 12) + 12) % 12
        return EDTFDate.month(inYear + 1, of: (place - inYear) / 12)?.description
    }
}
