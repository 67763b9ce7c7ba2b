import DatelineExport

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
