internal import DatelineModel

/// The claims that notes and opinions make on the records they are about.
///
/// One about a relationship is a claim on the record whose relationship it is, and says which one is meant.
struct CommentStatements: STIXPass {
    /// The statements, by the ids of the records' objects.
    private(set) var said: [String: RecordStatements] = [:]
    private(set) var accounts = STIXAccounts()
    private let context: STIXContext

    init(_ context: STIXContext) {
        self.context = context
        for comment in context.objects.all(.comment) {
            if let reason = state(comment) { accounts.skip(comment, reason) }
        }
    }

    /// States what a comment says and returns `nil`; where it cannot, why not.
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
        // Who made the record did not say what somebody notes on it.
        provenance.by = context.creator(of: comment, &accounts).map(Party.organisation)
        let other = context.markings.partMarking(
            subject.target.flatMap(context.markings.marking), of: subject.record)
        provenance.marking = Marking.stricter(provenance.marking, other)
        let authors = comment.texts("authors").map { ShownText.line($0) }
        if !authors.isEmpty { provenance.note = "By \(authors.joined(separator: ", "))." }
        return provenance
    }
}

/// The record that a comment is about; where it is about a relationship, that and its other end too.
private struct CommentSubject {
    let record: STIXObject
    private(set) var relationship: STIXObject?
    private(set) var target: STIXObject?

    /// The subject of an id; `nil` where it is neither a record nor a relationship of one.
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

    /// Words that say which of the record's statements is meant.
    var preface: String {
        guard let kind = relationship?.text("relationship_type"), let name = target?.name else { return "" }
        return "On '\(ShownText.line(kind)) \(name)': "
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
