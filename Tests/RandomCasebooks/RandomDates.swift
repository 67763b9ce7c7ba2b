/// Random dates of every kind that a casebook can have, in the years 2014 to 2018.
extension SeededGenerator {
    package mutating func date() -> String {
        switch below(16) {
        case 0...5: day()
        case 6, 7: month()
        case 8: year()
        case 9: year() + "-" + one(of: ["21", "22", "23", "24", "33", "36", "40"])
        case 10: one(of: [year() + "?", month() + "~", day() + "%", year() + "-?06", "201X", "20XX", year() + "-XX"])
        case 11: month() + "-XX"
        case 12: day() + "T0\(below(10)):30:00Z"
        case 13: interval()
        case 14: chance(50) ? "[\(day()),\(month())]" : "{\(day()),\(day())}"
        default: openDate()
        }
    }

    private mutating func openDate() -> String {
        let month = month()
        return one(of: ["[..\(month)]", "[\(month)..]", "\(month)/..", "\(month)/", "../\(month)", "/\(month)"])
    }

    package mutating func day() -> String { month() + "-" + two(1 + below(28)) }

    private mutating func year() -> String { "201\(4 + below(5))" }

    private mutating func month() -> String { year() + "-" + two(1 + below(12)) }

    private mutating func interval() -> String {
        let ends = [day(), day()].sorted()
        return ends[0] + "/" + ends[1]
    }

    private func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
}
