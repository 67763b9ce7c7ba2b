import Dateline
import FoundationEssentials
import SystemFiles

/// What is said to the person at the terminal; results go to standard output, all else to standard error.
struct Console {
    /// Whether only errors are said.
    let isQuiet: Bool
    /// The most lines of diagnostics; `nil` for all there are, with all their places.
    var limit: Int? = DiagnosticPrinter.usualLimit
    /// What shows the diagnostics that the limit leaves out.
    var remedy = "'dateline check --limit 0' shows every message and place"

    /// A message that a quiet run leaves out.
    func say(_ text: String) {
        if !isQuiet { Self.error(text) }
    }

    /// Diagnostics, as text; a quiet run leaves out all but errors.
    func report(_ diagnostics: [Diagnostic], in folder: String? = nil) {
        let shown = isQuiet ? diagnostics.filter { $0.severity == .error } : diagnostics
        guard !shown.isEmpty else { return }
        let text = DiagnosticPrinter.text(
            shown, colour: Self.hasColour, folder: folder ?? "", limit: limit, remedy: remedy)
        Self.error(text)
    }

    /// A message that is always said.
    static func error(_ text: String) {
        StandardStream.messages.write((text + "\n").utf8)
    }

    /// How far something is, on one line that the next such message takes the place of; on a terminal only.
    func progress(_ text: String) {
        guard !isQuiet, Self.isInteractive else { return }
        StandardStream.messages.write(("\r\u{1B}[K" + text).utf8)
    }

    /// Whether somebody sits in front of the messages.
    private static var isInteractive: Bool {
        let environment = ProcessInfo.processInfo.environment
        return environment["CI", default: ""].isEmpty && environment["TERM"] != "dumb"
            && StandardStream.messages.isTerminal
    }

    /// Whether messages may be coloured: on a terminal, and nobody asked for none (`NO_COLOR`, `CI`).
    static var hasColour: Bool {
        let environment = ProcessInfo.processInfo.environment
        return environment["NO_COLOR", default: ""].isEmpty && environment["CI", default: ""].isEmpty
            && environment["TERM"] != "dumb" && StandardStream.messages.isTerminal
    }

    /// The day of this run: `SOURCE_DATE_EPOCH` where it is set, else the clock's. It lifts embargoes and dates new
    /// records; it reaches no page.
    static var today: CalendarDay {
        let environment = ProcessInfo.processInfo.environment
        let seconds = environment["SOURCE_DATE_EPOCH"].flatMap(Int.init) ?? Int(Date().timeIntervalSince1970)
        return CalendarDay(daysSinceEpoch: Int((Double(seconds) / 86_400).rounded(.down)))
    }
}
