import DatelineChronology
import DatelineModel
import EDTF

extension Composer {
    /// Sentences on developments and attributions.
    var sentences: SentenceComposer { SentenceComposer(scope: scope) }
}

/// Composes sentences on what became known, without the date on which it did.
struct SentenceComposer: Composer {
    let scope: PageScope

    /// A development in one sentence without a full stop, a date or a confidence: `FireEye used the name APT37`.
    ///
    /// Where the record that it belongs to stands in the heading above, or is the page's subject, its name is not said
    /// and linked again.
    func sentence(on development: Development, within record: RecordReference? = nil) -> RichText {
        let isWithin = development.record == record
        return words(on: development, isWithin: isWithin).obliging(Obligation(development))
    }

    private func words(on development: Development, isWithin: Bool) -> RichText {
        switch development.subject {
        case .incident: return names.recordLink(development.record).rich
        case .naming: return namingSentence(development, isWithin: isWithin)
        case .attribution(let attribution): return attributionSentence(attribution, development, isWithin: isWithin)
        case .claim(let claim): return claimSentence(claim)
        case .alias(let alias): return aliasSentence(alias, development, isWithin: isWithin)
        case .relation(let relation): return relationSentence(relation, development, isWithin: isWithin)
        case .activity(let activity): return activitySentence(activity, development, isWithin: isWithin)
        case .targets(let targets): return targetsSentence(targets, development, isWithin: isWithin)
        }
    }

    /// Who says so, or that it is reported: the beginning of a sentence.
    private func says(_ provenance: Provenance?, _ verb: String, otherwise: String) -> RichText {
        guard let provenance, let speaker = names.speakerInSentence(of: provenance) else { return RichText(otherwise) }
        return provenance.by == nil ? "\(speaker) reported that" : "\(speaker) \(verb)"
    }

    /// The record's name: a link, or the bare name where the heading above has it.
    private func name(of record: RecordReference, isWithin: Bool) -> RichText {
        let link = names.recordLink(record)
        return isWithin ? RichText(link.text) : link.rich
    }

    private func namingSentence(_ development: Development, isWithin: Bool) -> RichText {
        let name = name(of: development.record, isWithin: isWithin)
        guard let provenance = development.provenance, let by = provenance.by else {
            return "\(name) became known by this name"
        }
        if case .actor(let id) = development.record, by == .actor(id) { return "\(name) used this name for itself" }
        return "\(names.partyInSentence(by)) used the name \(name)"
    }

    private func attributionSentence(
        _ attribution: Attribution, _ development: Development, isWithin: Bool
    ) -> RichText {
        let incident: RichText = isWithin ? "it" : names.recordLink(development.record).rich
        switch attribution.to {
        case .unknown:
            let says = says(attribution.provenance, "said that", otherwise: "It was said that")
            return "\(says) it is not known who was behind \(incident)"
        case .actor(let id):
            let partners = self.partners(of: attribution, development)
            guard let by = attribution.provenance.by else {
                let says = says(attribution.provenance, "", otherwise: "It was reported that")
                return "\(says) \(names.actor(id)) was behind \(incident)\(partners)"
            }
            if by == .actor(id) { return "\(names.actor(id)) claimed \(incident) for itself\(partners)" }
            return "\(names.partyInSentence(by)) attributed \(incident) to \(names.actor(id))\(partners)"
        }
    }

    /// With whom the same statement names the actor as a partner: `, jointly with Israel`.
    private func partners(of attribution: Attribution, _ development: Development) -> RichText {
        guard case .incident(let id) = development.record, let incident = disclosure.incident(id) else { return "" }
        let partners = disclosure.partners(of: attribution, in: incident)
        return partners.isEmpty ? "" : ", jointly with \(English.list(partners.map { names.actor($0) }))"
    }

    private func claimSentence(_ claim: Claim) -> RichText {
        let text = claim.text.hasSuffix(".") ? String(claim.text.dropLast()) : claim.text
        guard let speaker = names.speakerInSentence(of: claim.provenance) else { return RichText(text) }
        let verb = claim.provenance.by == nil ? "reported" : "said"
        guard let words = text.afterThat(knowing: edition.names) else { return "\(speaker): \(text)" }
        return "\(speaker) \(verb) that \(words)"
    }

    private func aliasSentence(_ alias: Alias, _ development: Development, isWithin: Bool) -> RichText {
        let name = RichText([.strong(alias.name)])
        let whom: RichText = isWithin ? "" : " for \(names.recordLink(development.record).rich)"
        guard let speaker = names.speakerInSentence(of: alias.provenance) else {
            return "The name \(name) was used\(whom)"
        }
        return "\(speaker) used the name \(name)\(whom)"
    }

    private func relationSentence(
        _ relation: ActorRelation, _ development: Development, isWithin: Bool
    ) -> RichText {
        let says = says(relation.provenance, "said that", otherwise: "It was said that")
        return
            "\(says) \(name(of: development.record, isWithin: isWithin)) \(relation.kind.verbText) \(names.actor(relation.to))"
    }

    private func activitySentence(
        _ activity: ActivePeriod, _ development: Development, isWithin: Bool
    ) -> RichText {
        let says = says(activity.provenance, "said that", otherwise: "It was said that")
        let prose = activity.span.prose
        let verb = activity.span.end == .open ? "has been active" : "was active"
        return "\(says) \(name(of: development.record, isWithin: isWithin)) \(verb) \(prose)"
    }

    private func targetsSentence(
        _ targets: [Target], _ development: Development, isWithin: Bool
    ) -> RichText {
        let targets = English.list(targetNames(targets))
        let speaker = development.provenance.flatMap { names.speakerInSentence(of: $0) } ?? "A source"
        switch development.record {
        case .actor(let id):
            guard !isWithin else { return "\(speaker) named as targets: \(targets)" }
            return "\(speaker) named as targets of \(names.actor(id)): \(targets)"
        case .incident(let id):
            switch disclosure.incident(id)?.kind {
            case .incident, .activity:
                let place: RichText = isWithin ? "" : " in \(names.incidentLink(id).rich)"
                return "\(speaker) named as hit\(place): \(targets)"
            case .statement, .disclosure, .response, nil: return "\(speaker) named as targets: \(targets)"
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
