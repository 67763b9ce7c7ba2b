/// A country by its ISO 3166-1 alpha-2 code.
public struct Country: Hashable, Comparable, Sendable {
    /// The code in capitals: `KR`.
    public let code: String

    /// Takes a code in capitals that ISO 3166-1 knows, or `XK`, or returns `nil`.
    public init?(code: some StringProtocol) {
        guard countryNames[String(code)] != nil else { return nil }
        self.code = String(code)
    }

    /// The English short name in everyday form: `South Korea`.
    public var name: String { countryNames[code] ?? code }

    /// The names of all countries, in no order that matters.
    public static var names: some Sequence<String> { countryNames.values }

    /// The code in lower case, for routes: `kr`.
    public var slug: String { code.lowercased() }

    /// The country that a text names: by its code of two letters in any case, by its code of three letters in capitals,
    /// or by an English name that is in use for it, however the name is spelled.
    ///
    /// `nil` where the text names none, and where it names several (see `several(named:)`). A name that ISO 3166-1
    /// itself gives to one country is that country's: `Congo` is the Republic of the Congo, `Guinea` the Republic of
    /// Guinea.
    public static func named(_ text: some StringProtocol) -> Country? {
        let text = String(text)
        if let country = Country(code: text.uppercased()) { return country }
        if let code = countryCodesOfThreeLetters[text] { return Country(code: code) }
        return CountryName(text).code.flatMap { Country(code: $0) }
    }

    /// The countries among which a name does not decide, in the order of their codes: `Korea` may be `KP` or `KR`.
    public static func several(named text: some StringProtocol) -> [Country] {
        CountryName(String(text)).codesOfSeveral.compactMap { Country(code: $0) }
    }

    /// Every country, in the order of the codes.
    public static var all: [Country] { countryNames.keys.sorted().compactMap { Country(code: $0) } }

    /// Countries are in the order of their codes.
    public static func < (first: Country, second: Country) -> Bool { first.code < second.code }
}
