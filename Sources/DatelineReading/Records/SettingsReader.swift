internal import DatelineModel

/// Reads `dateline.yaml`.
enum SettingsReader {
    /// The settings and the vocabulary of a casebook.
    ///
    /// A faulty value is replaced with the safest one: a faulty default marking counts as the strictest.
    ///
    /// - Parameters:
    ///   - node: The fields.
    ///   - isLine: Whether they are a line of JSON Lines, which has a `type` too.
    ///   - log: Collects what is found.
    static func read(
        _ node: LocatedNode, isLine: Bool = false, into log: inout RecordLog
    ) -> (settings: Settings, vocabulary: Vocabulary?) {
        var settings = Settings(title: fallbackTitle)
        let known = isLine ? ["type"] + FieldTable.casebook.names : FieldTable.casebook.names
        guard let fields = Fields(node, knowing: known, of: "the casebook", into: &log) else {
            settings.defaultMarking = .red
            return (settings, nil)
        }
        if let title = TitleReader.read(fields, "title", of: "the casebook", into: &log) { settings.title = title }
        settings.publisher = fields.line("publisher", into: &log)
        settings.summary = fields.line("description", into: &log)
        settings.baseURL = fields.address("base-url", into: &log).map { $0.hasSuffix("/") ? $0 : $0 + "/" }
        settings.language = fields.language("language", into: &log) ?? settings.language
        tellOfLanguage(settings, fields, into: &log)
        settings.marking = fields.marking("marking", into: &log) ?? .clear
        let isSaid = fields["default-marking"] != nil
        settings.defaultMarking = fields.marking("default-marking", into: &log) ?? (isSaid ? .red : .clear)
        readScales(fields, &settings, into: &log)
        return (settings, fields["vocabulary"].flatMap { VocabularyReader.read($0, into: &log) })
    }

    /// The title of a casebook that has none.
    static let fallbackTitle = "Untitled casebook"

    /// The words of pages are English, whatever the language of the records.
    private static func tellOfLanguage(_ settings: Settings, _ fields: Fields, into log: inout RecordLog) {
        guard !settings.isInEnglish, let node = fields["language"] else { return }
        let name = LanguageTag(settings.language).name ?? "'\(settings.language)'"
        log.note(
            .languageOfPages, "the words of pages are English; only the texts of records are in \(name)",
            at: log.place(of: node), help: "write 'language: en' if the records are in English")
    }

    private static func readScales(_ fields: Fields, _ settings: inout Settings, into log: inout RecordLog) {
        guard let node = fields["scales"],
            let scales = Fields(node, knowing: FieldTable.scales.names, of: "'scales'", into: &log)
        else { return }
        if let scale = scales.line("confidence", into: &log) { settings.confidenceScale = scale }
        if let scale = scales.word("likelihood", as: LikelihoodScale.self, into: &log) {
            settings.likelihoodScale = scale
        }
    }
}
