/// The sectors and regions that every casebook knows.
enum CommonTerms {
    static let sectors: [ID<Sector>: VocabularyTerm] = terms([
        "Aerospace", "Agriculture", "Automotive", "Chemicals", "Civil society", "Construction", "Cryptocurrency",
        "Defence", "Education", "Electronics", "Energy", "Engineering", "Entertainment", "Finance", "Food",
        "Gambling", "Gaming", "Government", "Healthcare", "Hospitality", "Human rights", "Insurance",
        "Law enforcement", "Legal services", "Logistics", "Manufacturing", "Maritime", "Media", "Military", "Mining",
        "Non-governmental organisations", "Nuclear", "Pharmaceuticals", "Politics", "Professional services",
        "Research", "Retail", "Semiconductors", "Space", "Sports", "Technology", "Telecommunications", "Think tanks",
        "Transport", "Utilities", "Water",
    ])

    static let regions: [ID<Region>: VocabularyTerm] = terms([
        "Africa", "Asia", "Caribbean", "Central America", "Central Asia", "East Asia", "Eastern Europe", "Europe",
        "Latin America", "Middle East", "North America", "Oceania", "South America", "South Asia", "Southeast Asia",
        "Western Europe", "Worldwide",
    ])

    private static func terms<Thing>(_ names: [String]) -> [ID<Thing>: VocabularyTerm] {
        var terms: [ID<Thing>: VocabularyTerm] = [:]
        for name in names {
            if let id = ID<Thing>(slugOf: name) { terms[id] = VocabularyTerm(name: name) }
        }
        return terms
    }
}
