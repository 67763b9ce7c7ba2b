extension Settings {
    /// The fields of `dateline.yaml` in their order; scales that are the usual ones are left out.
    package var fields: RecordFields {
        let standard = Settings(title: title)
        var fields = RecordFields()
        fields.add("title", text: title)
        fields.add("publisher", text: publisher)
        fields.add("base-url", word: baseURL)
        fields.add("marking", word: marking.label)
        fields.add("default-marking", word: defaultMarking.label)
        fields.add("language", text: language)
        fields.add("description", text: summary)
        var scales = RecordFields()
        if confidenceScale != standard.confidenceScale { scales.add("confidence", text: confidenceScale) }
        if likelihoodScale != standard.likelihoodScale { scales.add("likelihood", text: likelihoodScale.rawValue) }
        fields.add("scales", scales.entries.isEmpty ? nil : scales.map)
        return fields
    }
}

extension Vocabulary {
    /// The lists of terms that are not built in; each is a mapping from ids to terms.
    package var fields: RecordFields {
        let common = Vocabulary()
        var fields = RecordFields()
        fields.add("organisations", Self.terms(organisations, but: [:]))
        fields.add("sectors", Self.terms(sectors, but: common.sectors))
        fields.add("regions", Self.terms(regions, but: common.regions))
        fields.add("malware", Self.terms(malware, but: [:]))
        fields.add("techniques", Self.terms(techniques, but: [:]))
        fields.add("vulnerabilities", Self.terms(vulnerabilities, but: [:]))
        return fields
    }

    private static func terms<Thing: Identified>(
        _ terms: [ID<Thing>: VocabularyTerm], but common: [ID<Thing>: VocabularyTerm]
    ) -> RecordValue? {
        let own = terms.filter { common[$0.key] != $0.value }.sorted { $0.key < $1.key }
        return own.isEmpty ? nil : .map(own.map { RecordValue.Entry(key: $0.key.text, value: $0.value.value) })
    }
}

extension VocabularyTerm {
    /// The name, or a mapping where more is known.
    fileprivate var value: RecordValue {
        var fields = RecordFields()
        fields.add("name", text: name)
        fields.add("kind", text: kind)
        fields.add("country", text: country?.code)
        fields.add("attack", word: attack)
        fields.add("url", word: url)
        fields.add("description", text: summary)
        return fields.entries.count == 1 ? .text(name) : fields.map
    }
}
