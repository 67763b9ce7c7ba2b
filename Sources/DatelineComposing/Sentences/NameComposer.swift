import DatelineChronology
import DatelineModel

extension Composer {
    /// Names of actors, incidents, parties and terms.
    var names: NameComposer { NameComposer(scope: scope) }
}

/// Composes names: of actors, incidents, parties and terms, each with its link.
struct NameComposer: Composer {
    let scope: PageScope

    /// An actor by name, with a link.
    func actor(_ id: ID<Actor>) -> RichText { actorLink(id).rich }

    /// An actor by name, with a link.
    func actorLink(_ id: ID<Actor>) -> PageLink {
        guard let actor = disclosure.actor(id) else { return PageLink(text: id.text) }
        var name = scope.link(actor.name, .actor(id))
        name.marking = max(actor.metadata.marking ?? .clear, actor.named?.marking ?? .clear)
        return name
    }

    /// An incident by title, with a link.
    func incidentLink(_ id: ID<Incident>) -> PageLink {
        guard let incident = disclosure.incident(id) else { return PageLink(text: id.text) }
        var title = scope.link(incident.title, .incident(id))
        title.language = disclosure.settings.language
        title.marking = incident.metadata.marking ?? .clear
        return title
    }

    /// A record by name, with a link.
    func recordLink(_ record: RecordReference) -> PageLink {
        switch record {
        case .incident(let id): incidentLink(id)
        case .actor(let id): actorLink(id)
        }
    }

    /// Somebody who says something, with a link where it is an actor.
    func party(_ party: Party) -> RichText {
        switch party {
        case .organisation, .named: RichText(disclosure.name(of: party))
        case .actor(let id): actor(id)
        }
    }

    /// Who says a thing; where nobody is named, who published the source in which it stands.
    func speaker(of provenance: Provenance) -> RichText? {
        if let by = provenance.by { return party(by) }
        for id in provenance.sources {
            if let source = disclosure.source(id) { return party(source.publisher) }
        }
        return nil
    }

    /// Who says a thing, as it stands in a sentence: `the National Audit Office`.
    func speakerInSentence(of provenance: Provenance) -> RichText? {
        if let by = provenance.by { return partyInSentence(by) }
        for id in provenance.sources {
            if let source = disclosure.source(id) { return partyInSentence(source.publisher) }
        }
        return nil
    }

    /// Somebody who says something, with the article that its name takes in a sentence.
    func partyInSentence(_ party: Party) -> RichText {
        guard case .organisation(let id) = party, !isFirm(id) else { return self.party(party) }
        return RichText(English.inSentence(body: disclosure.name(of: party)))
    }

    /// Whether an organisation is one whose name is a brand or a person's: those take no article.
    private func isFirm(_ organisation: ID<Organisation>) -> Bool {
        ["company", "press", "person"].contains(vocabulary.organisations[organisation]?.kind)
    }

    /// A place, a sector, a malware, a technique or a tag by name, with a link.
    func termLink(_ term: Term) -> PageLink { scope.link(term.name(in: vocabulary), term.subject) }

    /// The tags of a record, each with a link to its page.
    func tagLinks(_ metadata: RecordMetadata) -> [PageLink] { metadata.tagIDs.map { termLink(.tag($0)) } }
}

extension NameComposer {
    /// What was asked for, in words.
    func conditions(of selection: Selection) -> [RichText] {
        var words: [RichText] = []
        if let actor = selection.actor { words.append(self.actor(actor)) }
        if let country = selection.country { words.append(RichText(country.name)) }
        if let sector = selection.sector { words.append(termLink(.sector(sector)).rich) }
        if let malware = selection.malware { words.append(termLink(.malware(malware)).rich) }
        if let technique = selection.technique { words.append(termLink(.technique(technique)).rich) }
        if let source = selection.source {
            let (title, marking) =
                disclosure.source(source).map { ($0.title, $0.metadata.marking) } ?? (source.text, nil)
            words.append(RichText(title).obliging(Obligation(marking: marking)))
        }
        if let tag = selection.tag { words.append(RichText(tag)) }
        if let period = selection.period { words.append(RichText(ReportingPeriod(days: period).prose)) }
        if let text = selection.text { words.append("“\(text)”") }
        return words
    }
}
