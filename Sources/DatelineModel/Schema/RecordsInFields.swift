import EDTF

extension Incident {
    /// The record's fields in the order of the record format, without its id and prose.
    package var fields: RecordFields {
        var fields = RecordFields()
        fields.add("type", word: kind.rawValue)
        fields.add("title", text: title)
        fields.add("date", word: date.description)
        fields.add("known", word: known?.description)
        fields.add("recorded", word: metadata.recorded?.description)
        fields.addDisclosure(metadata)
        Self.statements.add(of: self, to: &fields)
        fields.add("about", list: about.map { .word($0.text) }, before: Self.fieldsBehindAbout)
        fields.add("related", list: related.map { .word($0.text) })
        fields.addReferences(metadata)
        return fields
    }

    /// Whom the record is about stands among its statements: before the first of these that it has.
    private static let fieldsBehindAbout = Array(FieldTable.incident.names.drop { $0 != "about" }.dropFirst())
}

extension Actor {
    /// The record's fields in the order of the record format, without its id and prose.
    package var fields: RecordFields {
        var fields = RecordFields()
        fields.add("type", word: "actor")
        fields.add("name", text: name)
        fields.add("named", named.map { RecordFields.of($0) { _ in } })
        fields.add("kind", word: kind?.rawValue)
        fields.add("country", text: country?.code)
        Self.statements.add(of: self, to: &fields)
        fields.addReferences(metadata)
        fields.addDisclosure(metadata)
        fields.add("recorded", word: metadata.recorded?.description)
        return fields
    }
}

extension Source {
    /// The record's fields in the order of the record format, without its id.
    package var fields: RecordFields {
        var fields = RecordFields()
        fields.add("type", word: "source")
        fields.add("title", text: title)
        fields.add("publisher", RecordFields.party(publisher))
        let authors = authors.map(RecordValue.text)
        if authors.count == 1 { fields.add("author", authors[0]) } else { fields.add("author", list: authors) }
        fields.add("published", word: published?.description)
        fields.add("url", word: url)
        fields.add("archived", word: archived)
        fields.add("retrieved", word: retrieved?.description)
        fields.add("kind", word: kind?.rawValue)
        fields.add("language", text: language)
        fields.add("reliability", word: reliability?.rawValue)
        fields.add("formerly", list: metadata.formerIDs.map(RecordValue.word))
        fields.add("marking", word: metadata.marking?.label)
        fields.add("note", text: note)
        return fields
    }
}

extension RecordFields {
    /// Adds marking, draft status and embargo.
    mutating func addDisclosure(_ metadata: RecordMetadata) {
        add("marking", word: metadata.marking?.label)
        add("status", word: metadata.isDraft ? "draft" : nil)
        add("embargo", word: metadata.embargo?.description)
    }

    /// Adds the sources of the record as a whole, its former ids, its tags and its ids elsewhere.
    mutating func addReferences(_ metadata: RecordMetadata) {
        add("sources", list: metadata.sources.map { .word($0.text) })
        add("formerly", list: metadata.formerIDs.map(RecordValue.word))
        add("tags", list: metadata.tags.map(RecordValue.text))
        let ids = metadata.foreignIDs.sorted { $0.key < $1.key }
        add("ids", ids.isEmpty ? nil : .map(ids.map { RecordValue.Entry(key: $0.key, value: .text($0.value)) }))
    }
}

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
        fields.add("publish", publish == .standard ? nil : publish.fields.map)
        return fields
    }
}

extension SiteContents {
    /// The fields of `publish:`; what is as usual is left out.
    fileprivate var fields: RecordFields {
        var fields = RecordFields()
        add("pages", pages, unless: Self.standard.pages, to: &fields)
        add("beside", beside, unless: Self.standard.beside, to: &fields)
        add("data", data, unless: Self.standard.data, to: &fields)
        return fields
    }

    private func add<Kind: RawRepresentable<String> & CaseIterable & Hashable>(
        _ name: String, _ kinds: Set<Kind>, unless usual: Set<Kind>, to fields: inout RecordFields
    ) {
        guard kinds != usual else { return }
        let words = Kind.allCases.filter(kinds.contains).map { RecordValue.word($0.rawValue) }
        fields.add(name, .list(words))
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
