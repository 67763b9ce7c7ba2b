package import DatelineModel

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
            In CommonMark `**` opens and closes bold text only beside white space or punctuation (0.31.2, section 6.2). \
            Beside letters of Korean, Japanese or Chinese it often is neither, and readers see the asterisks.
            """,
        example: "**대문(Gate)**을 조사했다.",
        remedy: "Put the punctuation outside, write a space behind the asterisks, or write `\\*\\*` to show them.")
}
