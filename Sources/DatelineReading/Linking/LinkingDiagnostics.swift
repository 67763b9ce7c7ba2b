package import DatelineModel

/// Faults that appear when records are put together.
extension DiagnosticID {
    package static let duplicateID = DiagnosticID(
        "duplicate-id",
        summary: "Two records of one kind have the same id.",
        explanation: """
            Nobody could tell which one a reference means. The first in the order of the files stays, the other is \
            left out.
            """,
        example: "incidents/2017/wannacry.md and incidents/2018/wannacry.md",
        remedy: "Give one of them another id.")

    package static let unknownSource = DiagnosticID(
        "unknown-source",
        summary: "No source has the id.",
        explanation: "Everything stands on its sources: one that does not exist is an error, also in a citation.",
        example: "source: fireye-2018-apt37",
        remedy: "Write the id that is suggested, or add the source.")

    package static let unknownActor = DiagnosticID(
        "unknown-actor",
        summary: "No actor has the id.",
        explanation: "Attributions and relations lead to actors of the casebook.",
        example: "attribution: [{ to: lazaruss }]",
        remedy: """
            Write the id that is suggested, or add the actor. Where the source says that it does not know, write \
            `to: unknown`.
            """)

    package static let unknownIncident = DiagnosticID(
        "unknown-incident",
        summary: "No incident has the id.",
        explanation: "`related` leads to incidents of the casebook.",
        example: "related: [wanacry]",
        remedy: "Write the id that is suggested, or add the incident.")

    package static let leftOutReference = DiagnosticID(
        "left-out-reference",
        summary: "A reference leads to a record that is left out.",
        explanation: """
            The record is there and has errors of its own. What stands on it alone is left out as well, because a \
            source that could not be read may be the one that made it strict.
            """,
        example: "source: fireeye-2018, where sources/fireeye-2018.yaml has an error",
        remedy: "Mend the record that is named.")

    package static let unlistedParty = DiagnosticID(
        "unlisted-party",
        summary: "Somebody who says something is neither an organisation nor an actor.",
        explanation: "The name is taken as it is written. Often it is a slip for an id that there is.",
        example: "by: FireEye",
        remedy: "Write the id, or add the organisation to the vocabulary.")

    package static let unlistedTerm = DiagnosticID(
        "unlisted-term",
        summary: "The vocabulary lacks a term.",
        explanation: "A sector, region, malware or technique without a name in the vocabulary is shown by its id.",
        example: "malware: [wanacry]",
        remedy: "Write the id that is suggested, or add the term to the vocabulary.")
}
