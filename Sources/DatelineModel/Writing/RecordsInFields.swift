import EDTF

extension Incident {
    /// The record's fields in the order of the record format, without its id and prose.
    package var fields: RecordFields {
        var fields = RecordFields()
        fields.add("type", word: kind.rawValue)
        fields.add("title", text: title)
        fields.add("date", word: date.description)
        fields.add("known", word: known?.description)
        fields.add("recorded", word: keeping.recorded?.description)
        fields.addDisclosure(keeping)
        fields.add("targets", list: targets.map(RecordFields.target))
        fields.add("malware", list: malware.map(RecordFields.mention))
        fields.add("techniques", list: techniques.map(RecordFields.mention))
        fields.add("vulnerabilities", list: vulnerabilities.map(RecordFields.mention))
        fields.add("about", list: about.map { .word($0.text) })
        fields.add("attribution", list: attributions.map(RecordFields.attribution))
        fields.add("claims", list: claims.map(RecordFields.claim))
        fields.add("related", list: related.map { .word($0.text) })
        fields.addReferences(keeping)
        return fields
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
        let periods = active.map(RecordFields.activePeriod)
        if periods.count == 1 { fields.add("active", periods[0]) } else { fields.add("active", list: periods) }
        fields.add("aliases", list: aliases.map(RecordFields.alias))
        fields.add("relations", list: relations.map(RecordFields.relation))
        fields.add("targets", list: targets.map(RecordFields.target))
        fields.add("malware", list: malware.map(RecordFields.mention))
        fields.add("techniques", list: techniques.map(RecordFields.mention))
        fields.add("claims", list: claims.map(RecordFields.claim))
        fields.addReferences(keeping)
        fields.addDisclosure(keeping)
        fields.add("recorded", word: keeping.recorded?.description)
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
        fields.add("formerly", list: keeping.formerIDs.map(RecordValue.word))
        fields.add("marking", word: keeping.marking?.label)
        fields.add("note", text: note)
        return fields
    }
}
