import DatelineChronology
import DatelineModel
import EDTF

extension PageBuilder {
    /// What several parties said on who was behind one incident, in one sentence.
    ///
    /// `From 18 to 20 December 2017 WannaCry was attributed to North Korea by the United States government and the
    /// Australian Government and to Lazarus Group by Microsoft. None of them gave a confidence.`
    mutating func attributionsLine(_ developments: [Development], on incident: ID<Incident>) -> DatedSentence {
        let attributions = developments.compactMap { development -> Attribution? in
            if case .attribution(let attribution) = development.subject { attribution } else { nil }
        }
        let judgements = Judgement.judgements(in: attributions, of: disclosure)
        let voices = voices(of: judgements), named = namings(voices, atMost: 3)
        let link = incidentLink(incident).rich, doubters = English.list(voices.doubters)
        var body: RichText = "\(link) was attributed \(English.list(named))"
        if named.isEmpty {
            body = "\(doubters) said that it is not known who was behind \(link)"
        } else if !voices.doubters.isEmpty {
            body += "; \(doubters) said that it is not known"
        }
        return DatedSentence(
            opening: opening(of: developments), body: body,
            judgement: confidences(of: developments, isOneVoice: judgements.count == 1),
            record: .incident(incident), marks: cited(developments.flatMap(\.sources).uniqued))
    }

    /// Who gave a confidence, or that nobody did.
    private mutating func confidences(of developments: [Development], isOneVoice: Bool) -> RichText {
        let assessed = developments.filter { $0.provenance?.confidence != nil }
        guard !assessed.isEmpty else {
            return isOneVoice ? " No confidence was given." : " None of them gave a confidence."
        }
        return assessed.map { confidenceSentence(of: $0) }.uniqued.reduce(RichText(), +)
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
