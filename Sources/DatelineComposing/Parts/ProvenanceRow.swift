import DatelineModel
import Templating

/// Who says a thing, when, how sure, in which words and where we read it: a provenance as a page shows it.
struct ProvenanceRow: Sendable {
    let by: RichText?
    let isNamed: Bool
    let said: DateText?
    let known: DateText?
    let words: String?
    let note: String?
    let lang: Markup
    let wordsLang: Markup
    let confidence: String
    let isAssessed: Bool
    let likelihood: String?
    let credibility: String?
    let withdrawn: DateText?
    let supersededBy: PageLink?
    let marking: Marking?
    let marks: [Citation]
    let obligation: Obligation
}

extension ProvenanceRow: ModelRecord {
    static let fields = RecordDescription<ProvenanceRow>(
        "Saying",
        [
            .init("by", "Who says so; where the record names nobody, who published it; none where neither is known.") {
                $0.by
            },
            .init("is_named", "Whether the record itself names who says so.") { $0.isNamed },
            .init("said", "When it was said.") { $0.said },
            .init("known", "When it became known.") { $0.known },
            .init("words", "The decisive words of the source.") { $0.words },
            .init("note", "A sentence of the record's author.") { $0.note },
            .init("lang", "The attribute `lang` for the author's own texts, where they are not English.") { $0.lang },
            .init("words_lang", "The attribute `lang` for the words of the source, where they are not English.") {
                $0.wordsLang
            },
            .init("confidence", "How sure the source says it is, or `not assessed by source`.") { $0.confidence },
            .init("is_assessed", "Whether the source gave a confidence.") { $0.isAssessed },
            .init("likelihood", "How likely the source says it is, with the scale.") { $0.likelihood },
            .init("credibility", "How far the information is borne out, on the Admiralty code.") { $0.credibility },
            .init("withdrawn", "From when it no longer stands.") { $0.withdrawn },
            .init("superseded_by", "The claim that took its place, linked to where the page shows it.") {
                $0.supersededBy
            },
            .init("marking", "Its marking, where it is stricter than that of its record.") { $0.marking },
            .init("marks", "The references to the sources in which it stands.") { $0.marks },
        ])
}

extension ProvenanceRow {
    /// The references, where a line that names the speaker has nothing else to add; `nil` where there is more.
    var marksAlone: [Citation]? {
        let more: [String?] = [likelihood, credibility, supersededBy?.text, words, note]
        guard isNamed, !isAssessed, withdrawn == nil, marking == nil, more.allSatisfy({ $0 == nil }) else { return nil }
        return marks
    }
}
