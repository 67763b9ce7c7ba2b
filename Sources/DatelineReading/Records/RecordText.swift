internal import DatelineModel

/// A record's fields and prose, before anybody has asked what they mean.
struct RecordText {
    /// The kind of record that stands where it stands; `nil` in a file that holds every kind.
    var kind: RecordKind?
    /// The id by its file's name or its key; `nil` where a field says it.
    var id: String?
    /// Where the id stands, or the record begins.
    var place: TextPlace
    /// The fields.
    var node: LocatedNode
    /// The prose of a Markdown file; `nil` where a field holds it.
    var prose: ProseSource?
    /// Whether a field has to say what type of record it is.
    var needsType = true
}
