import Testing

@testable import DatelineImport

/// What is counted adds up, and faults of the input are told from decisions.
@Suite struct ImportCountsTests {
    @Test func aCellOfSeveralValuesIsCountedValueByValue() throws {
        var importCounts = ImportCounts()
        importCounts.count("column country", .used("target-country"))
        importCounts.count("column country", .skipped(.faulty("no country")))
        importCounts.count("column country", .skipped(.because("the same again")))
        let row = try #require(importCounts.rows.first)
        #expect(row.type == "column country")
        #expect([row.read, row.usedCount, row.skippedCount, row.faultyCount] == [3, 1, 2, 1])
        #expect(row.used == [ImportSummary.Count(what: "target-country", count: 1)])
        #expect(
            row.skipped == [
                ImportSummary.Count(what: "no country", count: 1, isFault: true),
                ImportSummary.Count(what: "the same again", count: 1),
            ])
    }

    @Test(arguments: [SkipReason.unreadable, .noName, .faulty("has errors")])
    func whatSomebodyMustMendIsAFault(reason: SkipReason) {
        #expect(reason.isFault)
    }

    @Test(arguments: [
        SkipReason.revoked, .deprecated, .olderVersion, .sameVersionAgain, .notUsed("x"), .danglingReference,
        .otherEndSkipped, .noATTACKID, .nothingRefersToIt, .aboutNothingKept, .saidAlready, .nameAgain,
        .because("deleted"), .partOfRecord, .markingOfNothing,
    ])
    func whatIsLeftOutByDecisionIsNone(reason: SkipReason) {
        #expect(!reason.isFault)
    }

    @Test func aSummaryCountsTheFaultsOfObjectsAndOfTheirParts() {
        var objects = ImportCounts()
        objects.count("row", .used("incident"))
        objects.count("row", .skipped(.faulty("no date")))
        var parts = ImportCounts()
        parts.count("column end", .skipped(.faulty("before the start")))
        parts.count("column end", .skipped(.because("its row is left out")))
        let summary = ImportSummary(rows: objects.rows, parts: parts.rows, files: 1, casebook: [("incidents", 1)])
        #expect(summary.faulty == 2)
        #expect(
            summary.text == """
                type        read  used  skipped  as what, or why not
                row            2     1        1  1 as incident
                                                 1 skipped: no date
                total          2     1        1
                in them
                column end     2     0        2  1 skipped: before the start
                                                 1 skipped: its row is left out

                1 file read
                left out because of faults in the input: 2
                in the casebook: 1 incidents

                """)
    }
}
