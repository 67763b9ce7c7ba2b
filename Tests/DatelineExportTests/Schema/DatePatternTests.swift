import DatelineExport
import EDTF
import Foundation
import Testing

/// The pattern of dates in the schema takes every date that the reader takes, and no month or day that cannot be.
@Suite struct DatePatternTests {
    private func pattern(_ definition: String, _ field: String) throws -> Regex<AnyRegexOutput> {
        let schema = try JSONSerialization.jsonObject(with: Data(RecordSchema.record.bytes)) as? [String: NSObject]
        let definitions = try #require(schema?["$defs"] as? [String: [String: NSObject]])
        let properties = try #require(definitions[definition]?["properties"] as? [String: [String: NSObject]])
        return try Regex(try #require(properties[field]?["pattern"] as? String))
    }

    private func isRead(_ text: String) -> Bool { (try? EDTFDate(parsing: text)) != nil }

    @Test(arguments: [
        "2018-13-45", "2018-13", "2018-00", "2018-20", "2018-42", "2018-05-32", "2018-05-00", "2018-05-4X",
        "2018-21-01",
        "2018-5-3", "May 2018", "", "..", "2018-05-12T25:00:00Z", "2018-05-12T07:44", "[2018-13]", "2018-13/2019",
        "2018/2019/2020", "{}", "[2018", "Y", "18", "2018-1Y",
    ])
    func refusesWhatIsNoDate(_ text: String) throws {
        #expect(!isRead(text))
        #expect(try pattern("incident", "date").wholeMatch(in: text) == nil)
    }

    @Test func takesTimesWithTheirZoneAndLocalOnes() throws {
        for text in [
            "2018-05-12T07:44:00", "2018-05-12T07:44:00Z", "2018-05-12T07:44:00+09:00", "2018-05-12T07:44:00-04",
        ] {
            #expect(try isRead(text) && pattern("incident", "date").wholeMatch(in: text) != nil, "\(text)")
        }
        #expect(try pattern("incident", "embargo").wholeMatch(in: "2018-05-12T07:44:00") == nil)
    }

    /// Twelve signs in each place of a month and a day: with marks, with and without days.
    @Test func agreesWithTheReaderOnEveryMonthAndDay() throws {
        let pattern = try pattern("incident", "date")
        let signs = Array("0123456789X")
        for tens in signs {
            for ones in signs {
                let month = "2018-\(tens)\(ones)"
                #expect((try pattern.wholeMatch(in: month) != nil) == isRead(month), "\(month)")
                let day = "2018-~05?-%\(tens)\(ones)?"
                #expect((try pattern.wholeMatch(in: day) != nil) == isRead(day), "\(day)")
            }
        }
    }

    @Test func takesEveryExampleOfTheSpecification() throws {
        let data = try Data(contentsOf: URL(filePath: packagePath("Tests/EDTFTests/Specification.json")))
        let examples = try #require(
            (try JSONSerialization.jsonObject(with: data) as? [String: NSObject])?["examples"] as? [[String: NSObject]])
        try expectTaken(examples.compactMap { $0["edtf"] as? String }, atLeast: 50)
    }

    private static let vectors = packagePath("../shared/vectors/edtf.json")
    private static let vectorsElsewhere = packagePath("../../shared/vectors/edtf.json")

    @Test(
        .enabled(
            if: [vectors, vectorsElsewhere].contains { FileManager.default.fileExists(atPath: $0) },
            "the shared vectors are not beside the package"))
    func takesEveryVectorThatTheReaderTakes() throws {
        let path = [Self.vectors, Self.vectorsElsewhere].first { FileManager.default.fileExists(atPath: $0) } ?? ""
        let file = try JSONSerialization.jsonObject(with: Data(contentsOf: URL(filePath: path))) as? [String: NSObject]
        let vectors = try #require(file?["vectors"] as? [[String: NSObject]])
        try expectTaken(vectors.compactMap { $0["edtf"] as? String }, atLeast: 50)
    }

    /// Dates of every form put together from parts that the reader takes or not.
    @Test func takesEveryFormThatTheReaderTakes() throws {
        let singles = [
            "2017", "-0043", "201X", "?2017", "2017~", "2017-05", "2017-?05", "2017%-05-12", "2017-XX-XX", "2017-1X-X1",
            "2018-21", "2018-41?", "201X-33", "Y170000002", "Y-17E7", "Y17101E4S3", "?Y170000002", "1950S2", "-1950S3~",
        ]
        var texts = singles
        for one in singles {
            texts += ["\(one)/", "\(one)/..", "/\(one)", "../\(one)", "[..\(one)]", "{\(one)..}"]
            for other in singles {
                texts += ["\(one)/\(other)", "[\(one),\(other)]", "{\(one)..\(other)}", "[..\(one),\(other)..]"]
            }
        }
        for zone in ["Z", "+09:00", "-12:00", "+09"] { texts.append("2017-05-12T23:59:59" + zone) }
        texts += ["/", "../..", "{2012,2013..2015}"]
        try expectTaken(texts, atLeast: 500)
    }

    private func expectTaken(_ texts: [String], atLeast count: Int) throws {
        let date = try pattern("incident", "date")
        let end = try pattern("active-period", "start")
        let read = texts.filter(isRead)
        #expect(read.count >= count)
        for text in read {
            #expect(try date.wholeMatch(in: text) != nil, "\(text)")
            #expect(try end.wholeMatch(in: text) != nil, "\(text)")
        }
    }

    @Test func takesDaysAndEndsAsTheReaderDoes() throws {
        let end = try pattern("active-period", "end")
        for text in ["", "..", "2017", "[..2012]"] { #expect(try end.wholeMatch(in: text) != nil, "\(text)") }
        let recorded = try pattern("incident", "recorded")
        #expect(try recorded.wholeMatch(in: "2018-02-20") != nil)
        for text in ["2018-02", "2018-13-01", "2018-02-32"] { #expect(try recorded.wholeMatch(in: text) == nil) }
        let embargo = try pattern("incident", "embargo")
        for text in ["2018-02-20", "2018-02-20T08:00:00Z", "2018-02-20T08:00:00+09:00"] {
            #expect(try embargo.wholeMatch(in: text) != nil, "\(text)")
        }
        #expect(try embargo.wholeMatch(in: "2018-02-20T28:00:00Z") == nil)
    }
}
