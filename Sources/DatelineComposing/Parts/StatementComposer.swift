import DatelineChronology
import DatelineModel

extension Composer {
    /// Rows of statements with who says so.
    var statements: StatementComposer { StatementComposer(scope: scope) }
}

/// Composes rows of statements: what is said, who says so, when, how sure and where.
struct StatementComposer: Composer {
    let scope: PageScope

    /// A provenance as the page shows it, beside a record with its metadata.
    ///
    /// Beside the record's claims, the one that took the place of this is on the same page.
    func saying(_ provenance: Provenance, in metadata: RecordMetadata, isBesideClaims: Bool = false)
        -> ProvenanceRow
    {
        let recordMarking = metadata.marking ?? .clear
        return ProvenanceRow(
            by: names.speaker(of: provenance), isNamed: provenance.by != nil,
            said: provenance.said.map { DateText($0) },
            known: provenance.becameKnown.map { DateText(known: $0) }, words: provenance.words, note: provenance.note,
            lang: scope.recordLanguage, wordsLang: scope.languageOfWords(provenance),
            confidence: provenance.confidence?.text ?? Confidence.absentText,
            isAssessed: provenance.confidence != nil, likelihood: provenance.likelihood?.text,
            credibility: provenance.credibility.map { "\($0.rawValue), \($0.meaning)" },
            withdrawn: provenance.withdrawn.map { DateText($0) },
            supersededBy: provenance.supersededBy.map {
                PageLink(text: $0, target: isBesideClaims ? .part("claim-" + Slug.make(from: $0)) : nil)
            },
            marking: provenance.marking.flatMap { $0 > recordMarking ? $0 : nil },
            marks: scope.citations(of: provenance.sources), obligation: Obligation(provenance))
    }

    /// An attribution, with an id by its place where a drawing leads to it.
    func attributionRow(_ row: AttributionTable.Row, place: Int? = nil) -> AttributionRow {
        let metadata = disclosure.incident(row.incident)?.metadata ?? RecordMetadata()
        let incident = names.incidentLink(row.incident)
        return AttributionRow(
            id: place.map(attributionID), incident: incident, culprit: culprit(row.attribution.to),
            isUnknown: row.attribution.to == .unknown,
            saying: saying(row.attribution.provenance, in: metadata))
    }

    /// The id of an attribution by its place in the table of its incident.
    func attributionID(place: Int) -> String { "attribution-\(place + 1)" }

    /// The actor named, or that nobody is.
    func culprit(_ culprit: Attribution.Subject) -> RichText {
        switch culprit {
        case .actor(let id): names.actor(id)
        case .unknown: "not known"
        }
    }

    /// Claims with their ids in the page: those that their record gives them, else their numbers.
    func claimRows(_ claims: [Claim], in metadata: RecordMetadata) -> [ClaimRow] {
        var rows: [ClaimRow] = []
        for (place, claim) in claims.enumerated() {
            let id = "claim-" + Slug.make(from: claim.id ?? "\(place + 1)")
            rows.append(
                ClaimRow(id: id, text: claim.text, saying: saying(claim.provenance, in: metadata, isBesideClaims: true))
            )
        }
        return rows
    }

    /// The names that an actor goes by, each once with all who use it.
    func nameRows(_ uses: [NameUse], in metadata: RecordMetadata) -> [NameRow] {
        let byName = Dictionary(grouping: uses, by: \.name)
        return uses.map(\.name).uniqued.map { name in
            let uses = byName[name] ?? []
            return NameRow(
                name: name, isCasebookName: uses.contains(where: \.isCasebookName),
                alsoUsedFor: uses.flatMap(\.alsoUsedFor).uniqued.map { names.actorLink($0) },
                uses: uses.compactMap { use in
                    use.provenance.map { NameUseRow(overlap: use.overlap?.text, saying: saying($0, in: metadata)) }
                })
        }
    }

    func targetRow(_ target: Target, in metadata: RecordMetadata) -> TargetRow {
        TargetRow(
            name: target.name, sector: target.sector.map { names.termLink(.sector($0)) },
            country: target.country.map { names.termLink(.country($0)) },
            region: target.region.map { names.termLink(.region($0)) }, saying: saying(target.provenance, in: metadata))
    }

    func malwareRow(_ mention: Usage<Malware>, in metadata: RecordMetadata) -> MentionRow {
        MentionRow(
            link: names.termLink(.malware(mention.id)), code: vocabulary.malware[mention.id]?.attack,
            saying: saying(mention.provenance, in: metadata))
    }

    func techniqueRow(_ mention: Usage<Technique>, in metadata: RecordMetadata) -> MentionRow {
        MentionRow(
            link: names.termLink(.technique(mention.id)), code: mention.id.text,
            saying: saying(mention.provenance, in: metadata))
    }

    func vulnerabilityRow(_ mention: Usage<Vulnerability>, in metadata: RecordMetadata) -> MentionRow {
        let name = vocabulary.vulnerabilities[mention.id]?.name
        return MentionRow(
            link: PageLink(text: name ?? mention.id.text), code: name == nil ? nil : mention.id.text,
            saying: saying(mention.provenance, in: metadata))
    }
}
