import DatelineImport
import DatelineModel
import Testing

@Suite struct ImportSummaryTests {
    @Test func accountsForEveryObjectInATable() {
        let result = Bundle.imported(
            Bundle.object("intrusion-set", "1", #""name": "A""#),
            Bundle.object("intrusion-set", "2", #""name": "B", "revoked": true"#),
            Bundle.object("malware", "m", #""name": "M""#), Bundle.object("indicator", "i"),
            Bundle.object("x-custom", "x"),
            Bundle.relationship("1", "intrusion-set--1", "uses", "malware--m"),
            Bundle.relationship("2", "indicator--i", "indicates", "malware--m"), "17")
        #expect(
            result.summary.text == """
                type              read  used  skipped  as what, or why not
                (no STIX object)     1     0        1  1 skipped: unreadable
                indicator            1     0        1  1 skipped: not used by Dateline
                intrusion-set        2     1        1  1 as actor
                                                       1 skipped: revoked
                malware              1     1        0  1 as term of the vocabulary
                relationship         2     1        1  1 as use of malware
                                                       1 skipped: not used by Dateline: indicator indicates malware
                x-custom             1     0        1  1 skipped: not used by Dateline
                total                8     3        5

                1 file read
                left out because of faults in the input: 1
                in the casebook: 1 actors, 1 sources, 1 malware, 1 organisations

                """)
    }

    @Test func isEmptyWhereNothingWasRead() {
        let summary = STIXImport().finish().summary
        #expect(summary.read == 0 && summary.rows.isEmpty && summary.files == 0)
    }

    @Test func namesAFileThatCannotBeRead() throws {
        var stix = STIXImport()
        stix.read(file: "/nowhere/bundle.json")
        stix.read(file: "/")
        let messages = stix.finish().diagnostics.map(\.message).sorted()
        #expect(
            messages == [
                "'/' cannot be read: it is not a regular file",
                "'/nowhere/bundle.json' cannot be read: no such file or directory",
            ])
    }
}
