/// What is said about faults of imports of STIX.
extension DiagnosticExplanation {
    static let stixBundle = DiagnosticExplanation(
        summary: "A file is not a STIX bundle.",
        explanation: """
            A bundle is a JSON object with a list `objects`. The place is where the JSON, or the bundle, ceases to \
            be one.
            """,
        example: "{\"type\": \"bundle\"}",
        remedy: "Export the bundle again, as STIX 2.0 or 2.1.")

    static let stixObject = DiagnosticExplanation(
        summary: "An object of a bundle cannot be used.",
        explanation: "It lacks what every object of its type must have. The objects beside it go on.",
        example: "{\"type\": \"intrusion-set\"}",
        remedy: "Mend the object, or leave it: the summary counts it as skipped.")

    static let stixVersion = DiagnosticExplanation(
        summary: "Two versions of one object contradict each other.",
        explanation: """
            Of several objects with one id the one that was modified last is used. Where that does not decide, the \
            first in a fixed order is.
            """,
        example: "two objects with one `id` and one `modified` that differ",
        remedy: "Ask the bundle's publisher which one holds.")

    static let stixReference = DiagnosticExplanation(
        summary: "A reference leads to no object of the bundles.",
        explanation: """
            What a relationship links to, or a sighting is of, is not in the files that were read, so that it is left \
            out. Where a report, a note or the like lists more than is there, or its maker is not, the rest is used.
            """,
        example: "\"target_ref\": \"malware--…\"",
        remedy: "Import the bundle that has the object together with this one.")

    static let stixDate = DiagnosticExplanation(
        summary: "A date of a bundle is not used.",
        explanation: """
            STIX writes instants as `2018-02-20T00:00:00Z`. An end that is before its start is left out. So is an \
            instant that programs write where nothing is known, such as the first second of 1970.
            """,
        example: "\"created\": \"yesterday\"",
        remedy: "Mend the date, or leave it: the record goes without it.")

    static let stixMonth = DiagnosticExplanation(
        summary: "A date that may mean a month or a year.",
        explanation: """
            Some publishers write the month or year in which a campaign was first seen as the first moment of its \
            first day. No day is made of it where MITRE ATT&CK wrote it, or where the object's own words name the \
            month or year; elsewhere it is taken for the day.
            """,
        example: "\"first_seen\": \"2017-05-01T04:00:00.000Z\"",
        remedy: "Where the day is known after all, write it into the record.")

    static let stixMarking = DiagnosticExplanation(
        summary: "A marking of a bundle is not a TLP label.",
        explanation: """
            An object with a marking that cannot be told is given the strictest there is, so that nothing leaves \
            by mistake.
            """,
        example: "a marking-definition of type `statement`",
        remedy: "Look at the record, and mark it.")

    static let stixCitation = DiagnosticExplanation(
        summary: "A text cites what the object does not list.",
        explanation: """
            A `(Citation: …)` in a description names no external reference of its object, and stays as text.
            """,
        example: "(Citation: FireEye 2018)",
        remedy: "Add the source, and cite it as `[@source-id]`.")
}
