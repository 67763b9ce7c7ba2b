import DatelineChronology
import DatelineModel
import EDTF

extension PageBuilder {
    /// A development in one sentence without a full stop, a date or a confidence: `FireEye used the name APT37`.
    ///
    /// Where the record that it belongs to stands in the heading above, or is the page's subject, its name is not said
    /// and linked again.
    mutating func sentence(on development: Development, within record: RecordReference? = nil) -> RichText {
        let isWithin = development.record == record
        switch development.subject {
        case .incident: return recordLink(development.record).rich
        case .naming: return namingSentence(development, isWithin)
        case .attribution(let attribution): return attributionSentence(attribution, development, isWithin)
        case .claim(let claim): return claimSentence(claim)
        case .alias(let alias): return aliasSentence(alias, development, isWithin)
        case .relation(let relation): return relationSentence(relation, development, isWithin)
        case .activity(let activity): return activitySentence(activity, development, isWithin)
        case .targets(let targets): return targetsSentence(targets, development, isWithin)
        }
    }

    /// Who says so, or that it is reported: the beginning of a sentence.
    private mutating func says(_ provenance: Provenance?, _ verb: String, otherwise: String) -> RichText {
        guard let provenance, let speaker = speakerInSentence(of: provenance) else { return RichText(otherwise) }
        return provenance.by == nil ? "\(speaker) reported that" : "\(speaker) \(verb)"
    }

    /// The record's name: a link, or the bare name where the heading above has it.
    private mutating func name(of record: RecordReference, _ isWithin: Bool) -> RichText {
        let link = recordLink(record)
        return isWithin ? RichText(link.text) : link.rich
    }

    private mutating func namingSentence(_ development: Development, _ isWithin: Bool) -> RichText {
        let name = name(of: development.record, isWithin)
        guard let provenance = development.provenance, let by = provenance.by else {
            return "\(name) became known by this name"
        }
        if case .actor(let id) = development.record, by == .actor(id) { return "\(name) used this name for itself" }
        return "\(partyInSentence(by)) used the name \(name)"
    }

    private mutating func attributionSentence(
        _ attribution: Attribution, _ development: Development, _ isWithin: Bool
    ) -> RichText {
        let incident: RichText = isWithin ? "it" : recordLink(development.record).rich
        switch attribution.to {
        case .unknown:
            let says = says(attribution.provenance, "said that", otherwise: "It was said that")
            return "\(says) it is not known who was behind \(incident)"
        case .actor(let id):
            let partners = self.partners(of: attribution, development)
            guard let by = attribution.provenance.by else {
                let says = says(attribution.provenance, "", otherwise: "It was reported that")
                return "\(says) \(actor(id)) was behind \(incident)\(partners)"
            }
            if by == .actor(id) { return "\(actor(id)) claimed \(incident) for itself\(partners)" }
            return "\(partyInSentence(by)) attributed \(incident) to \(actor(id))\(partners)"
        }
    }

    /// With whom the same statement names the actor as a partner: `, jointly with Israel`.
    private mutating func partners(of attribution: Attribution, _ development: Development) -> RichText {
        guard case .incident(let id) = development.record, let incident = disclosure.incident(id) else { return "" }
        let partners = disclosure.partners(of: attribution, in: incident)
        return partners.isEmpty ? "" : ", jointly with \(English.list(partners.map { actor($0) }))"
    }

    private mutating func claimSentence(_ claim: Claim) -> RichText {
        let text = claim.text.hasSuffix(".") ? String(claim.text.dropLast()) : claim.text
        guard let speaker = speakerInSentence(of: claim.provenance) else { return RichText(text) }
        let verb = claim.provenance.by == nil ? "reported" : "said"
        guard let words = text.afterThat(knowing: edition.names) else { return "\(speaker): \(text)" }
        return "\(speaker) \(verb) that \(words)"
    }

    private mutating func aliasSentence(_ alias: Alias, _ development: Development, _ isWithin: Bool) -> RichText {
        let name = RichText([.strong(alias.name)])
        let whom: RichText = isWithin ? "" : " for \(recordLink(development.record).rich)"
        guard let speaker = speakerInSentence(of: alias.provenance) else { return "The name \(name) was used\(whom)" }
        return "\(speaker) used the name \(name)\(whom)"
    }

    private mutating func relationSentence(
        _ relation: ActorRelation, _ development: Development, _ isWithin: Bool
    ) -> RichText {
        let says = says(relation.provenance, "said that", otherwise: "It was said that")
        return "\(says) \(name(of: development.record, isWithin)) \(relation.kind.verbText) \(actor(relation.to))"
    }

    private mutating func activitySentence(
        _ activity: ActivePeriod, _ development: Development, _ isWithin: Bool
    ) -> RichText {
        let says = says(activity.provenance, "said that", otherwise: "It was said that")
        let prose = activity.span.prose
        let verb = activity.span.end == .open ? "has been active" : "was active"
        return "\(says) \(name(of: development.record, isWithin)) \(verb) \(prose)"
    }

    private mutating func targetsSentence(
        _ targets: [Target], _ development: Development, _ isWithin: Bool
    ) -> RichText {
        let names = English.list(targetNames(targets))
        let speaker = development.provenance.flatMap { speakerInSentence(of: $0) } ?? "A source"
        switch development.record {
        case .actor(let id):
            guard !isWithin else { return "\(speaker) named as targets: \(names)" }
            return "\(speaker) named as targets of \(self.actor(id)): \(names)"
        case .incident(let id):
            switch disclosure.incident(id)?.kind {
            case .incident, .activity:
                let place: RichText = isWithin ? "" : " in \(incidentLink(id).rich)"
                return "\(speaker) named as hit\(place): \(names)"
            case .statement, .disclosure, .response, nil: return "\(speaker) named as targets: \(names)"
            }
        }
    }
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
