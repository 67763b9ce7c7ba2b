import Testing

@testable import DatelineComposing

@Suite struct DateTextTests {
    @Test(arguments: [
        ("2018-02-20", "on 20 February 2018", "2018-02-20"),
        ("2017-05", "in May 2017", "2017-05"),
        ("2017", "in 2017", "2017"),
        ("2017-05-12/2017-05-15", "on 12–15 May 2017", nil),
        ("2017-04-28/2017-05-02", "from 28 April to 2 May 2017", nil),
        ("2012/..", "since 2012", nil),
        ("2015~", "in about 2015", nil),
        ("2015?", "in possibly 2015", nil),
        ("2017-05-12?", "on possibly 12 May 2017", nil),
        ("2017-05-XX", "on some day in May 2017", nil),
    ])
    func hasAPrepositionAndAMachineValueOnlyWhereItIsExact(text: String, phrase: String, machine: String?) throws {
        let words = DateText(try date(text))
        #expect(words.phrase == phrase)
        #expect(words.machine == machine)
    }

    @Test func isATimeElementOnlyWhereItIsExact() throws {
        #expect(DateText(try date("2017-05")).html == "<time datetime=\"2017-05\">May 2017</time>")
        #expect(DateText(try date("2015~")).html == "<span class=\"date\" title=\"EDTF 2015~\">about 2015</span>")
    }
}
