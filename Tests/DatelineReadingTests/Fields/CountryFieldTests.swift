import DatelineModel
import Testing

@testable import DatelineReading

struct CountryFieldTests {
    @Test func takesCodesAsText() throws {
        #expect(try incident("targets: [{ country: NO }]").targets.map { $0.country?.name } == ["Norway"])
    }

    @Test func namesTheCodeThatIsMeant() throws {
        try expect("targets: [{ country: ⟪UK⟫ }]", reports: "write 'GB'", as: .countryCode)
        try expect("targets: [{ country: ⟪kr⟫ }]", reports: "write 'KR' for South Korea", as: .countryCode)
        try expect("targets: [{ country: ⟪Japan⟫ }]", reports: "write 'JP'", as: .countryCode)
        try expect("targets: [{ country: ⟪XX⟫ }]", reports: "two capital letters", as: .countryCode)
    }
}
