/// A country by its ISO 3166-1 alpha-2 code.
public struct Country: Hashable, Comparable, Sendable {
    /// The code in capitals: `KR`.
    public let code: String

    /// Takes a code in capitals that ISO 3166-1 knows, or returns `nil`.
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

    /// The country that is meant by an English name or a code in any case, to suggest it in an error.
    public static func probablyMeant(by text: some StringProtocol) -> Country? {
        if let country = Country(code: text.uppercased()) { return country }
        if text.uppercased() == "UK" { return Country(code: "GB") }
        let wanted = text.lowercased()
        return countryNames.first { $0.value.lowercased() == wanted }.flatMap { Country(code: $0.key) }
    }

    /// Every country, in the order of the codes.
    public static var all: [Country] { countryNames.keys.sorted().compactMap { Country(code: $0) } }

    /// Countries are in the order of their codes.
    public static func < (first: Country, second: Country) -> Bool { first.code < second.code }
}
