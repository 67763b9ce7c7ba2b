internal import DatelineModel
internal import DatelineReading

/// The enumerations of VERIS in the words of a casebook.
enum VERISWords {
    /// Tags such as `hacking: SQLi`, in the order of the record.
    static func tags(_ record: VERISIncident) -> [String] {
        var tags = record.tellingTexts("security_incident").map { "security incident: \($0.lowercased())" }
        for action in record.at("action")?.entries ?? [] {
            tags.append(action.name)
            tags += record.tellingTexts("action.\(action.name).variety").map { "\(action.name): \($0)" }
        }
        return tags.filter { VERISIncident.isTelling($0) }.reduce(into: []) { unique, tag in
            if !unique.contains(tag) { unique.append(tag) }
        }
    }

    /// Sentences about the actors and the losses, as far as the record has them.
    static func claims(_ record: VERISIncident) -> [String] {
        var claims: [String] = []
        for kind in ["external", "internal", "partner"] where record.at("actor.\(kind)") != nil {
            claims.append(
                list("Actor, \(kind)", details(["variety", "motive", "country"], of: "actor.\(kind)", in: record)))
        }
        let amount = record.tellingTexts("attribute.confidentiality.data_total").first
        let data = record.at("attribute.confidentiality.data")?.elements ?? []
        let kinds = data.compactMap { $0["variety"]?.text }.filter(VERISIncident.isTelling)
        if record.at("attribute.confidentiality") != nil {
            let disclosed = record.tellingTexts("attribute.confidentiality.data_disclosure").first
            claims.append(
                list(
                    "Data disclosed",
                    [disclosed, kinds.isEmpty ? nil : kinds.joined(separator: ", "), amount.map { "\($0) records" }]
                        .compactMap(\.self)))
        }
        for part in ["integrity", "availability"] where record.at("attribute.\(part)") != nil {
            claims.append(
                list(
                    part.prefix(1).uppercased() + part.dropFirst(),
                    details(["variety"], of: "attribute.\(part)", in: record)))
        }
        let ways = (record.at("discovery_method")?.entries ?? []).flatMap { entry in
            let varieties = record.tellingTexts("discovery_method.\(entry.name).variety")
            return varieties.isEmpty
                ? [entry.name].filter(VERISIncident.isTelling) : varieties.map { "\(entry.name), \($0)" }
        }
        claims.append(list("Discovered by", ways))
        return claims.filter { !$0.isEmpty }
    }

    private static func details(_ fields: [String], of path: String, in record: VERISIncident) -> [String] {
        fields.compactMap { field in
            let texts = record.tellingTexts("\(path).\(field)")
            return texts.isEmpty ? nil : texts.joined(separator: ", ")
        }
    }

    private static func list(_ label: String, _ texts: [String]) -> String {
        texts.isEmpty ? "" : "\(label): \(texts.joined(separator: "; "))."
    }

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
