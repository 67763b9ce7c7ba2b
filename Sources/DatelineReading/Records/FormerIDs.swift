internal import DatelineModel

/// Reads the ids under which a record was published before.
enum FormerIDs {
    static func read(_ fields: Fields, _ log: inout RecordLog) -> [String] {
        var ids: [String] = []
        for node in fields.list("formerly", example: "old-id", &log) {
            guard let text = LineText.read(node, "a former id", &log) else { continue }
            guard Slug.isValid(text) else {
                log.error(
                    .idSpelling, "'\(text)' cannot have been an id", at: log.place(of: node),
                    help: "write '\(Slug.make(from: text))': ids are small letters, digits and hyphens")
                continue
            }
            if !ids.contains(text) { ids.append(text) }
        }
        return ids
    }
}
