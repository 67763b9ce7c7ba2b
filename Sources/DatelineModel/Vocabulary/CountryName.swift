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
