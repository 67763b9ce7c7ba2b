import DatelineExport

/// The list of all files of a published site: path, SHA-256 and size, in the order of the paths' bytes.
///
/// It lies beside them as `manifest.json`. Readers verify a copy with it; the next build learns from it which files
/// are its own and may be replaced or removed. It does not list itself.
public struct Manifest: Hashable, Sendable {
    /// Where the manifest lies in a site.
    public static let path = "manifest.json"

    /// A file of the site.
    public struct Entry: Hashable, Sendable {
        /// The path within the site.
        public let path: String
        /// The SHA-256 of the content.
        public let digest: ContentDigest
        /// The content's length in bytes.
        public let size: Int

        /// An entry from its parts.
        public init(path: String, digest: ContentDigest, size: Int) {
            self.path = path
            self.digest = digest
            self.size = size
        }
    }

    /// The files in the order of their paths' bytes.
    public let entries: [Entry]

    /// A manifest of these files, in whatever order they come.
    public init(_ entries: some Sequence<Entry>) {
        self.entries = entries.sorted { Manifest.precedes($0.path, $1.path) }
    }

    /// The sum of all sizes, in bytes.
    public var totalSize: Int { entries.reduce(0) { $0 + $1.size } }

    /// Byte order: the same on every machine, unlike that of a locale.
    static func precedes(_ first: String, _ second: String) -> Bool {
        first.utf8.lexicographicallyPrecedes(second.utf8)
    }
}

extension Manifest {
    static let opening = "{\n\"format\": \"dateline-manifest-1\",\n\"files\": [\n"
    static let closing = "]\n}\n"

    /// The file `manifest.json`: JSON with one line a file, so that two of them are compared by any tool.
    public var bytes: [UInt8] {
        var bytes = Array(Self.opening.utf8)
        for (position, entry) in entries.enumerated() {
            bytes += "{\"path\":".utf8
            JSONText.append(entry.path, to: &bytes)
            bytes += ",\"sha256\":\"\(entry.digest.hexadecimal)\",\"size\":\(entry.size)}".utf8
            bytes += (position == entries.count - 1 ? "\n" : ",\n").utf8
        }
        bytes += Self.closing.utf8
        return bytes
    }
}
