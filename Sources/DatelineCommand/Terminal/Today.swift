import ArgumentParser
import Dateline
import FoundationEssentials

/// The day of a run. The clock is read here and nowhere else.
extension Console {
    /// The day of this run: `SOURCE_DATE_EPOCH` where it is set, else the clock's. It lifts embargoes and dates new
    /// records; of pages it reaches only the cut-off of a briefing that is made before its period is over.
    static var today: CalendarDay {
        let seconds = givenSeconds.flatMap(Int.init) ?? Int(Date().timeIntervalSince1970)
        return CalendarDay(daysSinceEpoch: Int((Double(seconds) / 86_400).rounded(.down)))
    }

    /// Whether somebody set the day.
    static var isTodaySet: Bool { givenSeconds != nil }

    private static let variable = "SOURCE_DATE_EPOCH"

    /// What the variable holds; an empty one counts as absent.
    private static var givenSeconds: String? {
        ProcessInfo.processInfo.environment[variable].flatMap { $0.isEmpty ? nil : $0 }
    }

    /// Refuses a day that nobody can tell: the clock is no substitute where somebody asked for another.
    static func refuseUnreadableDay() throws {
        guard let text = givenSeconds, Int(text) == nil else { return }
        error("dateline: error: \(variable) is '\(text)', which is no number of seconds since 1970")
        error("help: set it like 1519776000 for 2018-02-28, or unset it to go by the clock")
        throw ExitCode.validationFailure
    }
}
