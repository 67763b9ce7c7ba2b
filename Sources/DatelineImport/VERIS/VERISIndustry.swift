internal import DatelineModel
internal import DatelineReading

/// The sector of a victim, from its industry in the codes of NAICS.
enum VERISIndustry {
    /// The sector for the first two digits of a NAICS code; the name of a built-in sector is accepted too.
    static func sector(ofIndustry code: String?) -> String? {
        guard let code else { return nil }
        guard code.count >= 2, code.prefix(2).allSatisfy(\.isASCIIDigit) else { return commonSector(code) }
        return switch code.prefix(2) {
        case "11": "Agriculture"
        case "21": "Mining"
        case "22": "Utilities"
        case "23": "Construction"
        case "31", "32", "33": "Manufacturing"
        case "42": "Trade"
        case "44", "45": "Retail"
        case "48", "49": "Transport"
        case "51": "Information"
        case "52": "Finance"
        case "53": "Real estate"
        case "54": "Professional services"
        case "55": "Management of companies"
        case "56": "Administrative and support services"
        case "61": "Education"
        case "62": "Healthcare"
        case "71": "Entertainment"
        case "72": "Hospitality"
        case "81": "Other services"
        case "92": "Government"
        default: nil
        }
    }

    private static func commonSector(_ word: String) -> String? {
        let name = SectorNames.name(of: word)
        let common = Vocabulary().sectors
        return ID<Sector>(slugOf: name).flatMap { common[$0]?.name }
    }
}
