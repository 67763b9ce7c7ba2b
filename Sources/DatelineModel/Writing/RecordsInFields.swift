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
        fields.add("about", list: about.map { .word($0.text) })
        fields.add("related", list: related.map { .word($0.text) })
        fields.addReferences(metadata)
        return fields.ordered(as: .incident)
    }
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
