package import DatelineModel

/// What imports of STIX report.
extension DiagnosticID {
    /// All diagnostics of STIX imports, in the order of the documentation.
    package static let ofSTIX: [DiagnosticID] = [
        stixBundle, stixObject, stixVersion, stixReference, stixDate, stixMonth, stixMarking, stixCitation,
    ]

    package static let stixBundle = DiagnosticID(
        "stix-bundle",
        summary: "A file is not a STIX bundle.",
        explanation: """
            A bundle is a JSON object with a list `objects`. The place is where the JSON, or the bundle, ceases to \
            be one.
            """,
        example: "{\"type\": \"bundle\"}",
        remedy: "Export the bundle again, as STIX 2.0 or 2.1.")

    package static let stixObject = DiagnosticID(
        "stix-object",
        summary: "An object of a bundle cannot be used.",
        explanation: "It lacks what every object of its type must have. The objects beside it go on.",
        example: "{\"type\": \"intrusion-set\"}",
        remedy: "Mend the object, or leave it: the summary counts it as skipped.")

    package static let stixVersion = DiagnosticID(
        "stix-version",
        summary: "Two versions of one object contradict each other.",
        explanation: """
            Of several objects with one id the one that was modified last is used. Where that does not decide, the \
            first in a fixed order is.
            """,
        example: "two objects with one `id` and one `modified` that differ",
        remedy: "Ask the bundle's publisher which one holds.")

    package static let stixReference = DiagnosticID(
        "stix-reference",
        summary: "A reference leads to no object of the bundles.",
        explanation: """
            What a relationship links to, or a sighting is of, is not in the files that were read, so that it is left \
            out. Where a report, a note or the like lists more than is there, or its maker is not, the rest is used.
            """,
        example: "\"target_ref\": \"malware--…\"",
        remedy: "Import the bundle that has the object together with this one.")

    package static let stixDate = DiagnosticID(
        "stix-date",
        summary: "A date of a bundle is not used.",
        explanation: """
            STIX writes instants as `2018-02-20T00:00:00Z`. An end that is before its start is left out. So is an \
            instant that programs write where nothing is known, such as the first second of 1970.
            """,
        example: "\"created\": \"yesterday\"",
        remedy: "Mend the date, or leave it: the record goes without it.")

    package static let stixMonth = DiagnosticID(
        "stix-month",
        summary: "A date that may mean a month or a year.",
        explanation: """
            Some publishers write the month or year in which a campaign was first seen as the first moment of its \
            first day. No day is made of it where MITRE ATT&CK wrote it, or where the object's own words name the \
            month or year; elsewhere it is taken for the day.
            """,
        example: "\"first_seen\": \"2017-05-01T04:00:00.000Z\"",
        remedy: "Where the day is known after all, write it into the record.")

    package static let stixMarking = DiagnosticID(
        "stix-marking",
        summary: "A marking of a bundle is not a TLP label.",
        explanation: """
            An object with a marking that cannot be told is given the strictest there is, so that nothing leaves \
            by mistake.
            """,
        example: "a marking-definition of type `statement`",
        remedy: "Look at the record, and mark it.")

    package static let stixCitation = DiagnosticID(
        "stix-citation",
        summary: "A text cites what the object does not list.",
        explanation: """
            A `(Citation: …)` in a description names no external reference of its object, and stays as text.
            """,
        example: "(Citation: FireEye 2018)",
        remedy: "Add the source, and cite it as `[@source-id]`.")
}
