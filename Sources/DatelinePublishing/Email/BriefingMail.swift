public import DatelineChronology
public import DatelineComposing
import DatelineModel
public import EDTF
import Templating

/// A briefing as a mail: text and HTML, together under 100 KB.
public struct BriefingMail: Sendable {
    /// The most that both parts may have, in bytes as they are sent; more is cut off by mail programs.
    static let limit = 100_000
    /// How many rows of a list remain, step by step, until the mail is small enough.
    private static let steps = [60, 30, 15, 8, 4, 2, 1]

    private let page: Page
    private let period: ReportingPeriod
    /// The day that the mail bears: the last of the period, or today where it is not over.
    private let day: CalendarDay
    private let edition: Edition
    private let renderer: PageRenderer

    /// The mail with the briefing of a period.
    public init(
        of period: ReportingPeriod, in edition: Edition, with renderer: PageRenderer, today: CalendarDay? = nil
    ) {
        self.period = period
        day = min(period.days.upperBound, today ?? period.days.upperBound)
        self.edition = edition
        self.renderer = renderer
        page = edition.briefing(of: period, as: .standalone, today: today)
    }

    /// The mail; long lists are shortened where it would be too large, which it then says.
    ///
    /// - Throws: the fault of a template, or ``TooLarge`` where not even the shortest form is small enough.
    public var bytes: [UInt8] {
        get throws {
            var message = try message(showing: page.model)
            for rows in Self.steps where message.count > Self.limit {
                message = try self.message(showing: page.model(shortenedTo: rows))
            }
            guard message.count <= Self.limit else { throw TooLarge() }
            return message
        }
    }

    /// No form of the briefing is small enough for a mail.
    public struct TooLarge: Error, CustomStringConvertible {
        /// What went wrong.
        public var description: String {
            "the briefing is larger than a mail may be, 100 KB, even with its lists cut short"
        }
    }

    private func message(showing model: TemplateObject) throws -> [UInt8] {
        let settings = edition.disclosure.settings
        let days = page.title.hasSuffix(period.prose) ? "" : ": \(period.prose)"
        return MailMessage(
            subject: "\(page.marking.label) \(page.title)\(days) (\(settings.title))",
            publisher: settings.publisher ?? settings.title, host: settings.baseURL.flatMap(Self.host),
            day: day, language: LanguageTag.ofPages,
            text: try renderer.bytes(of: page, as: .emailText, showing: model),
            html: try renderer.bytes(of: page, as: .emailHTML, showing: model)
        ).bytes
    }

    /// The host of an address, without a port.
    private static func host(of address: String) -> String? {
        let parts = address.split(separator: "/", omittingEmptySubsequences: false)
        guard parts.count > 2, let host = parts[2].split(separator: ":").first, host.contains(".") else { return nil }
        let isName = host.utf8.allSatisfy { byte in
            byte == UInt8(ascii: ".") || byte == UInt8(ascii: "-") || Unicode.Scalar(byte).properties.isAlphabetic
                || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
        }
        return isName ? host.lowercased() : nil
    }
}
