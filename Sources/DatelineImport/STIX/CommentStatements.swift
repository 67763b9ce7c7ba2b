internal import DatelineModel

/// The claims that notes and opinions make about records.
///
/// A note about a relationship becomes a claim on the source's record, which says which relationship is meant.
struct CommentStatements: STIXPass {
    /// The statements, by the id of the record's object.
    private(set) var said: [String: RecordStatements] = [:]
    private(set) var accounts = STIXAccounts()
    private let context: STIXContext

    init(_ context: STIXContext) {
        self.context = context
        for comment in context.objects.all(.comment) {
            if let reason = state(comment) { accounts.skip(comment, reason) }
        }
    }

    /// Adds what a comment says. Returns why that is impossible, or `nil`.
    private mutating func state(_ comment: STIXObject) -> SkipReason? {
        if let retirement = comment.retirement { return retirement }
        let about = comment.texts("object_refs")
        accounts.report(context.input.missing(about, in: "object_refs", of: comment))
        let subjects = about.compactMap { CommentSubject($0, context) }
        guard !subjects.isEmpty, let text = comment.commentText else { return .aboutNothingKept }
        for subject in subjects {
            let claim = Claim(text: subject.preface + text, provenance: provenance(of: comment, on: subject))
            said[subject.record.id, default: RecordStatements()].claims.append(claim)
            said[subject.record.id]?.heed(comment)
        }
        accounts.addMarkings(of: comment)
        accounts.use(comment, as: "claim", without: comment.text("content") == nil ? [] : ["abstract"])
        return nil
    }

    private mutating func provenance(of comment: STIXObject, on subject: CommentSubject) -> Provenance {
        var provenance = context.provenance(
            of: comment, onRecord: subject.record, about: subject.relationship, &accounts)
        // The comment is by its own author, not by the record's.
        provenance.by = context.creator(of: comment, &accounts).map(Party.organisation)
        let other = context.markings.partMarking(
            subject.target.flatMap(context.markings.marking), of: subject.record)
        provenance.marking = Marking.stricter(provenance.marking, other)
        let authors = comment.texts("authors").map { ShownText.line($0) }
        if !authors.isEmpty { provenance.note = "By \(authors.joined(separator: ", "))." }
        return provenance
    }
}

/// The record that a comment is about. For a comment about a relationship, also the relationship and its other end.
private struct CommentSubject {
    let record: STIXObject
    private(set) var relationship: STIXObject?
    private(set) var target: STIXObject?

    /// The subject with an id; `nil` if it is neither a record nor a relationship of one.
    init?(_ id: String, _ context: STIXContext) {
        guard let object = context.objects[id] else { return nil }
        if context.names.isRecord(id) {
            record = object
            return
        }
        guard object.type == "relationship", object.retirement == nil, let source = object.text("source_ref"),
            context.names.isRecord(source), let record = context.objects[source],
            let target = object.text("target_ref").flatMap({ context.objects[$0] }), target.name != nil
        else { return nil }
        self.record = record
        self.target = target
        relationship = object
    }

    /// The words that say which of the record's statements is meant.
    var preface: String {
        guard let kind = relationship?.text("relationship_type"), let name = target?.name else { return "" }
        return "On '\(ShownText.line(kind)) \(name)': "
    }
}

extension STIXObject {
    /// The text of a note or an opinion, on one line.
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
