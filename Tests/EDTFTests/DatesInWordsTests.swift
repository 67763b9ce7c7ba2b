import EDTF
import Testing

/// What dates in English words may mean is proposed in EDTF, and each proposal can be read.
struct DatesInWordsTests {
    @Test(arguments: [
        ("2016 Summer", "2016-22"), ("Summer 2016", "2016-22"), ("fall of 2017", "2017-23"),
        ("Winter 2018/19", "2018-24"),
        ("winter 2018-2019", "2018-24"), ("March–May 2021", "2021-03/2021-05"), ("Mar-May 2021", "2021-03/2021-05"),
        ("Mar. to May 2021", "2021-03/2021-05"), ("from March until May 2021", "2021-03/2021-05"),
        ("Dec 2020 – Feb 2021", "2020-12/2021-02"),
        ("12-15 May 2021", "2021-05-12/2021-05-15"), ("May 12-15, 2021", "2021-05-12/2021-05-15"),
        ("May 30 - June 2, 2021", "2021-05-30/2021-06-02"), ("between March and May 2021", "[2021-03..2021-05]"),
        ("2016-2018", "2016/2018"), ("2016 to 2018", "2016/2018"), ("2019 - present", "2019/.."),
        ("first half of 2018", "2018-40"), ("H2 2018", "2018-41"), ("2H 2018", "2018-41"), ("Q3 2018", "2018-35"),
        ("2018 Q3", "2018-35"), ("2018Q3", "2018-35"), ("third quarter of 2018", "2018-35"),
        ("3rd quarter 2018", "2018-35"),
        ("May 2018", "2018-05"), ("12 May 2017", "2017-05-12"), ("Friday, May 12th, 2017", "2017-05-12"),
        ("2010s", "201X"), ("the late 2010s", "201X"), ("circa 2015", "2015~"), ("c. 2015", "2015~"),
        ("~2015", "~2015"),
        ("around May 2015", "2015-05~"), ("2015?", "2015?"), ("probably 2015", "2015?"),
        ("possibly around 2015", "2015%"),
        ("since 2012", "2012/.."), ("since at least 2012", "[..2012]"), ("until May 2012", "../2012-05"),
        ("before 2012", "[..2011]"), ("before May 2012", "[..2012-04]"), ("before January 2012", "[..2011-12]"),
        ("after 31 December 2012", "[2013-01-01..]"), ("2012 or earlier", "[..2012]"), ("2012 or later", "[2012..]"),
        ("2012 onwards", "2012/.."), ("spring/summer 2018", "2018-21/2018-22"), ("mid-2019 to early 2020", "2019/2020"),
        ("post-2015", "[2016..]"), ("after 2015", "[2016..]"), ("pre-2015", "[..2014]"), ("to 2016", "../2016"),
        ("active since at least 2012", "[..2012]"), ("active since 2012", "2012/.."),
        ("2017-2019, 2021", "{2017..2019,2021}"), ("2017-05-12 to 2017-05-1", "2017-05-12"),
        ("on or about 12 May 2017", "2017-05-12~"), ("Autumn 2019/20", "2019-23"),
        ("night of 12 to 13 May 2017", "2017-05-12/2017-05-13"),
        ("on the night of 12-13 May 2017", "2017-05-12/2017-05-13"),
        ("week of 8 May 2017", "2017-05-08/2017-05-14"), ("week beginning 12 May 2017", "2017-05-12/2017-05-18"),
        ("Atlantis", ""), ("soon", ""), ("2024-02-30", ""), ("May", ""), ("30 February 2020", ""), ("Q5 2018", ""),
        ("", ""), ("summer", ""), ("2018 2019", ""), ("May June 2018", ""),
    ])
    func theLikeliestMeaning(text: String, date: String) {
        let dates = proposals(text).map(\.date.description)
        #expect(dates.first ?? "" == date)
        #expect(dates.allSatisfy(isRead))
    }

    @Test(arguments: [
        ("Late 2019", ["2019", "2019-39"]), ("early 2019", ["2019", "2019-37"]), ("mid 2019", ["2019", "2019-38"]),
        ("end of May 2021", ["2021-05", "2021-05-2X"]), ("mid-May 2021", ["2021-05", "2021-05-1X"]),
        ("beginning of May 2021", ["2021-05", "2021-05-0X"]), ("mid-2010s", ["201X"]), ("late-2010s", ["201X"]),
        ("2011–12", ["2011/2012", "2011-12"]), ("2011 - 12", ["2011/2012", "2011-12"]),
        ("2011/12", ["2011/2012", "2011-12"]), ("2014–16", ["2014/2016", "2014"]), ("2014-16", ["2014/2016", "2014"]),
        ("2005/12", ["2005-12"]), ("as early as 2012", ["2012/..", "[..2012]"]),
        ("week of 12 May 2017", ["2017-05", "2017-05-08/2017-05-14"]),
        ("night of 12 May 2017", ["2017-05-12", "2017-05-12/2017-05-13"]),
        ("Ende Mai 2021", ["2021-05", "2021-05-2X"]),
        ("mi-2019", ["2019", "2019-38"]), ("mediados de mayo de 2021", ["2021-05", "2021-05-1X"]),
    ])
    func whatIsSurelyMeantStandsBeforeWhatMayBe(text: String, dates: [String]) {
        #expect(proposals(text).map(\.date.description) == dates)
    }

    @Test(arguments: [
        ("Late 2019", ["the year", "September to December"]), ("mid-May 2021", ["the month", "its 10th to 19th"]),
        ("May 2021", [nil]), ("2012 or 2013", [nil]), ("2021", [nil]),
    ])
    func wordsTellTheDatesApartWhereThereAreSeveral(text: String, words: [String?]) {
        #expect(proposals(text).map(\.words) == words)
    }

    @Test(arguments: [
        ("12. März 2019", "2019-03-12"), ("Frühjahr 2019", "2019-21"), ("3. Quartal 2018", "2018-35"),
        ("1. Halbjahr 2018", "2018-40"), ("seit 2012", "2012/.."), ("seit mindestens 2012", "[..2012]"),
        ("vor 2015", "[..2014]"), ("bis 2016", "../2016"), ("März bis Mai 2021", "2021-03/2021-05"),
        ("im Dezember 2020", "2020-12"), ("ca. 2015", "2015~"), ("12 mars 2019", "2019-03-12"),
        ("le 3 août 2018", "2018-08-03"), ("été 2018", "2018-22"), ("depuis février 2012", "2012-02/.."),
        ("3e trimestre 2018", "2018-35"), ("5 de enero de 2019", "2019-01-05"), ("otoño de 2018", "2018-23"),
        ("desde 2012", "2012/.."), ("antes de 2015", "[..2014]"),
        ("zweites Halbjahr 2018", "2018-41"), ("premier trimestre 2019", "2019-33"),
        ("entre 2012 et 2014", "[2012..2014]"),
        ("au printemps 2018", "2018-21"), ("a principios de 2019", "2019"),
    ])
    func germanFrenchAndSpanishAreUnderstood(text: String, date: String) {
        #expect(proposals(text).first?.date.description ?? "" == date)
    }

    @Test(arguments: [
        ("31 April 2019", "April has 30 days; write '2019-04' for the month alone"),
        ("2017-00-00", "a month is 01 to 12; write '2017' for the year alone"),
        ("31.04.2019", "the month has no such day; write '2019-04' for the month alone"),
        ("2017-00", "a month is 01 to 12; write '2017' for the year alone"),
    ])
    func ofAnImpossibleDayWhatIsPossibleIsLeft(text: String, words: String) throws {
        let error = #expect(throws: EDTFError.self) { try EDTFDate(parsing: text) }
        #expect(error?.description == words)
    }

    @Test(arguments: [
        ("winter 2011/12", "2011-24"), ("winter 2018/20", ""), ("spring-summer 2018", "2018-21/2018-22"),
        ("spring and summer 2018", "{2018-21,2018-22}"), ("Q1-Q2 2018", "2018-33/2018-34"),
        ("before late 2012", ""), ("after early May 2021", ""), ("before May 2012", "[..2012-04]"),
        ("ongoing since at least May 2012", "[..2012-05]"),
    ])
    func whatIsNotSurelyMeantIsNotProposed(text: String, date: String) {
        #expect(proposals(text).first?.date.description ?? "" == date)
    }

    @Test(arguments: ["30 February 2020", "2018 2019", "2024-02-30", "20th of May"])
    func whatIsUnderstoodInPartIsNoProposal(text: String) {
        guard case .advice = EDTFDate.meant(by: text) else {
            Issue.record("'\(text)': \(EDTFDate.meant(by: text))")
            return
        }
    }

    @Test func withoutANumberNothingIsKnown() {
        #expect(EDTFDate.meant(by: "soon") == .nothingKnown)
    }

    @Test(arguments: ["version 12", "5 of 7"])
    func ofOtherTextsNothingIsSaid(text: String) {
        #expect(EDTFDate.meant(by: text) == .forms)
    }

    private func proposals(_ text: String) -> [EDTFProposal] {
        if case .dates(let proposals) = EDTFDate.meant(by: text) { proposals } else { [] }
    }
}
