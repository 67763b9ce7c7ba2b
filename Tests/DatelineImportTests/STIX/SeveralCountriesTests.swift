import DatelineModel
import Testing

@testable import DatelineImport

@Suite struct SeveralCountries {
    @Test(arguments: [
        ("Peru", ["PE"]), ("RU,BY", ["RU", "BY"]), ("ru / by", ["RU", "BY"]), ("US UK", ["US", "GB"]),
        ("US, Israel", ["US", "IL"]), ("France & Germany", ["FR", "DE"]), ("Peru; Chile; Peru", ["PE", "CL"]),
        ("Trinidad and Tobago and Peru", []), ("Trinidad and Tobago", ["TT"]), ("Korea, Republic of", ["KR"]),
        ("Antigua & Barbuda", ["AG"]), ("Hong Kong, China", ["HK"]),
    ])
    func areReadOutOfOneText(text: String, codes: [String]) {
        #expect(Geography.countries(text).map(\.code) == codes)
    }

    @Test(arguments: ["Georgia, USA", "Georgia, US", "Jordan, MN", "Peru, Atlantis", "Korea, Peru", "Europe", "", ", "])
    func areNotGuessed(text: String) { #expect(Geography.countries(text).isEmpty) }
}
