/// A file of the site: where it lies and what it holds.
public struct OutputFile: Hashable, Sendable {
    /// The path within the site, with `/` between names: `actors/apt37/index.html`.
    public let path: String
    /// The whole content.
    public let bytes: [UInt8]

    /// A file at a path that every common file system and web server takes as it is.
    ///
    /// Throws `PublishError.unfitPath` for any other path; see ``OutputPath``.
    public init(_ path: String, _ bytes: [UInt8]) throws(PublishError) {
        try OutputPath.check(path)
        self.path = path
        self.bytes = bytes
    }

    /// A text file in UTF-8.
    public init(_ path: String, text: String) throws(PublishError) {
        try self.init(path, Array(text.utf8))
    }
}
