/// What becomes of one link.
public enum LinkDecision: Hashable, Sendable {
    /// The link is shown as it was written.
    case allow
    /// The link is shown with another destination.
    case rewrite(String)
    /// Only the text of the link is shown.
    case refuse
}
