import DatelineModel

/// The ids of the objects of one casebook.
struct STIXNames {
    /// What tells this casebook's records from those of another: its address, or else its publisher and title.
    let authority: String

    init(_ settings: Settings) {
        authority = settings.baseURL ?? [settings.publisher, settings.title].compactMap(\.self).joined(separator: "/")
    }

    /// The id of something by its path in the casebook: `actors/apt37`.
    func id(_ type: String, _ path: String) -> String {
        "\(type)--\(NameUUID.text(of: "\(authority)/\(path)"))"
    }

    /// The type and id of a record: those that it had where it came from, where they are of an allowed type.
    func id(_ types: [String], _ path: String, _ metadata: RecordMetadata, default type: String) -> (
        type: String, id: String
    ) {
        let foreign = metadata.foreignIDs["stix"] ?? ""
        for type in types where foreign.hasPrefix(type + "--") {
            if NameUUID.isUUID(foreign.dropFirst(type.count + 2)) { return (type, foreign) }
        }
        return (type, id(type, path))
    }
}
