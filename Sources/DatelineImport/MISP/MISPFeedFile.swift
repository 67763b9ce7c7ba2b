internal import DatelineModel
internal import DatelineReading

/// An index file of a MISP feed (MISP core format, section 3), whose contents are in the events as well.
enum MISPFeedFile: String, Sendable {
    case manifest = "the manifest of a MISP feed"
    case hashes = "the list of hashes of a MISP feed"

    /// Recognises a file; `nil` if it is none of these.
    init?(_ bytes: UnsafeRawBufferPointer) {
        if Self.beginsAsHashes(bytes) {
            self = .hashes
        } else if Self.beginsAsManifest(bytes) {
            self = .manifest
        } else {
            return nil
        }
    }

    /// Whether a text is a uuid, which tells a reader nothing.
    static func isUUID(_ text: some StringProtocol) -> Bool {
        let parts = text.utf8.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
        return parts.map(\.count) == [8, 4, 4, 4, 12] && parts.joined().allSatisfy(isHexDigit)
    }

    /// A manifest is an object with an entry for each event, under its uuid.
    private static func beginsAsManifest(_ bytes: UnsafeRawBufferPointer) -> Bool {
        var elements = ListElements(bytes)
        guard elements.take(UInt8(ascii: "{")), elements.next() == UInt8(ascii: "\"") else { return false }
        let key = elements.value().range
        guard key.count == 38, isUUID(String(decoding: bytes[key.dropFirst().dropLast()], as: UTF8.self)),
            elements.take(UInt8(ascii: ":")), elements.next() == UInt8(ascii: "{")
        else { return false }
        guard let entry = JSONReader.read(bytes[elements.value().range], startingAtLine: 1).0 else { return false }
        return entry["info"] != nil || entry["Orgc"] != nil || entry["timestamp"] != nil
    }

    /// Each line of the list is an MD5 sum of a value, a comma and the uuid of an event.
    private static func beginsAsHashes(_ bytes: UnsafeRawBufferPointer) -> Bool {
        let line = bytes.prefix(80).prefix { $0 != UInt8(ascii: "\n") && $0 != UInt8(ascii: "\r") }
        let cells = String(decoding: line, as: UTF8.self).split(separator: ",")
        return cells.count == 2 && cells[0].utf8.count == 32 && cells[0].utf8.allSatisfy(isHexDigit) && isUUID(cells[1])
    }

    private static func isHexDigit(_ byte: UInt8) -> Bool {
        "0123456789abcdefABCDEF".utf8.contains(byte)
    }
}

extension MISPFeedFile {
    /// The diagnostic about the file: it is skipped beside events, but cannot be imported alone.
    func diagnostic(of file: String, isBesideEvents: Bool) -> Diagnostic {
        let place = TextPlace(file: file, line: 1, column: 1)
        guard !isBesideEvents else {
            return Diagnostic(
                .note, .importFile, message: "'\(file)' is \(rawValue), not an event, and is passed over", at: place)
        }
        return Diagnostic(
            .error, .importFile, message: "'\(file)' is \(rawValue), not an event", at: place,
            help: "give the feed's events, the files that are named after their uuids")
    }
}
