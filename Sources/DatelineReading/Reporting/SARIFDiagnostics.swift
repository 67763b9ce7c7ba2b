public import DatelineModel
internal import TextForms

extension DiagnosticPrinter {
    /// Diagnostics in the Static Analysis Results Interchange Format, version 2.1.0 (OASIS, 2020).
    ///
    /// Columns count characters (section 3.14.17, `unicodeCodePoints`), where our own count bytes.
    ///
    /// - Parameters:
    ///   - diagnostics: What was found.
    ///   - known: All diagnostics that there are; those found are explained in this order.
    ///   - folder: What to put before the paths.
    public static func sarif(_ diagnostics: [Diagnostic], known: [DiagnosticID], folder: String = "") -> String {
        let used = Set(diagnostics.map(\.id))
        let rules = known.filter { used.contains($0) }
        let driver = JSONValue.members([
            "name": .string("dateline"),
            "rules": .array(rules.map(rule)),
        ])
        let run = JSONValue.members([
            "tool": .members(["driver": driver]),
            "columnKind": .string("unicodeCodePoints"),
            "results": .array(diagnostics.map { result(of: $0, in: folder) }),
        ])
        return JSONValue.members([
            "$schema": .string("https://json.schemastore.org/sarif-2.1.0.json"),
            "version": .string("2.1.0"),
            "runs": .array([run]),
        ]).reportText
    }

    private static func rule(_ id: DiagnosticID) -> JSONValue {
        .members([
            "id": .string(id.text),
            "shortDescription": .members(["text": .string(id.summary)]),
            "fullDescription": .members(["text": .string(id.explanation)]),
            "help": .members(["text": .string(id.remedy)]),
        ])
    }

    private static func result(of diagnostic: Diagnostic, in folder: String) -> JSONValue {
        let parts = [diagnostic.message, diagnostic.label, diagnostic.help.map { "help: " + $0 }]
        return .members([
            "ruleId": .string(diagnostic.id.text),
            "level": .string(diagnostic.severity.rawValue),
            "message": .members(["text": .string(parts.compactMap { $0 }.joined(separator: "; "))]),
            "locations": diagnostic.place.map { .array([location($0, showing: diagnostic.excerpt, in: folder)]) },
        ])
    }

    private static func location(_ place: TextPlace, showing excerpt: String?, in folder: String) -> JSONValue {
        let start = column(place.column, in: excerpt)
        let end = column(place.column + max(place.length, 1), in: excerpt)
        let region = JSONValue.members([
            "startLine": .integer(place.line),
            "startColumn": .integer(start),
            "endColumn": .integer(max(end, start + 1)),
            "snippet": excerpt.map { .members(["text": .string($0)]) },
        ])
        let address = uri(path(place.file, in: folder))
        return .members([
            "physicalLocation": .members(["artifactLocation": .members(["uri": .string(address)]), "region": region])
        ])
    }

    /// A column in characters for one in bytes, as far as the line is known.
    private static func column(_ bytes: Int, in line: String?) -> Int {
        guard let line, bytes > 1 else { return bytes }
        let before = line.utf8.prefix(bytes - 1)
        let missing = bytes - 1 - before.count
        return String(decoding: before, as: UTF8.self).unicodeScalars.count + missing + 1
    }

    /// A path as a relative reference (RFC 3986), percent-encoded where that is needed.
    private static func uri(_ path: String) -> String {
        let digits = Array("0123456789ABCDEF".utf8)
        var uri: [UInt8] = []
        for byte in path.utf8 {
            let isLetter = (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
            let isDigit = (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
            if isLetter || isDigit || "-._~/".utf8.contains(byte) {
                uri.append(byte)
            } else {
                uri += [UInt8(ascii: "%"), digits[Int(byte >> 4)], digits[Int(byte & 15)]]
            }
        }
        return String(decoding: uri, as: UTF8.self)
    }
}
