package import DatelineModel

/// What imports of several formats report.
extension DiagnosticID {
    /// The diagnostics of imports and of merging, in the order of the documentation.
    package static let ofImports: [DiagnosticID] = [
        importFile, importObject, importReference, importVersion, importDate, importMarking, importDifference,
        importKept, importedID, csvSyntax, csvMapping,
    ]

    package static let importFile = DiagnosticID(
        "import-file",
        summary: "A file is not of the format that is to be imported.",
        explanation: """
            The message names what was expected. Nothing of the file is used; the other files of the same import go on.
            """,
        example: "dateline import galaxy event.json --into casebook",
        remedy: "Name the format that the file has: `dateline help import` lists them.")

    package static let importObject = DiagnosticID(
        "import-object",
        summary: "Something in a file that is imported cannot be used.",
        explanation: """
            It lacks what every object of its kind must have, or holds what no record can. The objects beside it go on.
            """,
        example: "{\"uuid\": \"5b4ee3ea-eee3-4c8e-8323-85ae32658754\"}",
        remedy: "Mend it in the file, or leave it: the summary counts it as skipped.")

    package static let importReference = DiagnosticID(
        "import-reference",
        summary: "References lead to nothing in the files that are imported.",
        explanation: """
            What they link to may be in another file of the same publisher. What cannot be linked is left out and counted.
            """,
        example: "\"dest-uuid\": \"381fcf73-60f6-4ab2-9991-6af3cbc35192\"",
        remedy: "Name all the files in one command: together they are one input.")

    package static let importVersion = DiagnosticID(
        "import-version",
        summary: "Two versions of one thing contradict each other.",
        explanation: """
            Of several with one id the newest is used. Where that does not decide, one of them is, whatever the order \
            of the files; what is in the other is counted and left out.
            """,
        example: "two events of MISP with one `uuid` and one `timestamp` that differ",
        remedy: "Ask who publishes them which one holds, and import that alone.")

    package static let importDate = DiagnosticID(
        "import-date",
        summary: "A date that is imported cannot be read in the format given.",
        explanation: """
            The format of dates is never guessed: 03/04/2018 may be in March or in April. What has no date that can \
            be read does not become an incident.
            """,
        example: "03/04/2018, where `date-format: yyyy-MM-dd` is given",
        remedy: "Mend the date in the file, or the format in the mapping.")

    package static let importMarking = DiagnosticID(
        "import-marking",
        summary: "A marking that is imported is no TLP label.",
        explanation: """
            What is marked with it is given the strictest marking there is, so that nothing leaves by mistake.
            """,
        example: "tlp:purple",
        remedy: "Look at the record, and mark it.")

    package static let importedID = DiagnosticID(
        "imported-id",
        summary: "An imported record has the id of another one of the casebook.",
        explanation: """
            Two records are never made one because their names are alike. The imported one gets the next free id; what \
            the two have to do with each other is for the casebook's owner to say.
            """,
        example: "`APT1` of MISP, where the casebook has `actors/apt1.md` from MITRE ATT&CK",
        remedy: "Link them: `relations: [{ kind: same-as, to: apt1-2, by: ..., source: ... }]`.")
}
