import DatelineChronology
import DatelineModel
import EDTF

extension SentenceComposer {
    /// Who attributes an incident to whom, in one line; `nil` where nobody does.
    ///
    /// `Attributed to North Korea by the FBI and to Lazarus Group by Novetta and one other; disputed.`
    func attributionLine(of incident: Incident) -> RichText? {
        let known = scope.cutOff.map { incident.said(by: $0) } ?? incident
        let standing = known.attributions.filter(\.provenance.stands)
        guard !standing.isEmpty else { return nil }
        let positions = Positions(of: standing, in: disclosure)
        let isDisputed = Agreement(of: positions).isDisputed
        let line = attributionLine(voices(of: positions.current)) + earlierLine(positions.earlier)
        return (line + (isDisputed ? "; disputed" : ""))
            .obliging(Obligation(joining: standing.map { Obligation($0.provenance) }))
    }

    private func attributionLine(_ voices: AttributionVoices) -> RichText {
        let parts = namings(voices, atMost: 2)
        let doubters = English.list(voices.doubters, atMost: 2)
        let doubts: RichText = voices.doubters.isEmpty ? "" : "said to be not known by \(doubters)"
        guard !parts.isEmpty else { return doubts.capitalized }
        return "Attributed \(English.list(parts))" + (doubts.isEmpty ? "" : "; \(doubts)")
    }

    /// Whom those who have changed their minds named before.
    private func earlierLine(_ judgements: [Judgement]) -> RichText {
        let voices = voices(of: judgements)
        let doubts: RichText = "said to be not known by \(English.list(voices.doubters, atMost: 2))"
        let parts = namings(voices, atMost: 2) + (voices.doubters.isEmpty ? [] : [doubts])
        return parts.isEmpty ? "" : "; before, \(English.list(parts))"
    }
}

extension SentenceComposer {
    /// What several parties said on who was behind one incident, in one sentence.
    ///
    /// `From 18 to 20 December 2017 WannaCry was attributed to North Korea by the United States government and the
    /// Australian Government and to Lazarus Group by Microsoft.`
    ///
    /// - Parameter isNamed: Whether the sentence names the incident, rather than goes on with one that does.
    func attributionsLine(
        _ developments: [Development], on incident: ID<Incident>, isNamed: Bool = true
    ) -> DatedSentence {
        let attributions = developments.compactMap { development -> Attribution? in
            if case .attribution(let attribution) = development.subject { attribution } else { nil }
        }
        let judgements = Judgement.judgements(in: attributions, of: disclosure)
        let voices = voices(of: judgements), named = namings(voices, atMost: 3)
        let link = names.incidentLink(incident).rich, doubters = English.list(voices.doubters)
        var body: RichText = "attributed \(English.list(named))"
        if isNamed { body = "\(link) was \(body)" }
        if named.isEmpty {
            body = "\(doubters) said that it is not known who was behind \(isNamed ? link : "it")"
        } else if !voices.doubters.isEmpty {
            body += "; \(doubters) said that it is not known"
        }
        return DatedSentence(
            opening: opening(of: developments),
            body: body.obliging(Obligation(joining: developments.map { Obligation($0) })),
            judgement: degrees(of: developments),
            record: .incident(incident), marks: scope.cited(developments.flatMap(\.sources).uniqued))
    }

    /// How sure the sources say they are, and how likely they say it is, a sentence each; nothing of those who say neither.
    private func degrees(of developments: [Development]) -> RichText {
        let confidences = developments.map { confidenceSentence(of: $0) }
        let likelihoods = developments.map { likelihoodSentence(of: $0) }
        return (confidences + likelihoods).uniqued.reduce(RichText(), +)
    }

    /// How likely a source says it is, as a sentence of its own; never beside a confidence.
    private func likelihoodSentence(of development: Development) -> RichText {
        guard let provenance = development.provenance, let likelihood = provenance.likelihood,
            let speaker = names.speakerInSentence(of: provenance)
        else { return "" }
        return " \(speaker.capitalized) gives its likelihood as \(likelihood.text)."
    }

    /// How sure a source says it is, as a sentence of its own; never beside a likelihood.
    func confidenceSentence(of development: Development) -> RichText {
        guard let provenance = development.provenance, let confidence = provenance.confidence,
            let speaker = names.speakerInSentence(of: provenance)
        else { return "" }
        return " \(speaker.capitalized) gives its confidence as \(confidence.text)."
    }

    /// The one date on which all was said, or the days from the first to the last.
    private func opening(of developments: [Development]) -> DatedSentence.Opening {
        let dates = developments.compactMap { $0.provenance?.said ?? $0.becameKnown }.sorted()
        guard let first = dates.first, let last = dates.last else { return .notKnown }
        guard first != last, let start = first.day, let end = last.day,
            let span = try? EDTFDate(parsing: "\(start)/\(end)")
        else { return first == last ? .on(first) : .over(first, last) }
        return .on(span)
    }
}
