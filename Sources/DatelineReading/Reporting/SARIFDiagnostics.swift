public import DatelineModel

extension DiagnosticPrinter {
    /// Diagnostics in the Static Analysis Results Interchange Format, version 2.1.0 (OASIS, 2020).
    ///
    /// Columns count characters (section 3.14.17, `unicodeCodePoints`), where our own count bytes.
    ///
    /// - Parameters:
    ///   - diagnostics: What was found.
    ///   - known: All that could be found; what was is explained in the order that it has there.
    ///   - folder: What goes before the paths.
    public static func sarif(_ diagnostics: [Diagnostic], known: [DiagnosticID], folder: String = "") -> String {
        let used = Set(diagnostics.map(\.id))
        let rules = known.filter { used.contains($0) }
        let driver = ReportJSON.object([
            ("name", .string("dateline")),
            ("rules", .list(rules.map(rule))),
        ])
        let run = ReportJSON.object([
            ("tool", .object([("driver", driver)])),
            ("columnKind", .string("unicodeCodePoints")),
            ("results", .list(diagnostics.map { result($0, folder) })),
        ])
        return ReportJSON.object([
            ("$schema", .string("https://json.schemastore.org/sarif-2.1.0.json")),
            ("version", .string("2.1.0")),
            ("runs", .list([run])),
        ]).written() + "\n"
    }

    private static func rule(_ id: DiagnosticID) -> ReportJSON {
        .object([
            ("id", .string(id.text)),
            ("shortDescription", .object([("text", .string(id.summary))])),
            ("fullDescription", .object([("text", .string(id.explanation))])),
            ("help", .object([("text", .string(id.remedy))])),
        ])
    }

    private static func result(_ diagnostic: Diagnostic, _ folder: String) -> ReportJSON {
        let parts = [diagnostic.message, diagnostic.label, diagnostic.help.map { "help: " + $0 }]
        return .object([
            ("ruleId", .string(diagnostic.id.text)),
            ("level", .string(diagnostic.severity.rawValue)),
            ("message", .object([("text", .string(parts.compactMap { $0 }.joined(separator: "; ")))])),
            ("locations", diagnostic.place.map { .list([location($0, diagnostic.excerpt, folder)]) }),
        ])
    }

    private static func location(_ place: TextPlace, _ excerpt: String?, _ folder: String) -> ReportJSON {
        let start = column(place.column, in: excerpt)
        let end = column(place.column + max(place.length, 1), in: excerpt)
        let region = ReportJSON.object([
            ("startLine", .number(place.line)),
            ("startColumn", .number(start)),
            ("endColumn", .number(max(end, start + 1))),
            ("snippet", excerpt.map { .object([("text", .string($0))]) }),
        ])
        let address = uri(path(place.file, in: folder))
        return .object([
            (
                "physicalLocation",
                .object([("artifactLocation", .object([("uri", .string(address))])), ("region", region)])
            )
        ])
    }

    /// A column in characters for one in bytes, as far as the line is there to count in.
    private static func column(_ bytes: Int, in line: String?) -> Int {
        guard let line, bytes > 1 else { return bytes }
        let before = line.utf8.prefix(bytes - 1)
        let missing = bytes - 1 - before.count
        return String(decoding: before, as: UTF8.self).unicodeScalars.count + missing + 1
    }

    /// A path as a relative reference (RFC 3986): what may not stand in one is percent-encoded.
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
