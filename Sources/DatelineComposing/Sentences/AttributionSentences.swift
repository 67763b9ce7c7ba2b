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
    /// Australian Government and to Lazarus Group by Microsoft. None of them gave a confidence.`
    func attributionsLine(_ developments: [Development], on incident: ID<Incident>) -> DatedSentence {
        let attributions = developments.compactMap { development -> Attribution? in
            if case .attribution(let attribution) = development.subject { attribution } else { nil }
        }
        let judgements = Judgement.judgements(in: attributions, of: disclosure)
        let voices = voices(of: judgements), named = namings(voices, atMost: 3)
        let link = names.incidentLink(incident).rich, doubters = English.list(voices.doubters)
        var body: RichText = "\(link) was attributed \(English.list(named))"
        if named.isEmpty {
            body = "\(doubters) said that it is not known who was behind \(link)"
        } else if !voices.doubters.isEmpty {
            body += "; \(doubters) said that it is not known"
        }
        return DatedSentence(
            opening: opening(of: developments),
            body: body.obliging(Obligation(joining: developments.map { Obligation($0) })),
            judgement: confidences(of: developments, isOneVoice: judgements.count == 1),
            record: .incident(incident), marks: scope.cited(developments.flatMap(\.sources).uniqued))
    }

    /// Who gave a confidence, or that nobody did.
    private func confidences(of developments: [Development], isOneVoice: Bool) -> RichText {
        let assessed = developments.filter { $0.provenance?.confidence != nil }
        guard !assessed.isEmpty else {
            return isOneVoice ? " No confidence was given." : " None of them gave a confidence."
        }
        return assessed.map { confidenceSentence(of: $0) }.uniqued.reduce(RichText(), +)
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
