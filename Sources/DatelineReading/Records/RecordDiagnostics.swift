package import DatelineModel

/// Faults of records as a whole, and of the settings.
extension DiagnosticID {
    package static let recordID = DiagnosticID(
        "record-id",
        summary: "A record's id is not spelled as one.",
        explanation: """
            The file's name, or the key in `sources.yaml`, is the id. It becomes part of addresses, so it has only \
            `a` to `z`, `0` to `9` and single hyphens, at most 80 characters.
            """,
        example: "incidents/2017/WannaCry Outbreak.md",
        remedy: "Rename the file: `wannacry-outbreak.md`.")

    package static let recordType = DiagnosticID(
        "record-type",
        summary: "The field `type` names no type, or one that belongs elsewhere.",
        explanation: """
            Incidents are of type `incident`, `activity`, `statement`, `disclosure` or `response`; actors of type \
            `actor`; sources of type `source`.
            """,
        example: "type: attack",
        remedy: "Write one of the types, or move the file to the folder where its type belongs.")

    package static let longTitle = DiagnosticID(
        "long-title",
        summary: "A title is too long.",
        explanation: """
            Titles stand in tables, feeds and the heads of pages. More than 200 characters do not fit there.
            """,
        example: "title: a whole paragraph",
        remedy: "Shorten it, and put the rest in the prose.")

    package static let markupInTitle = DiagnosticID(
        "markup-in-title",
        summary: "A title holds markup.",
        explanation: "Titles are plain text; a tag is shown as it is written.",
        example: "title: <b>WannaCry</b>",
        remedy: "Write plain text.")

    package static let markingTag = DiagnosticID(
        "marking-tag",
        summary: "A tag is a label of TLP and stricter than the record's marking, or looks like one and is none.",
        explanation: """
            A tag marks nothing by itself, but nobody writes `tlp:red` on what may be published. The record counts as \
            marked so, and as TLP:RED where the tag only looks like a label. How the label is spelled does not matter.
            """,
        example: "tags: [tlp:red]",
        remedy: "Write `marking: TLP:RED`, or take the tag out.")

    package static let languageOfPages = DiagnosticID(
        "language-of-pages",
        summary: "The casebook's language is not that of the words of pages.",
        explanation: """
            Headings, sentences about statements and dates in words are English, whatever the records are written in. In \
            HTML the texts of records carry their language, the pages `en`.
            """,
        example: "language: de",
        remedy: "Leave it where the records are in that language; write `en` where they are in English.")
}
