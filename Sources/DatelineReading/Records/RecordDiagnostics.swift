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
        explanation: "Titles stand in tables, feeds and heads of pages, where 200 characters are the most that fit.",
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
            Headings, sentences about statements and dates in words are English, whatever the records are written in. \
            In HTML the texts of records carry their language, the pages `en`.
            """,
        example: "language: de",
        remedy: "Leave it where the records are in that language; write `en` where they are in English.")
}

/// Faults of prose.
extension DiagnosticID {
    package static let proseTooLong = DiagnosticID(
        "prose-too-long",
        summary: "The prose is longer than is read.",
        explanation: "More than 256 KiB of Markdown are no record.",
        example: "a whole report pasted below the front matter",
        remedy: "Divide it into several records.")

    package static let rawHTML = DiagnosticID(
        "raw-html",
        summary: "The prose holds HTML.",
        explanation: "HTML never reaches a page.",
        example: "<script>alert(1)</script>",
        remedy: "Write it as Markdown, or put it in backticks to show it as code.")

    package static let refusedLink = DiagnosticID(
        "refused-link",
        summary: "A link goes where links may not.",
        explanation: """
            Links go to `https:`, `http:` and `mailto:` addresses and to paths within the site. Of others only the \
            text is shown.
            """,
        example: "[press](javascript:alert(1))",
        remedy: "Write an address of one of these schemes.")

    package static let proseImage = DiagnosticID(
        "prose-image",
        summary: "The prose holds an image.",
        explanation: "Pages ask no other host for anything. Of an image only the alternative text is shown.",
        example: "![A map](https://example.org/map.png)",
        remedy: "Write a link to it: the same without the `!`.")

    package static let footnote = DiagnosticID(
        "footnote",
        summary: "The prose holds a footnote.",
        explanation: "CommonMark has no footnotes.",
        example: "as FireEye says[^1]",
        remedy: "Cite the source: `[@fireeye-2018-apt37]`.")

    package static let unreadCitation = DiagnosticID(
        "unread-citation",
        summary: "Brackets look like a citation and are none.",
        explanation: """
            A citation is `[@source-id]`, `[@source-id, p. 4]` or `[@one; @two]`, with no markup inside and not \
            within a link. Without the `@`, the id of a source in brackets is a text.
            """,
        example: "[**@fireeye-2018**]",
        remedy: "Write it as one of these.")

    package static let unreadEmphasis = DiagnosticID(
        "unread-emphasis",
        summary: "Asterisks are shown as they are written.",
        explanation: """
            In CommonMark `**` opens and closes bold text only beside white space or punctuation (0.31.2, section \
            6.2). Beside letters of Korean, Japanese or Chinese it often is neither, and readers see the asterisks.
            """,
        example: "**대문(Gate)**을 조사했다.",
        remedy: "Put the punctuation outside, write a space behind the asterisks, or write `\\*\\*` to show them.")
}
