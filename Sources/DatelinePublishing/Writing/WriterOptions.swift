import Glibc

/// Where the publisher must not write.
public struct WriterOptions: Hashable, Sendable {
    /// Folders of casebooks: neither they nor a folder above them is published into. One within them is fine.
    public var casebooks: [String]
    /// The user's home folder: neither it nor a folder above it is published into.
    public var home: String?

    /// Options with the home folder that the environment names.
    public init(casebooks: [String] = [], home: String? = WriterOptions.environmentHome) {
        self.casebooks = casebooks
        self.home = home
    }

    /// The environment's `HOME`, or `nil`.
    public static var environmentHome: String? { getenv("HOME").flatMap { String(validatingCString: $0) } }
}
