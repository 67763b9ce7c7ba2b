package import DatelineModel

/// Faults of what is said within a record.
extension DiagnosticID {
    package static let reversedSpan = DiagnosticID(
        "reversed-span",
        summary: "A period ends before it begins.",
        explanation: "The end of an active period is certainly before its start.",
        example: "active: { start: 2016, end: 2012 }",
        remedy: "Swap the two.")

    package static let looserPart = DiagnosticID(
        "looser-part",
        summary: "A part is marked looser than its record.",
        explanation: "A part may be stricter than its record, never looser: what is loose would leave by itself.",
        example: "marking: TLP:GREEN in a claim of a record that is TLP:AMBER",
        remedy: "Take the part's marking out, or move what may travel to a record of its own.")

    package static let unknownClaim = DiagnosticID(
        "unknown-claim",
        summary: "The record has no claim with the id.",
        explanation: "`superseded-by` names a claim of the same record.",
        example: "superseded-by: costs",
        remedy: "Give the claim that took its place that id.")

    package static let selfReference = DiagnosticID(
        "self-reference",
        summary: "A record or a claim refers to itself.",
        explanation: "Nothing is related to itself, part of itself or superseded by itself.",
        example: "relations: [{ kind: part-of, to: apt37 }] in actors/apt37.md",
        remedy: "Name the other one.")
}
