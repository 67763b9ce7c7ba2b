internal import DatelineModel

extension CasebookAssembly {
    /// Puts notes and opinions to the records they are about, as claims.
    mutating func stateComments() {
        for comment in shelf.all(.comment) {
            if let retirement = comment.retirement {
                shelf.skip(comment, retirement)
                continue
            }
            let records = comment.texts("object_refs").filter(names.isRecord).compactMap { shelf[$0] }
            guard !records.isEmpty, let text = comment.commentText else {
                shelf.skip(comment, .aboutNothingKept)
                continue
            }
            for record in records {
                var provenance = provenance(of: comment, onRecord: record, about: nil)
                let authors = comment.texts("authors").map { ShownText.line($0) }
                if !authors.isEmpty { provenance.note = "By \(authors.joined(separator: ", "))." }
                let claim = Claim(text: text, provenance: provenance)
                statements[record.id, default: RecordStatements()].claims.append(claim)
            }
            note(comment)
            shelf.use(comment, as: "claim")
        }
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
