internal import DatelineModel

extension STIXImporter {
    /// Puts notes and opinions to the records they are about, as claims.
    ///
    /// One about a relationship is a claim on the record whose relationship it is, and says which one is meant.
    mutating func stateComments() {
        for comment in store.all(.comment) {
            if let retirement = comment.retirement {
                store.skip(comment, retirement)
                continue
            }
            let about = comment.texts("object_refs")
            store.noteMissing(about, in: "object_refs", of: comment)
            let subjects = about.compactMap(subject)
            guard !subjects.isEmpty, let text = comment.commentText else {
                store.skip(comment, .aboutNothingKept)
                continue
            }
            for subject in subjects {
                let record = subject.record
                var provenance = provenance(of: comment, onRecord: record, about: subject.relationship)
                // Who made the record did not say what somebody notes on it.
                provenance.by = creator(of: comment).map(Party.organisation)
                let other = partMarking(subject.target.flatMap(markings.marking), of: record)
                provenance.marking = Self.stricter(provenance.marking, other)
                let authors = comment.texts("authors").map { ShownText.line($0) }
                if !authors.isEmpty { provenance.note = "By \(authors.joined(separator: ", "))." }
                let claim = Claim(text: subject.preface + text, provenance: provenance)
                statements[record.id, default: RecordStatements()].claims.append(claim)
                statements[record.id]?.heed(comment)
            }
            note(comment)
            store.use(comment, as: "claim", without: comment.text("content") == nil ? [] : ["abstract"])
        }
    }

    /// The record that a comment is about; where it is about a relationship, that and its other end too.
    private struct CommentSubject {
        let record: STIXObject
        var relationship: STIXObject?
        var target: STIXObject?

        /// Words that say which of the record's statements is meant.
        var preface: String {
            guard let kind = relationship?.text("relationship_type"), let name = target?.name else { return "" }
            return "On '\(ShownText.line(kind)) \(name)': "
        }
    }

    private func subject(_ id: String) -> CommentSubject? {
        guard let object = store[id] else { return nil }
        if names.isRecord(id) { return CommentSubject(record: object) }
        guard object.type == "relationship", object.retirement == nil, let source = object.text("source_ref"),
            names.isRecord(source), let record = store[source],
            let target = object.text("target_ref").flatMap({ store[$0] }), target.name != nil
        else { return nil }
        return CommentSubject(record: record, relationship: object, target: target)
    }
}

extension STIXObject {
    /// What a note or an opinion says, in one line.
    fileprivate var commentText: String? {
        let words: String? =
            if type == "opinion" {
                text("opinion").map { "Opinion: \($0)" + (text("explanation").map { ". \($0)" } ?? "") }
            } else {
                text("content") ?? text("abstract")
            }
        return words.map { PlainProse.line(ProsePieces($0) { _ in false }) }.flatMap { $0.isEmpty ? nil : $0 }
    }
}
