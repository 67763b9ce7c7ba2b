internal import DatelineModel

/// The texts of `dateline.yaml` and `vocabulary.yaml`.
enum SettingsText {
    static func of(_ settings: Settings) -> String { RecordFileText.yaml(settings.fields) }

    /// The terms that are not built in, a term a line however few there are; `nil` where there are none.
    static func of(_ vocabulary: Vocabulary) -> String? {
        let lists = vocabulary.fields.entries
        guard !lists.isEmpty else { return nil }
        var text = ""
        for entry in lists {
            guard case .map(let terms) = entry.value else { continue }
            var writer = YAMLWriter()
            writer.write(terms, indent: 2)
            text += entry.key + ":\n" + writer.text
        }
        return text
    }
}
