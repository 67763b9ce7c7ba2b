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

extension Manifest {
    /// Reads a manifest as it was printed.
    ///
    /// Nothing but our own spelling is taken: a web app's `manifest.json`, a list that was edited, cut short or put
    /// out of order would otherwise decide which files are removed. `nil` for all of these.
    public init?(parsing bytes: [UInt8]) {
        let opening = Array(Self.opening.utf8)
        let closing = Array(Self.closing.utf8)
        guard bytes.starts(with: opening), bytes.count >= opening.count + closing.count,
            bytes.suffix(closing.count).elementsEqual(closing)
        else { return nil }
        let lines = bytes[opening.count..<bytes.count - closing.count].split(separator: UInt8(ascii: "\n"))
        var entries: [Entry] = []
        entries.reserveCapacity(lines.count)
        for line in lines {
            guard let entry = Entry(line: line) else { return nil }
            if let last = entries.last, !Self.precedes(last.path, entry.path) { return nil }
            entries.append(entry)
        }
        self.init(entries)
        guard self.bytes == bytes else { return nil }
    }
}

extension Manifest.Entry {
    /// One line; the caller prints it again to see that it is exactly ours.
    fileprivate init?(line: ArraySlice<UInt8>) {
        let start = Array("{\"path\":\"".utf8)
        guard line.starts(with: start), let end = Self.end(of: line.dropFirst(start.count)),
            let path = JSONText.unescaped(line[(line.startIndex + start.count)..<end]),
            OutputPath.fault(in: path) == nil, path != Manifest.path
        else { return nil }
        let rest = String(decoding: line[end...], as: UTF8.self)
        let parts = rest.split(separator: "\"", omittingEmptySubsequences: false)
        guard parts.count == 8, let digest = ContentDigest(hexadecimal: parts[4]),
            let size = Int(parts[7].filter(\.isNumber)), size >= 0
        else { return nil }
        self.init(path: path, digest: digest, size: size)
    }

    /// The quote that ends a string.
    private static func end(of text: ArraySlice<UInt8>) -> Int? {
        var isEscaped = false
        for position in text.indices {
            if isEscaped {
                isEscaped = false
            } else if text[position] == UInt8(ascii: "\\") {
                isEscaped = true
            } else if text[position] == UInt8(ascii: "\"") {
                return position
            }
        }
        return nil
    }
}
