/// What is said about faults of imports of all formats.
extension DiagnosticExplanation {
    static let importFile = DiagnosticExplanation(
        summary: "A file is not of the format that is to be imported.",
        explanation: """
            The message names what was expected. Nothing of the file is used; the other files of the same import go on.
            """,
        example: "dateline import galaxy event.json --into casebook",
        remedy: "Name the format that the file has: `dateline help import` lists them.")

    static let importObject = DiagnosticExplanation(
        summary: "Something in a file that is imported cannot be used.",
        explanation: """
            It lacks what every object of its kind must have, or holds what no record can. The objects beside it go on.
            """,
        example: "{\"uuid\": \"5b4ee3ea-eee3-4c8e-8323-85ae32658754\"}",
        remedy: "Mend it in the file, or leave it: the summary counts it as skipped.")

    static let importReference = DiagnosticExplanation(
        summary: "References lead to nothing in the files that are imported.",
        explanation: """
            What they link to may be in another file of the same publisher. What cannot be linked is left out and counted.
            """,
        example: "\"dest-uuid\": \"381fcf73-60f6-4ab2-9991-6af3cbc35192\"",
        remedy: "Name all the files in one command: together they are one input.")

    static let importVersion = DiagnosticExplanation(
        summary: "Two versions of one thing contradict each other.",
        explanation: """
            Of several with one id the newest is used. Where that does not decide, one of them is, whatever the order \
            of the files; what is in the other is counted and left out.
            """,
        example: "two events of MISP with one `uuid` and one `timestamp` that differ",
        remedy: "Ask who publishes them which one holds, and import that alone.")

    static let importDate = DiagnosticExplanation(
        summary: "A date that is imported cannot be read in the format given.",
        explanation: """
            The format of dates is never guessed: 03/04/2018 may be in March or in April. What has no date that can \
            be read does not become an incident.
            """,
        example: "03/04/2018, where `date-format: yyyy-MM-dd` is given",
        remedy: "Mend the date in the file, or the format in the mapping.")

    static let importMarking = DiagnosticExplanation(
        summary: "A marking that is imported is no TLP label.",
        explanation: """
            What is marked with it is given the strictest marking there is, so that nothing leaves by mistake.
            """,
        example: "tlp:purple",
        remedy: "Look at the record, and mark it.")

    static let importDifference = DiagnosticExplanation(
        summary: "A record of the casebook and the import say different things.",
        explanation: """
            What people wrote stands: the record keeps its value, what the import has besides comes in, and the other \
            records of the import are not held up. With `--replace` single values of the import take the place of the \
            record's; lines that only the record has stay, and no marking gets freer. A file that cannot be changed \
            line by line stays as it is, and what the import would add is left out.
            """,
        example: "title is 'Intrusion at a ministry', and the import has 'Intrusion at a ministry (updated)'",
        remedy: "Change the record by hand, or add `--replace`.")

    static let importKept = DiagnosticExplanation(
        summary: "A record of the casebook has what the import has not.",
        explanation: """
            Somebody wrote it here, it came from another import, or whoever gave out the import has taken it back. It \
            cannot be told which, so that it stays.
            """,
        example: "not in the import, or not any more: vulnerabilities (CVE-2021-99902)",
        remedy: "Take out by hand what no longer holds, or write `withdrawn` on the statement.")

    static let importedID = DiagnosticExplanation(
        summary: "An imported record has the id of another one of the casebook.",
        explanation: """
            Two records are never made one because their names are alike. The imported one gets the next free id; what \
            the two have to do with each other is for the casebook's owner to say.
            """,
        example: "`APT1` of MISP, where the casebook has `actors/apt1.md` from MITRE ATT&CK",
        remedy: "Link them: `relations: [{ kind: same-as, to: apt1-2, by: ..., source: ... }]`.")

    static let csvSyntax = DiagnosticExplanation(
        summary: "A table breaks the rules of CSV.",
        explanation: """
            Cells that hold the separator, a quote or a line end stand in quotes, and a quote in them is doubled \
            (RFC 4180). A row with more cells than there are columns is left out, for it cannot be told which cell is \
            one too many.
            """,
        example: "2018-02-20,Attack on \"X\", Inc.",
        remedy: "Write the cell as `\"Attack on \"\"X\"\", Inc.\"`.")

    static let csvMapping = DiagnosticExplanation(
        summary: "A mapping of columns to fields is faulty.",
        explanation: """
            The mapping says which column is which field and how dates are written. Nothing is guessed, so that \
            nothing is imported until it holds.
            """,
        example: "columns: { titel: name }",
        remedy: "`dateline import csv table.csv --wizard` prints a first mapping.")
}
