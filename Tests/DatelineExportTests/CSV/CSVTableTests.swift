import DatelineExport
import DatelineModel
import Testing

@Suite struct CSVTableTests {
    func cells(_ bytes: [UInt8]) -> [[String]] {
        text(bytes).split(separator: "\r\n").map {
            $0.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
        }
    }

    @Test(arguments: ["=1+1", "+1", "-1", "@SUM(A1)", "\tx", "\r\nx", "\nx", "=\u{301}x", "＝1+1"])
    func noCellIsAFormula(_ cell: String) {
        let line = text(CSVText.bytes(of: [[cell]])).unicodeScalars.drop { $0 == "\"" }
        #expect(line.first == "'")
    }

    @Test func aCellWithASeparatorIsQuoted() {
        #expect(text(CSVText.bytes(of: [["a,b", "a\"b", "a\nb", "plain"]])) == "\"a,b\",\"a\"\"b\",\"a\nb\",plain\r\n")
    }

    @Test(
        "a date is what EDTF writes, with the days that bound it beside",
        arguments: [
            ("2017", ["2017", "2017-01-01", "2017-12-31"]),
            ("2017-05-12", ["2017-05-12", "2017-05-12", "2017-05-12"]),
            ("2012/..", ["2012/..", "2012-01-01", ""]),
            ("/2016-02", ["/2016-02", "", "2016-02-29"]),
            ("2015~", ["2015~", "2015-01-01", "2015-12-31"]),
            ("2017-05-12T07:44:00Z", ["2017-05-12T07:44:00Z", "2017-05-12", "2017-05-12"]),
        ])
    func datesAreNotPadded(_ date: String, _ expected: [String]) {
        let table = cells(CSVTable.incidents.bytes(of: disclosure(Lines.incident("i1", date: date))))
        let places = ["date", "date_earliest", "date_latest"].compactMap { table[0].firstIndex(of: $0) }
        #expect(places.map { table[1][$0] } == expected)
    }

    @Test func attributionsSayWhoSaysSo() {
        let attribution =
            #""attribution":[{"to":"a1","by":"FireEye","said":"2018-02","confidence":"high","source":"s1"},{"to":"unknown","by":"Cisco"}]"#
        let table = cells(
            CSVTable.attributions.bytes(
                of: disclosure(Lines.source, Lines.actor, Lines.incident("i1", attribution))))
        #expect(table.count == 3)
        #expect(
            table[1].starts(with: [
                "i1", "Title of i1", "a1", "APT37", "FireEye", "2018-02", "2018-02-01", "2018-02-28",
            ]))
        #expect(table[1].contains("high"))
        #expect(table[2].starts(with: ["i1", "Title of i1", "unknown", "unknown", "Cisco", "", "", ""]))
    }

    @Test(arguments: CSVTable.allCases)
    func everyRowHasEveryColumn(_ table: CSVTable) {
        let whole = sample("north-korea")
        let rows = text(table.bytes(of: whole)).split(separator: "\r\n")
        #expect(rows.count > 1)
        #expect(Set(rows[0].split(separator: ",")).count == rows[0].split(separator: ",").count)
    }

    @Test func nothingAboveTheMarkingIsInATable() {
        let lines = [Lines.source, Lines.incident("i1"), Lines.incident("i2", #""marking":"TLP:RED""#)]
        let table = text(CSVTable.incidents.bytes(of: disclosure(of: lines.joined(separator: "\n"), at: .amber)))
        #expect(table.contains("i1"))
        #expect(!table.contains("i2"))
    }
}
