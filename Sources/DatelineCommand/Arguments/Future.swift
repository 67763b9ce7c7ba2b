import ArgumentParser
import Dateline

/// What nobody can know yet: the clock is asked here, and reaches no page but a cut-off.
enum Future {
    /// Refuses a day whose knowledge nobody has.
    static func refuse(_ day: CalendarDay?, of option: String, remedy: String) throws {
        guard let day, day > Console.today else { return }
        throw ValidationError("\(option) \(day) is in the future: today is \(Console.today); \(remedy)")
    }

    /// Refuses a period that has not begun.
    static func refuse(_ period: ReportingPeriod) throws {
        let today = Console.today
        guard period.days.lowerBound > today else { return }
        throw ValidationError(
            "\(period.name) has not begun: its first day is \(period.days.lowerBound), and today is \(today);"
                + " write a period that has, such as --week \(ISOWeek(containing: today))")
    }
}
