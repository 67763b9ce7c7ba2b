internal import DatelineReading

/// What a record of VERIS says of actors, losses and discovery, as sentences of claims.
enum VERISClaims {
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
}
