internal import DatelineReading

/// The tags of an incident: what was done, in the terms of VERIS.
enum VERISTags {
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
}
