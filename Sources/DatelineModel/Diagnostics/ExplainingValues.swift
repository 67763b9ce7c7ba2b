/// What is said about faults of values.
extension DiagnosticExplanation {
    static let edtfDate = DiagnosticExplanation(
        summary: "A date is not EDTF.",
        explanation: """
            Dates are written in the Extended Date/Time Format, ISO 8601-2, as exactly as is known and no more. \
            The mark is under the characters that are wrong.
            """,
        example: "date: 2017-13",
        remedy: "Write `2017-05` for May 2017, `2017` for the year alone, `2012/..` for since 2012.")

    static let calendarDay = DiagnosticExplanation(
        summary: "A field that is a day has something else.",
        explanation: "`recorded` and `retrieved` are days; `embargo` is a day or an instant with its zone.",
        example: "recorded: 2018-02",
        remedy: "Write `2018-02-20`, or leave the field out.")

    static let reversedSpan = DiagnosticExplanation(
        summary: "A period ends before it begins.",
        explanation: "The end of an active period is certainly before its start.",
        example: "active: { start: 2016, end: 2012 }",
        remedy: "Swap the two.")

    static let markingLabel = DiagnosticExplanation(
        summary: "A marking is not a label of TLP 2.0.",
        explanation: """
            The labels are TLP:CLEAR, TLP:GREEN, TLP:AMBER, TLP:AMBER+STRICT and TLP:RED, in capitals and without \
            a space. TLP:WHITE was the name of TLP:CLEAR until 2022.
            """,
        example: "marking: tlp:white",
        remedy: "Write `TLP:CLEAR`.")

    static let markingTag = DiagnosticExplanation(
        summary: "A tag is a label of TLP and stricter than the record's marking, or looks like one and is none.",
        explanation: """
            A tag marks nothing by itself, but nobody writes `tlp:red` on what may be published. The record counts as \
            marked so, and as TLP:RED where the tag only looks like a label. How the label is spelled does not matter.
            """,
        example: "tags: [tlp:red]",
        remedy: "Write `marking: TLP:RED`, or take the tag out.")

    static let looserPart = DiagnosticExplanation(
        summary: "A part is marked looser than its record.",
        explanation: "A part may be stricter than its record, never looser: what is loose would leave by itself.",
        example: "marking: TLP:GREEN in a claim of a record that is TLP:AMBER",
        remedy: "Take the part's marking out, or move what may travel to a record of its own.")

    static let unknownWord = DiagnosticExplanation(
        summary: "A value is none of the words that a field has.",
        explanation: """
            Fields such as `kind`, `overlap`, `status`, `confidence` and `likelihood` have a fixed list of words.
            """,
        example: "confidence: medium",
        remedy: "Write one of the words. For a source's own word write `{ word: strong, scale: FireEye }`.")

    static let countryCode = DiagnosticExplanation(
        summary: "A country is not a code of ISO 3166-1.",
        explanation: "Countries are two capital letters.",
        example: "country: UK",
        remedy: "Write `GB` for the United Kingdom, `KR` for South Korea.")

    static let idSpelling = DiagnosticExplanation(
        summary: "An id in a field is not spelled as one.",
        explanation: """
            Ids have small letters, digits and single hyphens; techniques are numbers of ATT&CK, vulnerabilities \
            numbers of CVE.
            """,
        example: "malware: [WannaCry]",
        remedy: "Write `wannacry`, and its name in the vocabulary.")

    static let webAddress = DiagnosticExplanation(
        summary: "An address is not an https address.",
        explanation: """
            Addresses are whole and begin with `https://`. `http://` is taken with a warning, for reports that \
            have no other; no other scheme is.
            """,
        example: "url: www.example.org/report",
        remedy: "Write the whole address: `https://www.example.org/report`.")

    static let languageTag = DiagnosticExplanation(
        summary: "A language is not a BCP 47 tag.",
        explanation: "Such as `en`, `ko` or `zh-Hant`.",
        example: "language: Korean",
        remedy: "Write `ko`.")

    static let languageOfPages = DiagnosticExplanation(
        summary: "The casebook's language is not that of the words of pages.",
        explanation: """
            Headings, sentences about statements and dates in words are English, whatever the records are written in. In \
            HTML the texts of records carry their language, the pages `en`.
            """,
        example: "language: de",
        remedy: "Leave it where the records are in that language; write `en` where they are in English.")
}
