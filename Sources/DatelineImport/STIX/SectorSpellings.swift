/// Spellings of sectors that mean one of those that every casebook knows, in lower case; none that is wider or narrower.
enum SectorSpellings {
    static let names: [String: String] = [
        "chemical": "Chemicals", "defense": "Defence", "defense industrial base": "Defence",
        "financial": "Finance", "financial services": "Finance", "gambling companies": "Gambling",
        "government administration": "Government", "government agencies and services": "Government",
        "government institutions": "Government", "government, administration": "Government", "health": "Healthcare",
        "high tech": "Technology", "high-tech": "Technology", "legal": "Legal services", "medical": "Healthcare",
        "news - media": "Media", "ngos": "Non-governmental organisations", "ngo": "Non-governmental organisations",
        "non-profit organisation": "Non-governmental organisations", "pharma": "Pharmaceuticals",
        "pharmacy": "Pharmaceuticals", "political party": "Politics", "semiconductor industry": "Semiconductors",
        "telco": "Telecommunications", "telecom": "Telecommunications", "telecomms": "Telecommunications",
        "telecoms": "Telecommunications", "transportation": "Transport", "transportation systems": "Transport",
        "universities": "Education", "academia - university": "Education",
    ]
}
