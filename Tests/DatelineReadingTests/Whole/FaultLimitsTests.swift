import DatelineModel
import Testing

@testable import DatelineReading

struct FaultLimitsTests {
    private func diagnostics(of fields: String, prose: String = "") throws -> [Diagnostic] {
        try RecordUnderTest(fields, prose: prose).found()
    }

    @Test func soManyFaultsOfARecordAreListed() throws {
        let fields = (0..<5000).map { "field-\($0): x" }.joined(separator: "\n")
        let found = try diagnostics(of: fields)
        #expect(found.count == 1001)
        #expect(found.count { $0.id == .unknownField } == 1000)
        #expect(found.count { $0.id == .moreFaults && $0.severity == .error } == 1)
    }

    @Test func anErrorAmongThoseThatAreNotListedStillLeavesTheRecordOut() throws {
        let prose = String(repeating: "<b> ", count: 1500) + "\u{202E}"
        let reading = try RecordUnderTest("title: A", prose: "A.\n\n" + prose + "\n").reading()
        #expect(reading.casebook.incidents.contains { $0.id.text == "tested" } == false)
        #expect(reading.diagnostics.count { $0.id == .rawHTML } <= 1000)
    }

    @Test func manyWarningsAloneLeaveNoRecordOut() throws {
        let reading = try RecordUnderTest("title: A", prose: String(repeating: "<b> ", count: 1500)).reading()
        #expect(reading.hasErrors == false)
        #expect(reading.diagnostics.count { $0.id == .moreFaults && $0.severity == .warning } == 1)
    }

    @Test func faultsOfTheNotationAndOfReferencesAreLimitedToo() throws {
        #expect(try diagnostics(of: (0..<3000).map { _ in "tags: x" }.joined(separator: "\n")).count <= 1001)
        let related = (0..<3000).map { "r\($0)" }.joined(separator: ", ")
        #expect(try diagnostics(of: "related: [\(related)]").count <= 1001)
    }

    @Test func messagesAreShortHoweverLongTheTextIs() throws {
        let found = try diagnostics(of: "date: \(String(repeating: "9", count: 200_000))")
        #expect(found.map(\.id) == [.edtfDate])
        #expect(found.allSatisfy { $0.message.utf8.count < 500 })
        #expect(found.first?.message.hasSuffix("is not an EDTF date") == true)
        #expect(found.allSatisfy { $0.excerpt == nil })
    }
}
