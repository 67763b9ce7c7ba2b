/// Names of countries that are in use beside the English short names, in lower case, with their codes.
enum CountrySpellings {
    static let codes: [String: String] = [
        "bolivia (plurinational state of)": "BO", "brunei darussalam": "BN", "burma": "MM", "cape verde": "CV",
        "congo (the democratic republic of the)": "CD", "czech republic": "CZ",
        "democratic people's republic of korea": "KP", "democratic republic of the congo": "CD", "dprk": "KP",
        "east timor": "TL", "great britain": "GB", "hong kong sar": "HK", "iran (islamic republic of)": "IR",
        "iran, islamic republic of": "IR", "islamic republic of iran": "IR", "ivory coast": "CI",
        "korea (democratic people's republic of)": "KP", "korea (republic of)": "KR",
        "korea, democratic people's republic of": "KP", "korea, republic of": "KR",
        "lao people's democratic republic": "LA", "macau": "MO", "macedonia": "MK",
        "micronesia (federated states of)": "FM", "moldova (republic of)": "MD", "moldova, republic of": "MD",
        "palestinian territory": "PS", "palestine, state of": "PS", "people's republic of china": "CN", "prc": "CN",
        "republic of korea": "KR", "republic of moldova": "MD", "russian federation": "RU",
        "state of palestine": "PS", "swaziland": "SZ", "syrian arab republic": "SY", "taiwan, province of china": "TW",
        "tanzania, united republic of": "TZ", "turkey": "TR", "u.k.": "GB", "u.s.": "US", "u.s.a.": "US",
        "united kingdom of great britain and northern ireland": "GB", "united republic of tanzania": "TZ",
        "united states of america": "US", "usa": "US", "vatican": "VA", "venezuela (bolivarian republic of)": "VE",
        "venezuela, bolivarian republic of": "VE", "viet nam": "VN",
    ]
}
