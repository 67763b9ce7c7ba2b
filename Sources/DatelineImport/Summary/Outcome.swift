/// What became of something that was read.
enum Outcome: Hashable, Sendable {
    /// It is in the casebook, as what.
    case used(String)
    case skipped(SkipReason)
}
