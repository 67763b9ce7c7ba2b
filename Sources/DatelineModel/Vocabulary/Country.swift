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

/// A name of a country without what spellings of one name differ in.
///
/// Accents, capitals, apostrophes, full stops, articles, brackets and the order of the words do not matter, so that
/// `Korea (the Republic of)`, `Korea, Republic of` and `Republic of Korea` are one name.
struct CountryName: Hashable, Sendable {
    /// The words that tell names apart, in the order of the alphabet.
    private let words: [String]

    init(_ text: String) {
        let kept = text.unicodeScalars.filter { !Self.isPassedOver($0) }
        let spelled = Slug.make(from: String(String.UnicodeScalarView(kept)))
        words = spelled.split(separator: "-").map(String.init)
            .filter { !Self.fillWords.contains($0) }
            .map { Self.abbreviations[$0] ?? $0 }
            .sorted()
    }

    /// The code of the one country that has the name.
    var code: String? { Self.codes[self] }

    /// The codes of the countries among which the name does not decide.
    var codesOfSeveral: [String] { Self.codesOfSeveral[self] ?? [] }

    /// Every name that is known, and the codes that have it.
    static let entries: [(name: CountryName, code: String)] =
        countryNames.map { (CountryName($0.value), $0.key) }
        + countrySpellings.flatMap { code, names in names.map { (CountryName($0), code) } }

    private static let codes = Dictionary(entries.map { ($0.name, $0.code) }) { first, _ in first }

    private static let codesOfSeveral = Dictionary(
        countriesOfOneName.map { (CountryName($0.key), $0.value) }
    ) { first, _ in first }

    private static let fillWords: Set = ["the", "of", "and"]

    private static let abbreviations = [
        "st": "saint", "rep": "republic", "dem": "democratic", "is": "islands", "isl": "islands", "island": "islands",
    ]

    /// Full stops, apostrophes of every kind, and accents that stand behind their letters.
    private static func isPassedOver(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar {
        case ".", "'", "`", "\u{B4}", "\u{2BB}", "\u{2BC}", "\u{2018}", "\u{2019}", "\u{201B}", "\u{2032}", "\u{FF07}":
            true
        default: scalar.properties.generalCategory == .nonspacingMark
        }
    }
}

/// Names that several countries of today have or share, with their codes.
private let countriesOfOneName = [
    "Channel Islands": ["GG", "JE"],
    "Czechoslovakia": ["CZ", "SK"],
    "Korea": ["KP", "KR"],
    "Netherlands Antilles": ["BQ", "CW", "SX"],
    "Saint Martin": ["MF", "SX"],
    "Serbia and Montenegro": ["ME", "RS"],
    "Virgin Islands": ["VG", "VI"],
]
