/// What is said about faults of references.
extension DiagnosticExplanation {
    static let unknownSource = DiagnosticExplanation(
        summary: "No source has the id.",
        explanation: """
            Everything stands on its sources, so one that does not exist is an error, in a field as in a citation.
            """,
        example: "source: fireye-2018-apt37",
        remedy: "Write the id that is suggested, or add the source.")

    static let unknownActor = DiagnosticExplanation(
        summary: "No actor has the id.",
        explanation: "Attributions and relations lead to actors of the casebook.",
        example: "attribution: [{ to: lazaruss }]",
        remedy: """
            Write the id that is suggested, or add the actor. Where the source says that it does not know, write \
            `to: unknown`.
            """)

    static let unknownIncident = DiagnosticExplanation(
        summary: "No incident has the id.",
        explanation: "`related` leads to incidents of the casebook.",
        example: "related: [wanacry]",
        remedy: "Write the id that is suggested, or add the incident.")

    static let unknownClaim = DiagnosticExplanation(
        summary: "The record has no claim with the id.",
        explanation: "`superseded-by` names a claim of the same record.",
        example: "superseded-by: costs",
        remedy: "Give the claim that took its place that id.")

    static let selfReference = DiagnosticExplanation(
        summary: "A record or a claim refers to itself.",
        explanation: "Nothing is related to itself, part of itself or superseded by itself.",
        example: "relations: [{ kind: part-of, to: apt37 }] in actors/apt37.md",
        remedy: "Name the other one.")

    static let leftOutReference = DiagnosticExplanation(
        summary: "A reference leads to a record that is left out.",
        explanation: """
            The record is there and has errors of its own. What stands on it alone is left out as well, because a \
            source that could not be read may be the one that made it strict.
            """,
        example: "source: fireeye-2018, where sources/fireeye-2018.yaml has an error",
        remedy: "Mend the record that is named.")

    static let unlistedParty = DiagnosticExplanation(
        summary: "Somebody who says something is neither an organisation nor an actor.",
        explanation: "The name is taken as it is written. Often it is a slip for an id that there is.",
        example: "by: FireEye",
        remedy: "Write the id, or add the organisation to the vocabulary.")

    static let unlistedTerm = DiagnosticExplanation(
        summary: "The vocabulary lacks a term.",
        explanation: """
            A sector, region, malware or technique is shown by its id when the vocabulary has no name for it.
            """,
        example: "malware: [wanacry]",
        remedy: "Write the id that is suggested, or add the term to the vocabulary.")
}
