public import DatelineModel
import TextForms

/// Writes a first mapping from a table, for a person to look over.
public enum CSVWizard {
    /// The mapping as YAML, and what is wrong with the table. How dates are written is left to be filled in; the first of
    /// them stand beside it. `nil` where there is no header that can be read.
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

    /// A line with a remark, all of which begin in one column where they can.
    static func line(_ text: String, _ remark: String) -> String {
        text + String(repeating: " ", count: max(28 - text.count, 4)) + "# " + remark
    }

    private static func quoted(_ text: String) -> String { YAMLScalar.text(ShownText.line(text), in: .block) }

    private static func separator(_ byte: UInt8) -> String {
        byte == 0x09 ? "tab" : "\"\(Character(Unicode.Scalar(byte)))\""
    }

    /// Of comma, semicolon and tab the one that the first line has most of.
    private static func commonestSeparator(_ bytes: UnsafeRawBufferPointer) -> UInt8 {
        let line = bytes.prefix { $0 != 0x0A }
        let candidates = [UInt8(ascii: ","), UInt8(ascii: ";"), 0x09]
        return candidates.max { one, other in line.count { $0 == one } < line.count { $0 == other } } ?? candidates[0]
    }
}
