import Testing

@testable import DatelineModel

@Suite struct Countries {
    @Test func iso3166HasTwoHundredAndFortyNine() {
        #expect(Country.all.count == 249)
        #expect(Set(Country.all.map(\.name)).count == 249)
    }

    @Test func norwayIsACountry() { #expect(Country(code: "NO")?.name == "Norway") }

    @Test(arguments: ["UK", "kr", "XX", "", "KOR"])
    func nothingElseIsACode(text: String) { #expect(Country(code: text) == nil) }

    @Test(arguments: [("UK", "GB"), ("kr", "KR"), ("south korea", "KR"), ("Vietnam", "VN")])
    func whatWasProbablyMeantIsSuggested(text: String, code: String) {
        #expect(Country.probablyMeant(by: text)?.code == code)
    }
}
