import DatelineChronology
import DatelineModel
import EDTF

extension PageDraft {
    /// A development in one sentence without a full stop, a date or a confidence: `FireEye used the name APT37`.
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
        return provenance.by == nil ? "\(speaker) reported that" : "\(speaker) \(verb)"
    }

    private mutating func namingSentence(_ development: Development) -> RichText {
        let name = recordLink(development.record).rich
        guard let provenance = development.provenance, let by = provenance.by else {
            return "\(name) became known by this name"
        }
        if case .actor(let id) = development.record, by == .actor(id) { return "\(name) used this name for itself" }
        return "\(party(by)) used the name \(name)"
    }

    private mutating func attributionSentence(_ attribution: Attribution, _ development: Development) -> RichText {
        let incident = recordLink(development.record).rich
        switch attribution.to {
        case .unknown:
            let says = says(attribution.provenance, "said that", otherwise: "It was said that")
            return "\(says) it is not known who was behind \(incident)"
        case .actor(let id):
            guard let by = attribution.provenance.by else {
                let says = says(attribution.provenance, "", otherwise: "It was reported that")
                return "\(says) \(actor(id)) was behind \(incident)"
            }
            if by == .actor(id) { return "\(actor(id)) claimed \(incident) for itself" }
            return "\(party(by)) attributed \(incident) to \(actor(id))"
        }
    }

    private mutating func claimSentence(_ claim: Claim, _ development: Development, about actor: ID<Actor>?) -> RichText
    {
        let text = claim.text.hasSuffix(".") ? String(claim.text.dropLast()) : claim.text
        guard let speaker = speaker(of: claim.provenance) else { return RichText(text) }
        let verb = claim.provenance.by == nil ? "reported" : "said"
        if text.beginsWithPronoun { return "\(speaker): \(text)" }
        return "\(speaker) \(verb) that \(text.withinSentence)"
    }

    private mutating func aliasSentence(
        _ alias: Alias, _ development: Development, about actor: ID<Actor>?
    ) -> RichText {
        let name = RichText([.strong(alias.name)])
        var whom: RichText = ""
        if case .actor(let id) = development.record, id != actor { whom = " for \(self.actor(id))" }
        guard let speaker = speaker(of: alias.provenance) else { return "The name \(name) was used\(whom)" }
        return "\(speaker) used the name \(name)\(whom)"
    }

    private mutating func relationSentence(_ relation: ActorRelation, _ development: Development) -> RichText {
        let says = says(relation.provenance, "said that", otherwise: "It was said that")
        return "\(says) \(recordLink(development.record).rich) \(relation.kind.verbText) \(actor(relation.to))"
    }

    private mutating func activitySentence(_ activity: ActivePeriod, _ development: Development) -> RichText {
        let says = says(activity.provenance, "said that", otherwise: "It was said that")
        let prose = activity.span.prose
        let verb = activity.span.end == .open ? "has been active" : "was active"
        return "\(says) \(recordLink(development.record).rich) \(verb) \(prose)"
    }

    private mutating func targetsSentence(_ targets: [Target], _ development: Development) -> RichText {
        let names = English.list(targetNames(targets))
        let speaker = development.provenance.flatMap { self.speaker(of: $0) } ?? "A source"
        switch development.record {
        case .actor(let id): return "\(speaker) named \(names) among the targets of \(self.actor(id))"
        case .incident(let id):
            switch disclosure.incident(id)?.kind {
            case .incident, .activity: return "\(speaker) named \(names) as hit in \(incidentLink(id).rich)"
            case .statement, .disclosure, .response, nil: return "\(speaker) named \(names) as targets"
            }
        }
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

extension String {
    /// Words that begin a sentence and lose their capital within one.
    private static let commonOpeners: Set<String> = [
        "A", "An", "Because", "The", "It", "Its", "In", "On", "At", "By", "For", "From", "This", "That", "These",
        "Those", "They",
        "Their", "He", "She", "His", "Her", "Some", "Many", "More", "Most", "No", "Nobody", "None", "One", "Two",
        "Three",
        "Several", "All", "There", "Code", "Hackers", "Attackers", "Victims", "What", "Who", "Whoever", "Nothing",
    ]

    /// Whether the sentence begins with a word that points at what stood before it; after "said that" it would point
    /// at the speaker.
    var beginsWithPronoun: Bool {
        ["It", "Its", "They", "Their", "He", "She", "His", "Her", "This", "These"].contains(
            String(prefix { $0 != " " }))
    }

    /// A sentence as it stands after "that": a common first word loses its capital, a name keeps it.
    fileprivate var withinSentence: String {
        let first = String(prefix { $0 != " " })
        return Self.commonOpeners.contains(first) ? prefix(1).lowercased() + dropFirst() : self
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
