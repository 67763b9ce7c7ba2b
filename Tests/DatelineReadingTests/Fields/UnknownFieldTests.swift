import DatelineModel
import Testing

@testable import DatelineReading

struct UnknownFieldTests {
    @Test func namesTheFieldThatWasMeant() throws {
        try expect("⟪attribtion⟫: []", reports: "did you mean 'attribution'?", as: .unknownField)
        try expect("⟪alias⟫: []", .actor, reports: "did you mean 'aliases'?", as: .unknownField)
        try expect("⟪publishd⟫: 2018", .source, reports: "did you mean 'published'?", as: .unknownField)
    }

    @Test func listsTheFieldsWhereNoneIsClose() throws {
        try expect("⟪severity⟫: high", reports: "the fields are 'type'", as: .unknownField)
    }

    @Test func looksWithinStatementsToo() throws {
        try expect(
            "claims: [{ text: So it was., source: report-2018, ⟪confidense⟫: high }]",
            reports: "did you mean 'confidence'?", as: .unknownField)
    }

    @Test func reportsEveryFaultOfARecord() throws {
        try expect("⟪colour⟫: red\n⟪size⟫: big\n⟪shape⟫: round", reports: "has no field", as: .unknownField)
    }

    @Test func aFieldOfAnotherKindOfRecordIsUnknown() throws {
        try expect("⟪reliability⟫: A", reports: "an incident has no field 'reliability'", as: .unknownField)
    }
}
