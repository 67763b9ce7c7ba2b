import Testing

@testable import DatelineModel

@Suite struct Countries {
    @Test func iso3166HasTwoHundredAndFortyNineAndKosovoIsAddedToThem() {
        #expect(Country.all.count == 250)
        #expect(Set(Country.all.map(\.name)).count == 250)
        #expect(Country(code: "XK")?.name == "Kosovo")
    }

    @Test func norwayIsACountry() { #expect(Country(code: "NO")?.name == "Norway") }

    @Test(arguments: ["UK", "kr", "XX", "", "KOR"])
    func nothingElseIsACode(text: String) { #expect(Country(code: text) == nil) }
}
