public import DatelineModel
import TextForms

/// Writes a first mapping from a table, for a person to look over.
public enum CSVWizard {
    /// The mapping as YAML, and what is wrong with the table. The date format is left to be filled in, with the first
    /// dates beside it as a hint. `nil` where the header cannot be read.
    public static func mapping(
        of bytes: UnsafeRawBufferPointer, named file: String, separator: Character? = nil
    ) -> (mapping: String?, diagnostics: [Diagnostic]) {
        let table = CSVSheet(bytes, file: file, separator: separator?.asciiValue ?? commonestSeparator(bytes))
        return (table.header.isEmpty ? nil : text(WizardColumns(table), table), table.diagnostics)
    }

    private static func text(_ columns: WizardColumns, _ table: CSVSheet) -> String {
        var lines = [line("record: incident", "or actor, source")]
        lines.append("separator: " + separator(table.separator))
        lines += columns.lists.lines
        lines.append(dateFormat(columns))
        lines.append(line("columns:", "field: column"))
        for (field, column) in columns.fields {
            let count = table.header.count { $0 == column }
            let text = "  \(field.rawValue): \(quoted(column))"
            lines.append(count == 1 ? text : text + "    # \(count) columns of this name")
        }
        for field in CSVField.Record.incident.required where !columns.fields.contains(where: { $0.field == field }) {
            lines.append(line("  \(field.rawValue):", "needed"))
        }
        for (field, column, value) in columns.unfit {
            lines.append(line("  # ?: \(quoted(column))", "no '\(field.rawValue)': \(ShownText.line(value))"))
        }
        lines += columns.others.map { "  # ?: \(quoted($0))" }
        lines.append(line("values:", "what all rows have alike"))
        lines.append(line("  type: incident", "activity, statement, disclosure, response"))
        return lines.joined(separator: "\n") + "\n"
    }

    private static func dateFormat(_ columns: WizardColumns) -> String {
        let dates = columns.firstDates
        let known = "yyyy-MM-dd, dd.MM.yyyy, yyyy, edtf; several: [MMM yyyy, yyyy]"
        let first = dates.isEmpty ? "" : "; the first dates: \(dates.joined(separator: ", "))"
        return line("date-format:", known + first)
    }

    /// A line with a remark, aligned with the other remarks where it fits.
    static func line(_ text: String, _ remark: String) -> String {
        text + String(repeating: " ", count: max(28 - text.count, 4)) + "# " + remark
    }

    private static func quoted(_ text: String) -> String { YAMLScalar.text(ShownText.line(text), in: .block) }

    private static func separator(_ byte: UInt8) -> String {
        byte == 0x09 ? "tab" : "\"\(Character(Unicode.Scalar(byte)))\""
    }

    /// Whichever of comma, semicolon and tab is most frequent in the first line.
    private static func commonestSeparator(_ bytes: UnsafeRawBufferPointer) -> UInt8 {
        let line = bytes.prefix { $0 != 0x0A }
        let candidates = [UInt8(ascii: ","), UInt8(ascii: ";"), 0x09]
        return candidates.max { one, other in line.count { $0 == one } < line.count { $0 == other } } ?? candidates[0]
    }
}

/// The columns that a first mapping proposes for the fields: by their names, if their values fit.
struct WizardColumns {
    private let table: CSVSheet
    /// The proposed fields, in order.
    private(set) var fields: [(field: CSVField, column: String)] = []
    /// The columns named like a field whose values do not fit it, with the first such value.
    private(set) var unfit: [(field: CSVField, column: String, value: String)] = []
    /// How one cell seems to hold several values.
    private(set) var lists: WizardLists
    /// How many rows are looked at.
    private static let mostRows = 500

    init(_ table: CSVSheet) {
        self.table = table
        let rows = table.rows.prefix(Self.mostRows)
        lists = WizardLists(rows.flatMap { row in Set(table.header).sorted().flatMap { row.texts(of: $0) } })
        for field in CSVField.Record.incident.fields { propose(field) }
        lists.learn(from: fields.filter(\.field.isList).flatMap { field, column in cells(column).map { (field, $0) } })
    }

    /// The columns for which no field is proposed.
    var others: [String] {
        var named = Set(fields.map(\.column) + unfit.map(\.column)).union([""])
        return table.header.filter { named.insert($0).inserted }
    }

    /// The first dates in the date columns.
    var firstDates: [String] {
        let dates = fields.filter(\.field.isDate).flatMap { cells($0.column).prefix(3) }
        return dates.prefix(3).map { ShownText.line($0) }
    }

    private mutating func propose(_ field: CSVField) {
        for name in [field.rawValue] + (Self.commonNames[field] ?? []) {
            guard let column = others.first(where: { Self.key($0) == Self.key(name) }) else { continue }
            guard let value = firstUnfit(field, column) else {
                unfit.removeAll { $0.column == column }
                return fields.append((field, column))
            }
            unfit.append((field, column, value))
        }
    }

    private func cells(_ column: String) -> [String] {
        table.rows.prefix(Self.mostRows).flatMap { $0.texts(of: column) }
    }

    /// A value that does not fit the field, if most of the column does not. For types and markings, one misfit is
    /// enough.
    private func firstUnfit(_ field: CSVField, _ column: String) -> String? {
        guard !field.isDate else { return nil }
        let values = cells(column).flatMap { cell -> [String] in
            let values = (try? lists.found.values(in: cell, of: field).joined().map { $0 }) ?? [cell]
            return field.isList ? values.flatMap { fits($0, field) ? [$0] : Self.pieces(of: $0) } : [cell]
        }
        let unfit = values.filter { !fits($0, field) }
        let isStrict = field == .type || field == .marking
        return isStrict || unfit.count * 2 > values.count ? unfit.first : nil
    }

    private func fits(_ value: String, _ field: CSVField) -> Bool {
        (try? CellReading.check(ShownText.line(value), as: field, of: .incident, formats: [])) != nil
    }

    /// A cell split at every likely separator, since the actual one is not known yet.
    private static func pieces(of cell: String) -> [String] {
        cell.split { ";|,\n".contains($0) }.map(String.init)
    }

    private static func key(_ name: String) -> String { name.lowercased().filter { $0.isLetter || $0.isNumber } }

    private static let commonNames: [CSVField: [String]] = [
        .title: ["name", "headline", "subject", "summary", "incident", "vulnerabilityName", "info"],
        .date: ["start", "start date", "date added", "event date", "incident date", "occurred", "first seen", "day"],
        .until: ["end", "end date", "last seen"], .known: ["disclosed", "published", "date published", "reported"],
        .body: ["description", "short description", "details", "text", "notes", "narrative"],
        .type: ["kind", "event type"], .marking: ["tlp"], .tags: ["labels", "keywords", "category", "categories"],
        .sources: ["source", "url", "urls", "link", "links", "reference", "references", "sources url"],
        .targetName: ["victim", "victims", "target", "targets", "organisation", "organization", "company"],
        .targetCountry: ["country", "countries", "victim country", "target country", "receiver country"],
        .targetSector: ["sector", "sectors", "industry", "victim sector"], .targetRegion: ["region", "regions"],
        .malware: ["tool", "tools", "malware family"], .techniques: ["technique", "attack ids", "ttps"],
        .vulnerabilities: ["cve", "cves", "cveID", "cve id", "vulnerability"],
        .attribution: ["actor", "actors", "threat actor", "group", "attributed to", "initiator name"],
        .by: ["attributed by", "said by"],
    ]
}

/// How cells of a table seem to hold several values.
struct WizardLists {
    /// The notation of bracketed lists, as found in the cells.
    private(set) var found = CellLists()
    private var separator: Character?
    private var hasChains = false

    init(_ cells: [String]) {
        let notations = cells.filter { $0.contains { !"[]() ".contains($0) } }.compactMap(LiteralList.notation)
        // A reader of Python's notation accepts JSON lists too.
        if !notations.isEmpty { found.notation = notations.contains(.python) ? .python : .json }
    }

    /// Learns the separator of values from the cells of list fields.
    mutating func learn(from cells: [(field: CSVField, cell: String)]) {
        let plain = cells.map(\.cell).filter { LiteralList.notation(of: $0) == nil }
        let counts = [";", "|", "\n"].map { sign in (sign: Character(sign), count: plain.count { $0.contains(sign) }) }
        let commas = plain.contains { $0.contains(", ") } ? Character(",") : nil
        separator = counts.filter { $0.count > 0 }.max { $0.count < $1.count }?.sign ?? commas
        hasChains = cells.contains { field, cell in
            field.takesNames
                && (try? found.values(in: cell, of: field))?.joined().contains { $0.contains("/") } ?? false
        }
    }

    /// The lines of the mapping. Uncertain ones are commented out, for the user to accept.
    var lines: [String] {
        var lines: [String] = []
        if let notation = found.notation {
            lines.append(CSVWizard.line("list-format: \(notation)", "cells hold lists such as [\"a\", \"b\"]"))
        }
        let sign = separator.map { $0 == "\n" ? "\\n" : String($0) } ?? ";"
        lines.append(CSVWizard.line("# list-separator: \"\(sign)\"", "what divides several values in one cell"))
        if hasChains {
            lines.append(CSVWizard.line("# alias-separator: \"/\"", "what divides the names of one actor"))
        }
        return lines
    }
}
