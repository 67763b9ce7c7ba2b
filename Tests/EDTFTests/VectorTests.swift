import EDTF
import Foundation
import Testing

/// What three libraries answer to the same texts.
///
/// They disagree with each other; the specification decides. Every answer that is not ours is listed with the reason.
@Suite(.enabled(if: TestFiles.haveShared, "the shared reference material is not here"))
struct VectorTests {
    /// Texts that a library takes or refuses as we do not, or gives other bounds.
    static let disagreements: [String: (libraries: Set<Library>, reason: String)] = [
        "2012/": ([.python], "an unknown end is unknown, not ten years later"),
        "/2012": ([.python], "an unknown start is unknown, not ten years earlier"),
        "2017-21": ([.javaScript, .python], "spring without a hemisphere may be that of either"),
        "2017-24": (
            [.javaScript, .python], "winter without a hemisphere may be that of either, and runs past December"
        ),
        "2017-37": ([.javaScript], "a quadrimester has four months, not five"),
        "2017-05-12T07:44:00Z": ([.python], "a time is a second, not its whole day"),
        "2017-05-12T07:44:00+09:00": ([.python], "a time is a second, not its whole day, and the zone counts"),
        "2017-05-12T07:44Z": ([.javaScript], "the page's times have seconds"),
        "2017-05-12T07:44:00": (
            [.javaScript, .python],
            "a local time is a second in any zone of the world, not in UTC and not its whole day"
        ),
        "[2017-05..2017-07]": ([.javaScript], "the range ends with its last month, not its first"),
        "{2012,2013..2015}": ([.javaScript], "the range ends with its last year, not its first"),
        "2017-02-29": ([.javaScript, .python, .validate], "2017 is not a leap year"),
        "2018/2012": ([.python], "the interval ends before it begins"),
        "2012/2012": ([.javaScript], "an interval may begin and end in one year"),
        "2017-05-12/2017-05": ([.javaScript, .validate], "an interval may end later in the month that it begins in"),
        "2017-21/2017-23": ([.javaScript], "a season is a date and may end an interval"),
        "2017-21~": ([.javaScript, .python], "a season is a date and may be qualified"),
        "201X~": ([.javaScript, .validate], "a date with unspecified digits may be qualified"),
        "2017S3": ([.javaScript, .python], "three significant digits leave ten years"),
        "1950S2": ([.javaScript, .python], "two significant digits leave a hundred years: the page's own example"),
        " 2017": ([.python], "a date has no white space in it"),
        "2017-05-12T24:00:00Z": ([.javaScript, .python, .validate], "ISO 8601-1:2019 has no hour 24"),
        "20170512": ([.javaScript], "the basic format is not permitted"),
        "Y-17E7": ([.javaScript], "an exponential year may be negative: the page's own example"),
    ]

    enum Library: String, CaseIterable {
        case javaScript = "edtf.js 4.11.1"
        case python = "python-edtf 5.0.2"
        case validate = "edtf-validate 2.0.0"
    }

    @Test func everyDisagreementIsListedAndNoOther() throws {
        let file = try JSONSerialization.jsonObject(with: TestFiles.shared("vectors/edtf.json")) as? [String: Any]
        let vectors = try #require(file?["vectors"] as? [[String: Any]])
        #expect(vectors.count == 82)
        var found: [String: Set<Library>] = [:]
        for vector in vectors {
            let text = try #require(vector["edtf"] as? String)
            let date = try? EDTFDate(parsing: text)
            for library in Library.allCases where !agrees(date, vector[library.rawValue], library) {
                found[text, default: []].insert(library)
            }
        }
        #expect(found == Self.disagreements.mapValues(\.libraries))
    }

    private func agrees(_ date: EDTFDate?, _ answer: Any?, _ library: Library) -> Bool {
        if let accepts = answer as? Bool { return accepts == (date != nil) }
        guard let answer = answer as? [String: Any], let accepts = answer["accepts"] as? Bool,
            accepts == (date != nil)
        else { return false }
        guard let date else { return true }
        let earliest = bound(answer["earliest"] as? String, library, isLast: false)
        let latest = bound(answer["latest"] as? String, library, isLast: true)
        return earliest == date.bounds.earliest && latest == date.bounds.latest
    }

    /// A library's bound, which names the last second or the last day, as ours, which names the first moment after.
    private func bound(_ text: String?, _ library: Library, isLast: Bool) -> Bound? {
        guard let text else { return nil }
        if text.contains("inf") { return .unbounded }
        if text == "null" { return .unknown }
        let isNegative = text.hasPrefix("-")
        let parts = text.split { "+-T:".contains($0) }.compactMap { Int($0) }
        guard parts.count >= 3,
            let day = CalendarDay(year: isNegative ? -parts[0] : parts[0], month: parts[1], day: parts[2])
        else { return nil }
        guard parts.count > 4 else { return .moment(Moment(day: isLast ? day.adding(days: 1) : day)) }
        let second = parts[3] * 3600 + parts[4] * 60 + (parts.count > 5 ? parts[5] : 0)
        return .moment(Moment(day: day, second: second + (isLast ? parts.count > 5 ? 1 : 60 : 0)))
    }
}
