import EDTF
import Foundation
import Testing

/// The tables of `Documentation/EDTF.md` say what the code does.
struct DocumentationTests {
    /// The rows of the tables of the page, cell by cell, by the first heading of their table.
    private func rows(under heading: String) throws -> [[String]] {
        let file = URL(filePath: #filePath).resolvingSymlinksInPath()
        let package = file.deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
        let page = try String(contentsOf: package.appending(path: "Documentation/EDTF.md"), encoding: .utf8)
        let lines = page.split(separator: "\n", omittingEmptySubsequences: false)
        let start = try #require(lines.firstIndex { $0.hasPrefix("| \(heading) |") })
        return lines[(start + 2)...].prefix { $0.hasPrefix("|") }.map { line in
            line.split(separator: "|").map { $0.trimmingCharacters(in: .whitespaces).replacing("`", with: "") }
        }
    }

    /// A bound as the page writes it.
    private func cell(_ bound: Bound) -> String {
        switch bound {
        case .moment(let moment): moment.description.replacing("T00:00:00Z", with: "")
        case .unbounded: "none"
        case .unknown: "unknown"
        }
    }

    @Test func theTableOfFormsIsTrue() throws {
        let rows = try rows(under: "Form")
        let order = try rows.map { try EDTFDate(parsing: $0[1]) }.sorted()
        #expect(rows.count > 50)
        for row in rows {
            let date = try EDTFDate(parsing: row[1])
            let place = try #require(order.firstIndex(of: date)) + 1
            let told = [
                row[0], date.description, cell(date.bounds.earliest), cell(date.bounds.latest), "\(date.precision)",
                "\(place)", date.prose, date.shortProse,
            ]
            #expect(row == told)
        }
    }

    /// A form that the page forgets fails here: the kinds are counted with the compiler's help.
    @Test func theTableHasEveryForm() throws {
        let dates = try rows(under: "Form").map { try EDTFDate(parsing: $0[1]) }
        let forms = Set(
            dates.map { date in
                switch date.form {
                case .single(.calendarDate): "calendar date"
                case .dateAndTime(let time): time.isLocal ? "local time" : "time"
                case .single(.subYearGrouping(let grouping)): "\(grouping.kind)"
                case .single(.longYear): "long year"
                case .interval: "interval"
                case .set(let set): "\(set.choice)"
                }
            })
        #expect(forms.count == 5 + SubYearGrouping.Kind.allCases.count + 2)
        #expect(Set(dates.map(\.precision)) == Set(Precision.allCases))
    }

    @Test func theTableOfSpansIsTrue() throws {
        for row in try rows(under: "Start") {
            let ends = try row[0..<2].map { $0 == ".." ? EDTFSpan.End.open : .date(try EDTFDate(parsing: $0)) }
            let span = EDTFSpan(start: ends[0], end: ends[1])
            #expect(Array(row[2...]) == [span.prose, span.shortProse])
        }
    }

    @Test func theTableOfRefusalsIsTrue() throws {
        for row in try rows(under: "Written") {
            let error = try #require(refusal(row[0]))
            #expect(error.reason == row[1])
            for suggestion in row[2].split(separator: ", ") {
                #expect(error.remedy?.contains("'\(suggestion)'") == true)
                #expect(isRead(String(suggestion)))
            }
        }
    }
}
