import EDTF
import Testing

@testable import DatelineImport

@Suite struct STIXTimestampTests {
    @Test(arguments: [
        ("2019-09-01T04:00:00.000Z", "2019-09"), ("2010-01-01T07:00:00Z", "2010-01"),
        ("2024-01-01T00:00:00.000Z", "2024-01"), ("2023-01-31T23:00:00.000Z", "2023-02"),
        ("2023-12-31T10:00:00Z", "2024-01"), ("2020-02-29T22:00:00Z", "2020-03"),
        ("2022-05-01T12:00:00Z", "2022-05"),
    ])
    func isAMonthAtTheLocalMidnightOfItsFirst(_ text: String, _ month: String) throws {
        let time = try #require(STIXTimestamp(text))
        #expect(time.firstOfMonthAtLocalMidnight.map { String("\($0)".prefix(7)) } == month)
    }

    @Test(arguments: [
        "2019-09-02T04:00:00.000Z", "2019-09-01T04:00:01.000Z", "2019-09-01T04:00:00.126Z", "2019-09-01T04:07:00Z",
        "2019-09-01T13:00:00Z", "2019-08-31T09:00:00Z", "2019-08-30T23:00:00Z",
    ])
    func isNoMonthAtAnyOtherMoment(_ text: String) throws {
        let time = try #require(STIXTimestamp(text))
        #expect(time.firstOfMonthAtLocalMidnight == nil)
    }

    @Test(arguments: [
        "", "2019", "2019-09-01", "2019-09-01T04:00:00", "2019-09-01T04:00:00+00:00", "2019-13-01T04:00:00Z",
        "2019-02-30T04:00:00Z", "2019-09-01T24:00:00Z", "2019-09-01T04:60:00Z", "2019-09-01 04:00:00Z",
        "2019-09-01T04:00:00.Z", "2019-09-01T04:00:00.1x2Z", "2019/09/01T04:00:00Z", "２０１９-09-01T04:00:00Z",
    ])
    func refusesWhatIsNoTimestamp(_ text: String) {
        #expect(STIXTimestamp(text) == nil)
    }

    @Test func comesLaterByItsLastDigit() throws {
        let texts = [
            "2019-09-01T04:00:00Z", "2019-09-01T04:00:00.09Z", "2019-09-01T04:00:00.1Z", "2019-09-01T04:00:01Z",
            "2019-09-02T00:00:00Z",
        ]
        let times = try texts.map { try #require(STIXTimestamp($0)) }
        #expect(times.reversed().sorted() == times)
        #expect(STIXTimestamp("2019-09-01T04:00:00.100Z") == STIXTimestamp("2019-09-01T04:00:00.1Z"))
    }
}
