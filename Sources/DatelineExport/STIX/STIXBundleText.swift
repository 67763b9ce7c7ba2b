import TextForms

/// The text of a bundle while its objects come, a line each.
///
/// The id of the bundle is made from all that stands in it and so comes last; members of JSON have no order.
struct STIXBundleText {
    /// From how many bytes a piece is handed out.
    private static let pieceSize = 256 << 10

    private var bytes = Array("{\n\"type\": \"bundle\",\n\"objects\": [".utf8)
    /// Where the first object begins of which the digest knows nothing.
    private var start: Int
    private var isEmpty = true
    private var digest: [UInt8] = []

    init() { start = bytes.count }

    /// Appends an object.
    mutating func add(_ object: JSONValue) {
        bytes += (isEmpty ? "\n" : ",\n").utf8
        isEmpty = false
        object.append(to: &bytes)
    }

    /// What was written since the last piece; `nil` where that is little.
    mutating func nextPiece() -> [UInt8]? {
        bytes.count >= Self.pieceSize ? takePiece() : nil
    }

    /// The rest of the bundle, with its id.
    consuming func end(name: String) -> [UInt8] {
        var rest = takePiece()
        let text = digest.map { String($0) }.joined(separator: ".")
        rest += "\n],\n\"id\": ".utf8
        JSONText.append("bundle--" + NameUUID.text(of: name + "/" + text), to: &rest)
        rest += "\n}\n".utf8
        return rest
    }

    private mutating func takePiece() -> [UInt8] {
        digest = Digest.sha256(of: digest + bytes[start...])
        defer { (bytes, start) = ([], 0) }
        return bytes
    }
}
