import DatelineChronology
import DatelineModel
import EDTF

extension SentenceComposer {
    /// What became known last of a record, as a plain sentence for those who follow the page: "17 August 2021: Volexity
    /// used the name InkySquid."; `nil` where nothing beyond the record itself is known to have become known.
    func newestSentence(on record: RecordReference) -> String? {
        let newest = edition.developments.of(record).last { development in
            guard development.becameKnown?.bounds.latest.moment != nil, !development.isTheRecordItself else {
                return false
            }
            if case .targets = development.subject { return false }
            return true
        }
        guard let newest, let date = newest.becameKnown else { return nil }
        return "\(date.proseOfKnowledge.capitalizedFirst): \(sentence(on: newest, within: record).plain)."
    }
}
