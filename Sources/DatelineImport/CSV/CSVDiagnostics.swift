package import DatelineModel

/// Faults of tables and of the mappings of their columns.
extension DiagnosticID {
    package static let csvSyntax = DiagnosticID(
        "csv-syntax",
        summary: "A table breaks the rules of CSV.",
        explanation: """
            Cells that hold the separator, a quote or a line end stand in quotes, and a quote in them is doubled \
            (RFC 4180). A row with more cells than there are columns is left out, for it cannot be told which cell is \
            one too many.
            """,
        example: "2018-02-20,Attack on \"X\", Inc.",
        remedy: "Write the cell as `\"Attack on \"\"X\"\", Inc.\"`.")

    package static let csvMapping = DiagnosticID(
        "csv-mapping",
        summary: "A mapping of columns to fields is faulty.",
        explanation: """
            The mapping says which column is which field and how dates are written. Nothing is guessed, so that \
            nothing is imported until it holds.
            """,
        example: "columns: { titel: name }",
        remedy: "`dateline import csv table.csv --wizard` prints a first mapping.")
}
