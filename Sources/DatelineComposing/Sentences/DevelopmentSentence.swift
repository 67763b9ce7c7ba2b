import DatelineChronology
import DatelineModel
import EDTF

extension PageDraft {
    /// A development in one sentence without a full stop, a date or a confidence: `FireEye uses the name APT37`.
    ///
    /// On the page of an actor its own name is left out where the page says it already.
    mutating func sentence(on development: Development, about actor: ID<Actor>? = nil) -> RichText {
        switch development.subject {
        case .incident: recordLink(development.record).rich
        case .naming: namingSentence(development)
        case .attribution(let attribution): attributionSentence(attribution, development)
        case .claim(let claim): claimSentence(claim, development, about: actor)
        case .alias(let alias): aliasSentence(alias, development, about: actor)
        case .relation(let relation): relationSentence(relation, development)
        case .activity(let activity): activitySentence(activity, development)
        case .targets(let targets): targetsSentence(targets, development)
        }
    }

    /// Who says so, or that it is reported: the beginning of a sentence.
    private mutating func says(_ provenance: Provenance?, _ verb: String, otherwise: String) -> RichText {
        guard let provenance, let speaker = speaker(of: provenance) else { return RichText(otherwise) }
        return provenance.by == nil ? "\(speaker) reports that" : "\(speaker) \(verb)"
    }

    private mutating func namingSentence(_ development: Development) -> RichText {
        let name = recordLink(development.record).rich
        guard let provenance = development.provenance, let by = provenance.by else {
            return "The actor \(name) becomes known by this name"
        }
        if case .actor(let id) = development.record, by == .actor(id) { return "\(name) uses this name for itself" }
        return "\(party(by)) uses the name \(name)"
    }

    private mutating func attributionSentence(_ attribution: Attribution, _ development: Development) -> RichText {
        let incident = recordLink(development.record).rich
        switch attribution.to {
        case .unknown:
            let says = says(attribution.provenance, "says that", otherwise: "It is said that")
            return "\(says) it is not known who was behind \(incident)"
        case .actor(let id):
            guard let by = attribution.provenance.by else {
                return "\(says(attribution.provenance, "", otherwise: "It is reported that")) \(actor(id)) was behind \(incident)"
            }
            if by == .actor(id) { return "\(actor(id)) claims \(incident) for itself" }
            return "\(party(by)) attributes \(incident) to \(actor(id))"
        }
    }

    private mutating func claimSentence(
        _ claim: Claim, _ development: Development, about actor: ID<Actor>?
    ) -> RichText {
        let text = claim.text.hasSuffix(".") ? String(claim.text.dropLast()) : claim.text
        guard let speaker = speaker(of: claim.provenance) else { return RichText(text) }
        return "\(speaker): \(text)"
    }

    private mutating func aliasSentence(
        _ alias: Alias, _ development: Development, about actor: ID<Actor>?
    ) -> RichText {
        let name = RichText([.strong(alias.name)])
        var whom: RichText = ""
        if case .actor(let id) = development.record, id != actor { whom = " for \(self.actor(id))" }
        guard let speaker = speaker(of: alias.provenance) else { return "The name \(name) is used\(whom)" }
        return "\(speaker) uses the name \(name)\(whom)"
    }

    private mutating func relationSentence(_ relation: ActorRelation, _ development: Development) -> RichText {
        let says = says(relation.provenance, "says that", otherwise: "It is said that")
        return "\(says) \(recordLink(development.record).rich) \(relation.kind.verbText) \(actor(relation.to))"
    }

    private mutating func activitySentence(_ activity: ActivePeriod, _ development: Development) -> RichText {
        let says = says(activity.provenance, "says that", otherwise: "It is said that")
        let prose = activity.span.prose
        let verb = activity.span.end == .open ? "has been active" : "was active"
        return "\(says) \(recordLink(development.record).rich) \(verb) \(prose)"
    }

    private mutating func targetsSentence(_ targets: [Target], _ development: Development) -> RichText {
        let names = targetNames(targets)
        let whom = recordLink(development.record).rich
        guard let provenance = development.provenance, let speaker = speaker(of: provenance) else {
            return "\(English.list(names)) \(names.count == 1 ? "is" : "are") named among the targets of \(whom)"
        }
        return "\(speaker) names \(English.list(names)) among the targets of \(whom)"
    }

    /// Each victim, sector and place once: the names first, then the sectors, then the places.
    mutating func targetNames(_ targets: [Target]) -> [RichText] {
        var names: [RichText] = []
        func add(_ name: RichText?) {
            if let name, !names.contains(name) { names.append(name) }
        }
        for target in targets { add(target.name.map { RichText($0) }) }
        for target in targets { add(target.sector.map { termLink(.sector($0)).lowercased.rich }) }
        for target in targets {
            add(target.country.map { termLink(.country($0)).rich })
            add(target.region.map { termLink(.region($0)).rich })
        }
        return names
    }
}

extension PageLink {
    /// The link with its words in lower case, as a sector stands within a sentence.
    fileprivate var lowercased: PageLink { PageLink(text: text.lowercased(), href: href) }
}

extension ActorRelation.Kind {
    /// The verb between the two names.
    var verbText: String {
        switch self {
        case .partOf: "is part of"
        case .sameAs: "is the same as"
        case .overlaps: "overlaps with"
        case .worksFor: "works for"
        case .sponsoredBy: "is sponsored by"
        case .distinctFrom: "is distinct from"
        }
    }
}
