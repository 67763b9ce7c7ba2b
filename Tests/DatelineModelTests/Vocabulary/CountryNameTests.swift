import Testing

@testable import DatelineModel

@Suite struct NamesOfCountries {
    @Test(arguments: [
        ("Holy See (Vatican City State)", "VA"), ("Congo, the Democratic Republic of the", "CD"),
        ("Congo (the Democratic Republic of the)", "CD"), ("Congo (the)", "CG"), ("Republic of the Congo", "CG"),
        ("Korea (the Democratic People's Republic of)", "KP"), ("Korea, Democratic People's Republic of", "KP"),
        ("Korea (the Republic of)", "KR"), ("Iran, Islamic Republic of", "IR"), ("Taiwan (Province of China)", "TW"),
        ("Netherlands, Kingdom of the", "NL"), ("Netherlands (Kingdom of the)", "NL"), ("Bahamas (The)", "BS"),
        ("Falkland Islands (the) [Malvinas]", "FK"), ("Tanzania, the United Republic of", "TZ"),
        ("United Kingdom of Great Britain and Northern Ireland (the)", "GB"), ("Virgin Islands (U.S.)", "VI"),
        ("Virgin Islands, British", "VG"), ("Sint Maarten (Dutch part)", "SX"),
        ("Macedonia, The Former Yugoslav Republic of", "MK"),
        ("Lao People's Democratic Republic (the)", "LA"), ("Palestine, State of", "PS"), ("Viet Nam", "VN"),
    ])
    func isoNamesAreKnown(text: String, code: String) { #expect(Country.named(text)?.code == code) }

    @Test(arguments: [
        ("UK", "GB"), ("south korea", "KR"), ("Vietnam", "VN"), ("Czech", "CZ"), ("Czech Republic", "CZ"),
        ("UAE", "AE"),
        ("U.A.E.", "AE"), ("Holland", "NL"), ("Ivory Coast", "CI"), ("Burma", "MM"), ("Macedonia", "MK"),
        ("Swaziland", "SZ"), ("Turkey", "TR"), ("Turkiye", "TR"), ("Cape Verde", "CV"), ("East Timor", "TL"),
        ("DPRK", "KP"), ("ROK", "KR"), ("S. Korea", "KR"), ("North Korea", "KP"), ("Kosovo", "XK"), ("U.S.", "US"),
        ("U.S.A.", "US"), ("U. S.", "US"), ("U.K.", "GB"),
        ("The United States of America", "US"), ("Lao PDR", "LA"), ("Macau", "MO"), ("Hong Kong SAR", "HK"),
        ("Congo, Dem. Rep.", "CD"), ("St. Kitts & Nevis", "KN"), ("Solomon Is.", "SB"), ("Zaire", "CD"),
    ])
    func namesInUseAreKnown(text: String, code: String) { #expect(Country.named(text)?.code == code) }

    @Test(arguments: [
        "Côte d'Ivoire", "Côte d’Ivoire", "Cote d'Ivoire", "COTE D`IVOIRE", "Cote dIvoire", "Cote d Ivoire",
        "Co\u{302}te d\u{2BC}Ivoire", "  cote   d'ivoire ", "cote-d-ivoire",
    ])
    func accentsAndApostrophesDoNotMatter(text: String) { #expect(Country.named(text)?.code == "CI") }

    @Test(arguments: [("kr", "KR"), ("KR", "KR"), ("KOR", "KR"), ("PRK", "KP"), ("XKX", "XK")])
    func codesAreKnown(text: String, code: String) { #expect(Country.named(text)?.code == code) }

    @Test(arguments: [
        "are", "and", "can", "Europe", "Scotland", "Scots", "America", "", "the", "n/a", "Democratic Republic",
    ])
    func nothingElseIsGuessed(text: String) {
        #expect(Country.named(text) == nil)
        #expect(Country.several(named: text).isEmpty)
    }

    @Test(arguments: [
        ("Korea", ["KP", "KR"]), ("the Virgin Islands", ["VG", "VI"]), ("St. Martin", ["MF", "SX"]),
        ("Serbia & Montenegro", ["ME", "RS"]),
    ])
    func aNameOfSeveralIsNoOnes(text: String, codes: [String]) {
        #expect(Country.named(text) == nil)
        #expect(Country.several(named: text).map(\.code) == codes)
    }

    @Test(arguments: [("Congo", "CG"), ("Guinea", "GN"), ("Ireland", "IE"), ("Samoa", "WS"), ("Micronesia", "FM")])
    func aNameThatISO3166GivesToOneIsItsOwn(text: String, code: String) { #expect(Country.named(text)?.code == code) }

    @Test func everyCountryIsKnownByItsOwnNameAndCode() {
        for country in Country.all {
            #expect(Country.named(country.name) == country)
            #expect(Country.named(country.slug) == country)
        }
    }

    @Test func noNameBelongsToTwo() {
        let codes = Dictionary(grouping: CountryName.entries, by: \.name).mapValues { Set($0.map(\.code)) }
        #expect(codes.filter { $0.value.count > 1 }.isEmpty)
        for (name, code) in CountryName.entries { #expect(name.codesOfSeveral.isEmpty, "\(code)") }
    }

    @Test func everyCountryHasOneCodeOfThreeLetters() {
        #expect(countryCodesOfThreeLetters.values.sorted() == Country.all.map(\.code))
    }
}
