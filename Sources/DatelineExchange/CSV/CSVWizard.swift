public import DatelineModel

/// Writes a first mapping from the header of a table, for a person to look over.
public enum CSVWizard {
    /// The mapping as YAML, and what is wrong with the table. How dates are written is left to be filled in; the first of
    /// them stand beside it. `nil` where there is no header that can be read.
    public static func mapping(
        of bytes: UnsafeRawBufferPointer, named file: String, separator: Character? = nil
    ) -> (mapping: String?, diagnostics: [Diagnostic]) {
        let table = CSVTable(bytes, file: file, separator: separator?.asciiValue ?? commonestSeparator(bytes))
        return (table.header.isEmpty ? nil : mapping(of: table), table.diagnostics)
    }

    private static func mapping(of table: CSVTable) -> String {
        var used: Set<String> = []
        var columns: [(field: CSVField, column: String)] = []
        for field in CSVField.Record.incident.fields {
            guard let column = column(for: field, in: table.header.filter { !used.contains($0) }) else { continue }
            used.insert(column)
            columns.append((field, column))
        }
        let dates = columns.filter(\.field.isDate).flatMap { pair in table.rows.prefix(3).compactMap { $0[pair.column] }
        }
        return text(columns, table, dates)
    }

    private static func text(
        _ columns: [(field: CSVField, column: String)], _ table: CSVTable, _ dates: [String]
    ) -> String {
        let separator = table.separator
        func quoted(_ text: String) -> String { YAMLScalar.text(ShownText.line(text), in: .block) }
        let shown = dates.prefix(3).map { ShownText.line($0) }.joined(separator: ", ")
        var lines = ["record: incident            # or actor, source"]
        lines.append("separator: \(separator == 0x09 ? "tab" : "\"\(Character(Unicode.Scalar(separator)))\"")")
        lines.append("# list-separator: \";\"       # what divides several values in one cell")
        lines.append(
            "date-format:                # yyyy-MM-dd, dd.MM.yyyy, yyyy, edtf"
                + (shown.isEmpty ? "" : "; the first dates: \(shown)"))
        lines.append("columns:                    # field: column")
        for (field, column) in columns {
            let count = table.header.count { $0 == column }
            let remark = count == 1 ? "" : "    # \(count) columns of this name"
            lines.append("  \(field.rawValue): \(quoted(column))\(remark)")
        }
        for field in CSVField.Record.incident.required where !columns.contains(where: { $0.field == field }) {
            lines.append("  \(field.rawValue):                    # needed")
        }
        var named = Set(columns.map(\.column)).union([""])
        lines += table.header.filter { named.insert($0).inserted }.map { "  # ?: \(quoted($0))" }
        lines.append("values:                     # what all rows have alike")
        lines.append("  type: incident            # activity, statement, disclosure, response")
        return lines.joined(separator: "\n") + "\n"
    }

    /// The column whose name is the field's or one that is common for it.
    private static func column(for field: CSVField, in header: [String]) -> String? {
        let names = [field.rawValue] + (commonNames[field] ?? [])
        for name in names {
            if let column = header.first(where: { Self.key($0) == Self.key(name) }) { return column }
        }
        return nil
    }

    private static func key(_ name: String) -> String { name.lowercased().filter { $0.isLetter || $0.isNumber } }

    private static let commonNames: [CSVField: [String]] = [
        .title: ["name", "headline", "subject", "summary", "incident", "vulnerabilityName", "info"],
        .date: ["start", "start date", "date added", "event date", "incident date", "occurred", "first seen", "day"],
        .until: ["end", "end date", "last seen"], .known: ["disclosed", "published", "date published", "reported"],
        .body: ["description", "short description", "details", "text", "notes", "narrative"],
        .type: ["kind", "event type"], .marking: ["tlp"], .tags: ["labels", "keywords", "category", "categories"],
        .sources: ["source", "url", "urls", "link", "links", "reference", "references"],
        .targetName: ["victim", "victims", "target", "targets", "organisation", "organization", "company"],
        .targetCountry: ["country", "countries", "victim country", "target country"],
        .targetSector: ["sector", "sectors", "industry", "victim sector"], .targetRegion: ["region", "regions"],
        .malware: ["tool", "tools", "malware family"], .techniques: ["technique", "attack ids", "ttps"],
        .vulnerabilities: ["cve", "cves", "cveID", "cve id", "vulnerability"],
        .attribution: ["actor", "actors", "threat actor", "group", "attributed to"], .by: ["attributed by", "said by"],
    ]

    /// Of comma, semicolon and tab the one that the first line has most of.
    private static func commonestSeparator(_ bytes: UnsafeRawBufferPointer) -> UInt8 {
        let line = bytes.prefix { $0 != 0x0A }
        let candidates = [UInt8(ascii: ","), UInt8(ascii: ";"), 0x09]
        return candidates.max { one, other in line.count { $0 == one } < line.count { $0 == other } } ?? candidates[0]
    }
}
