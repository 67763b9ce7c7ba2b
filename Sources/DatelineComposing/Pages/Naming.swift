import DatelineChronology
import DatelineModel

extension PageBuilder {
    /// An actor by name, with a link.
    mutating func actor(_ id: ID<Actor>) -> RichText { actorLink(id).rich }

    /// An actor by name, with a link.
    mutating func actorLink(_ id: ID<Actor>) -> PageLink {
        guard let actor = disclosure.actor(id) else { return PageLink(text: id.text, href: nil) }
        show(actor.metadata.marking)
        show(actor.named?.marking)
        return link(actor.name, .actor(id))
    }

    /// An incident by title, with a link.
    mutating func incidentLink(_ id: ID<Incident>) -> PageLink {
        guard let incident = disclosure.incident(id) else { return PageLink(text: id.text, href: nil) }
        show(incident.metadata.marking)
        var title = link(incident.title, .incident(id))
        title.language = disclosure.settings.language
        return title
    }

    /// A record by name, with a link.
    mutating func recordLink(_ record: RecordReference) -> PageLink {
        switch record {
        case .incident(let id): incidentLink(id)
        case .actor(let id): actorLink(id)
        }
    }

    /// Somebody who says something, with a link where it is an actor.
    mutating func party(_ party: Party) -> RichText {
        switch party {
        case .organisation, .named: RichText(disclosure.name(of: party))
        case .actor(let id): actor(id)
        }
    }

    /// Who says a thing; where nobody is named, who published the source in which it stands.
    mutating func speaker(of provenance: Provenance) -> RichText? {
        if let by = provenance.by { return party(by) }
        for id in provenance.sources {
            if let source = disclosure.source(id) { return party(source.publisher) }
        }
        return nil
    }

    /// Who says a thing, as it stands in a sentence: `the National Audit Office`.
    mutating func speakerInSentence(of provenance: Provenance) -> RichText? {
        if let by = provenance.by { return partyInSentence(by) }
        for id in provenance.sources {
            if let source = disclosure.source(id) { return partyInSentence(source.publisher) }
        }
        return nil
    }

    /// Somebody who says something, with the article that its name takes in a sentence.
    mutating func partyInSentence(_ party: Party) -> RichText {
        guard case .organisation(let id) = party, !isFirm(id) else { return self.party(party) }
        return RichText(English.inSentence(body: disclosure.name(of: party)))
    }

    /// Whether an organisation is one whose name is a brand or a person's: those take no article.
    private func isFirm(_ organisation: ID<Organisation>) -> Bool {
        ["company", "press", "person"].contains(vocabulary.organisations[organisation]?.kind)
    }

    /// A place, a sector, a malware or a technique by name, with a link.
    func termLink(_ term: Term) -> PageLink { link(term.name(in: vocabulary), term.subject) }
}
