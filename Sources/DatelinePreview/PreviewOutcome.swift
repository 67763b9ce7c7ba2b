/// How a rebuild of the site ended.
public enum PreviewOutcome: Hashable, Sendable {
    /// The folder holds the new site.
    case built
    /// The folder holds what it held before; the text says why, in as many lines as it takes.
    case failed(String)
}
