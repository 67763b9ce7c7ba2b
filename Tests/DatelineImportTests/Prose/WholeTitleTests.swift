import DatelineImport
import DatelineModel
import DatelineReading
import EDTF
import Testing

/// Nothing of a long text is lost: what does not fit a title begins the prose, and all else stays whole.
@Suite struct WholeTitleTests {
    private let long = (1...60).map { "word\($0)" }.joined(separator: " ") + " and it was NOT them"

    private func check(_ result: ImportResult, _ location: SourceLocation = #_sourceLocation) throws {
        let incident = try #require(result.casebook.incidents.first, sourceLocation: location)
        #expect(incident.title.count <= 200 && incident.title.hasSuffix("…"), sourceLocation: location)
        #expect(incident.body.paragraphs.first?.markdown == long, sourceLocation: location)
        let notes = result.diagnostics.filter { $0.id == .longTitle }
        #expect(
            notes.map(\.message) == [
                "the title has \(long.count) characters, so that only its beginning is the title"
            ], sourceLocation: location)
        #expect(notes.map(\.severity) == [.note], sourceLocation: location)
        try RoundTrip.check(result.casebook)
    }

    @Test func ofARowOfATable() throws {
        let (mapping, _) = CSVMapping.read(
            Array("date-format: yyyy\ncolumns: { title: t, date: d, body: b }".utf8), named: "m")
        let result = CSVImport(try #require(mapping)).reading("t,d,b\n\(long),2020,More.\n")
        try check(result)
        #expect(result.casebook.incidents.first?.body.paragraphs.map(\.markdown) == [long, "More."])
    }

    @Test func ofAnEventOfMISP() throws {
        try check(MISPImport().reading(#"{"uuid": "e1", "info": "\#(long)", "date": "2017-07-01"}"#))
    }

    @Test func ofACampaignAndAReport() throws {
        let campaign = Bundle.object("campaign", "1", #""name": "\#(long)", "first_seen": "2019-01-01T00:00:00Z""#)
        try check(Bundle.imported(campaign))
        let report = Bundle.object(
            "report", "2", #""name": "\#(long)", "description": "Words.", "published": "2019-01-02T00:00:00Z""#)
        try check(Bundle.imported(report))
    }

    @Test func aTitleThatFitsStaysAndTheProseToo() throws {
        let (mapping, _) = CSVMapping.read(Array("date-format: yyyy\ncolumns: { title: t, date: d }".utf8), named: "m")
        let title = String(repeating: "a", count: 200)
        let result = CSVImport(try #require(mapping)).reading("t,d\n\(title),2020\n")
        #expect(result.casebook.incidents.map(\.title) == [title])
        #expect(result.casebook.incidents.first?.body.isEmpty == true && result.diagnostics.isEmpty)
    }

    @Test func descriptionsAndActionsOfTheCatalogueStayWhole() throws {
        let result = KEVImport().reading(
            #"{"vulnerabilities": [{"cveID": "CVE-2018-4878", "dateAdded": "2021-11-03", "vulnerabilityName": "\#(long)", "shortDescription": "\#(long) \#(long)", "requiredAction": "\#(long)."}]}"#
        )
        let term = try only(Array(result.casebook.vocabulary.vulnerabilities.values))
        #expect(term.name == long && term.summary == "\(long) \(long)")
        #expect(
            result.casebook.incidents.first?.claims.map(\.text) == [
                "CVE-2018-4878 is known to be exploited; required action: \(long)."
            ])
    }

    @Test func aCitationWithoutATitleStaysWholeInItsNote() throws {
        let object = Bundle.object(
            "intrusion-set", "1",
            #""name": "APT1", "description": "It is. (Citation: x)", "external_references": [{"source_name": "x", "description": "\#(long)", "url": "https://a.example/1"}]"#
        )
        let source = try only(Bundle.imported(object).casebook.sources)
        #expect(source.title.hasSuffix("…") && source.note == long)
    }
}
