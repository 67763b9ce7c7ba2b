/// Text that is safe to print as it is, because it was made in the form of the output.
///
/// The only way past escaping: a value is safe by this type. What a template adds to it (with `+`, `~`, `join`,
/// `replace`) is escaped first, as in MarkupSafe.
public struct Markup: Sendable, Hashable {
    /// The finished text, HTML in an HTML template.
    public let html: String

    /// Vouches for `html`.
    ///
    /// Call this only for text that a renderer has made or checked, never for text from a record.
    public init(trusted html: String) {
        self.html = html
    }
}
