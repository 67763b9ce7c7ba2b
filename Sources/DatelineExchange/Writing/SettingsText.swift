internal import DatelineModel

/// The texts of `dateline.yaml` and `vocabulary.yaml`.
enum SettingsText {
    static func of(_ settings: Settings) -> String {
        let standard = Settings(title: settings.title)
        var fields = YAMLFields()
        fields.add("title", text: settings.title)
        fields.add("publisher", text: settings.publisher)
        fields.add("base-url", word: settings.baseURL)
        fields.add("marking", word: settings.marking.label)
        fields.add("default-marking", word: settings.defaultMarking.label)
        fields.add("language", text: settings.language)
        fields.add("description", text: settings.summary)
        var scales = YAMLFields()
        if settings.confidenceScale != standard.confidenceScale {
            scales.add("confidence", text: settings.confidenceScale)
        }
        if settings.likelihoodScale != standard.likelihoodScale {
            scales.add("likelihood", text: settings.likelihoodScale.rawValue)
        }
        fields.add("scales", scales.entries.isEmpty ? nil : scales.map)
        return RecordText.yaml(fields)
    }

    /// The terms that are not built in; `nil` where there are none.
    static func of(_ vocabulary: Vocabulary) -> String? {
        let common = Vocabulary()
        var fields = YAMLFields()
        fields.add("organisations", terms(vocabulary.organisations, but: [:]))
        fields.add("sectors", terms(vocabulary.sectors, but: common.sectors))
        fields.add("regions", terms(vocabulary.regions, but: common.regions))
        fields.add("malware", terms(vocabulary.malware, but: [:]))
        fields.add("techniques", terms(vocabulary.techniques, but: [:]))
        return fields.entries.isEmpty ? nil : blocks(fields)
    }

    private static func terms<Thing: Noun>(
        _ terms: [ID<Thing>: VocabularyTerm], but common: [ID<Thing>: VocabularyTerm]
    ) -> YAMLField? {
        let own = terms.filter { common[$0.key] != $0.value }.sorted { $0.key < $1.key }
        return own.isEmpty ? nil : .map(own.map { YAMLField.Entry(key: $0.key.text, value: term($0.value)) })
    }

    /// A name, or a mapping where more is known.
    private static func term(_ term: VocabularyTerm) -> YAMLField {
        var fields = YAMLFields()
        fields.add("name", text: term.name)
        fields.add("kind", text: term.kind)
        fields.add("country", text: term.country?.code)
        fields.add("attack", word: term.attack)
        fields.add("url", word: term.url)
        fields.add("description", text: term.summary)
        return fields.entries.count == 1 ? .text(term.name) : fields.map
    }

    /// The lists one below the other, a term a line however few there are.
    private static func blocks(_ fields: YAMLFields) -> String {
        var text = ""
        for entry in fields.entries {
            guard case .map(let terms) = entry.value else { continue }
            var writer = YAMLWriter()
            writer.write(terms, indent: 2)
            text += entry.key + ":\n" + writer.text
        }
        return text
    }
}
