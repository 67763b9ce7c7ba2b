internal import DatelineModel
internal import EDTF

/// The texts of records as files hold them, the fields in the order of the record format.
enum RecordText {
    static func of(_ incident: Incident) -> String {
        var fields = YAMLFields()
        fields.add("type", word: incident.kind.rawValue)
        fields.add("title", text: incident.title)
        fields.add("date", word: incident.date.description)
        fields.add("known", word: incident.known?.description)
        fields.add("recorded", word: incident.keeping.recorded?.description)
        fields.addDisclosure(incident.keeping)
        fields.add("targets", list: incident.targets.map(YAMLFields.target))
        fields.add("malware", list: incident.malware.map(YAMLFields.mention))
        fields.add("techniques", list: incident.techniques.map(YAMLFields.mention))
        fields.add("vulnerabilities", list: incident.vulnerabilities.map(YAMLFields.mention))
        fields.add("attribution", list: incident.attributions.map(YAMLFields.attribution))
        fields.add("claims", list: incident.claims.map(YAMLFields.claim))
        fields.add("related", list: incident.related.map { .word($0.text) })
        fields.addReferences(incident.keeping)
        return frontMatter(fields, incident.body)
    }

    static func of(_ actor: Actor) -> String {
        var fields = YAMLFields()
        fields.add("type", word: "actor")
        fields.add("name", text: actor.name)
        fields.add("named", actor.named.map { YAMLFields.of($0) { _ in } })
        fields.add("kind", word: actor.kind?.rawValue)
        fields.add("country", text: actor.country?.code)
        let periods = actor.active.map(YAMLFields.activePeriod)
        if periods.count == 1 { fields.add("active", periods[0]) } else { fields.add("active", list: periods) }
        fields.add("aliases", list: actor.aliases.map(YAMLFields.alias))
        fields.add("relations", list: actor.relations.map(YAMLFields.relation))
        fields.add("targets", list: actor.targets.map(YAMLFields.target))
        fields.add("malware", list: actor.malware.map(YAMLFields.mention))
        fields.add("techniques", list: actor.techniques.map(YAMLFields.mention))
        fields.add("claims", list: actor.claims.map(YAMLFields.claim))
        fields.addReferences(actor.keeping)
        fields.addDisclosure(actor.keeping)
        fields.add("recorded", word: actor.keeping.recorded?.description)
        return frontMatter(fields, actor.body)
    }

    static func of(_ source: Source) -> String {
        var fields = YAMLFields()
        fields.add("type", word: "source")
        fields.add("title", text: source.title)
        fields.add("publisher", YAMLFields.party(source.publisher))
        let authors = source.authors.map(YAMLField.text)
        if authors.count == 1 { fields.add("author", authors[0]) } else { fields.add("author", list: authors) }
        fields.add("published", word: source.published?.description)
        fields.add("url", word: source.url)
        fields.add("archived", word: source.archived)
        fields.add("retrieved", word: source.retrieved?.description)
        fields.add("kind", word: source.kind?.rawValue)
        fields.add("language", text: source.language)
        fields.add("reliability", word: source.reliability?.rawValue)
        fields.add("marking", word: source.keeping.marking?.label)
        fields.add("note", text: source.note)
        return yaml(fields)
    }

    /// Fields between two lines `---`, then the prose.
    private static func frontMatter(_ fields: YAMLFields, _ body: Prose) -> String {
        "---\n" + yaml(fields) + "---\n" + (body.isEmpty ? "" : body.markdown + "\n")
    }

    static func yaml(_ fields: YAMLFields) -> String {
        var writer = YAMLWriter()
        writer.write(fields.entries)
        return writer.text
    }
}
