internal import DatelineModel

/// Reads `dateline.yaml`.
enum SettingsReader {
    /// The settings and the vocabulary of a casebook.
    ///
    /// What is faulty is put in place by the safest there is: a faulty default marking is the strictest one.
    ///
    /// - Parameters:
    ///   - node: The fields.
    ///   - isLine: Whether they stand in a line of JSON Lines, which says of what type it is.
    ///   - log: Takes what is found.
    static func read(
        _ node: LocatedNode, isLine: Bool = false, _ log: inout RecordLog
    ) -> (settings: Settings, vocabulary: Vocabulary?) {
        var settings = Settings(title: fallbackTitle)
        let known = isLine ? ["type"] + FieldTable.casebook.names : FieldTable.casebook.names
        guard let fields = Fields(node, knowing: known, of: "the casebook", &log) else {
            settings.defaultMarking = .red
            return (settings, nil)
        }
        if let title = TitleReader.read(fields, "title", of: "the casebook", &log) { settings.title = title }
        settings.publisher = fields.line("publisher", &log)
        settings.summary = fields.line("description", &log)
        settings.baseURL = fields.address("base-url", &log).map { $0.hasSuffix("/") ? $0 : $0 + "/" }
        settings.language = fields.language("language", &log) ?? settings.language
        tellOfLanguage(settings, fields, &log)
        settings.marking = fields.marking("marking", &log) ?? .clear
        let isSaid = fields["default-marking"] != nil
        settings.defaultMarking = fields.marking("default-marking", &log) ?? (isSaid ? .red : .clear)
        readScales(fields, &settings, &log)
        return (settings, fields["vocabulary"].flatMap { VocabularyReader.read($0, &log) })
    }

    /// The title of a casebook that has none.
    static let fallbackTitle = "Untitled casebook"

    /// The words of pages are English, whatever the records are written in.
    private static func tellOfLanguage(_ settings: Settings, _ fields: Fields, _ log: inout RecordLog) {
        guard !settings.isInEnglish, let node = fields["language"] else { return }
        let name = LanguageTag(settings.language).name ?? "'\(settings.language)'"
        log.note(
            .languageOfPages, "the words of pages are English; only the texts of records are in \(name)",
            at: log.place(of: node), help: "write 'language: en' if the records are in English")
    }

    private static func readScales(_ fields: Fields, _ settings: inout Settings, _ log: inout RecordLog) {
        guard let node = fields["scales"],
            let scales = Fields(node, knowing: FieldTable.scales.names, of: "'scales'", &log)
        else { return }
        if let scale = scales.line("confidence", &log) { settings.confidenceScale = scale }
        if let scale = scales.word("likelihood", as: LikelihoodScale.self, &log) { settings.likelihoodScale = scale }
    }
}
