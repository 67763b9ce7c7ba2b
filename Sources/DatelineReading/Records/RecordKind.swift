/// The kinds of records that have files of their own.
package enum RecordKind: String, Hashable, Sendable, CaseIterable {
    case actor, incident, source

    /// The folder in which records of this kind stand.
    var folder: String { rawValue + "s" }
}
