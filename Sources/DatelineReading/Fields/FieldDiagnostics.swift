package import DatelineModel

/// Faults of fields, whatever they hold.
extension DiagnosticID {
    package static let missingField = DiagnosticID(
        "missing-field",
        summary: "A field that there must be is missing.",
        explanation: """
            An incident has a `type`, a `title` and a `date`, an actor a `type` and a `name`, a source a `title` \
            and a `publisher`.
            """,
        example: "---\ntype: incident\ndate: 2017-05\n---",
        remedy: "Write the field.")

    package static let unknownField = DiagnosticID(
        "unknown-field",
        summary: "A field that does not exist.",
        explanation: "A misspelt field would be lost without a word, so every name that is not known is an error.",
        example: "tittle: WannaCry",
        remedy: "Write the name that is suggested, or take the field out.")

    package static let wrongShape = DiagnosticID(
        "wrong-shape",
        summary: "A value has the wrong shape.",
        explanation: "Text where a list belongs, a list where text belongs, and the like.",
        example: "malware: wannacry",
        remedy: "Write it in the shape that is named: `malware: [wannacry]`.")

    package static let emptyValue = DiagnosticID(
        "empty-value",
        summary: "A value that there must be is empty.",
        explanation: "The field stands there, with nothing behind it.",
        example: "title:",
        remedy: "Write the value, or leave the field out where it is not required.")

    package static let hiddenCharacter = DiagnosticID(
        "hidden-character",
        summary: "A text holds a character that nobody sees.",
        explanation: """
            Control characters and those that turn the direction of text can make a page say something else than \
            its source.
            """,
        example: "title: Report U+202E gpj.exe",
        remedy: "Take the character out.")

    package static let moreFaults = DiagnosticID(
        "more-faults",
        summary: "A record has more faults than are listed.",
        explanation: "Of one record 1,000 faults are listed; how many more there are is counted.",
        example: "a list of words saved as a record",
        remedy: "Mend those that are listed first.")
}

/// Faults of values: dates, markings, words, codes and addresses.
extension DiagnosticID {
    package static let edtfDate = DiagnosticID(
        "edtf-date",
        summary: "A date is not EDTF.",
        explanation: """
            Dates are written in the Extended Date/Time Format, ISO 8601-2, as exactly as is known and no more. \
            The mark is under the characters that are wrong.
            """,
        example: "date: 2017-13",
        remedy: "Write `2017-05` for May 2017, `2017` for the year alone, `2012/..` for since 2012.")

    package static let calendarDay = DiagnosticID(
        "calendar-day",
        summary: "A field that is a day has something else.",
        explanation: "`recorded` and `retrieved` are days; `embargo` is a day or an instant with its zone.",
        example: "recorded: 2018-02",
        remedy: "Write `2018-02-20`, or leave the field out.")

    package static let markingLabel = DiagnosticID(
        "marking-label",
        summary: "A marking is not a label of TLP 2.0.",
        explanation: """
            The labels are TLP:CLEAR, TLP:GREEN, TLP:AMBER, TLP:AMBER+STRICT and TLP:RED, in capitals and without \
            a space. TLP:WHITE was the name of TLP:CLEAR until 2022.
            """,
        example: "marking: tlp:white",
        remedy: "Write `TLP:CLEAR`.")

    package static let unknownWord = DiagnosticID(
        "unknown-word",
        summary: "A value is none of the words that a field has.",
        explanation: """
            Fields such as `kind`, `overlap`, `status`, `confidence` and `likelihood` have a fixed list of words.
            """,
        example: "confidence: medium",
        remedy: "Write one of the words. For a source's own word write `{ word: strong, scale: FireEye }`.")

    package static let countryCode = DiagnosticID(
        "country-code",
        summary: "A country is not a code of ISO 3166-1.",
        explanation: "Countries are two capital letters.",
        example: "country: UK",
        remedy: "Write `GB` for the United Kingdom, `KR` for South Korea.")

    package static let idSpelling = DiagnosticID(
        "id-spelling",
        summary: "An id in a field is not spelled as one.",
        explanation: """
            Ids have small letters, digits and single hyphens; techniques are numbers of ATT&CK, vulnerabilities \
            numbers of CVE.
            """,
        example: "malware: [WannaCry]",
        remedy: "Write `wannacry`, and its name in the vocabulary.")

    package static let webAddress = DiagnosticID(
        "web-address",
        summary: "An address is not an https address.",
        explanation: """
            Addresses are whole and begin with `https://`. `http://` is taken with a warning, for reports that \
            have no other; no other scheme is.
            """,
        example: "url: www.example.org/report",
        remedy: "Write the whole address: `https://www.example.org/report`.")

    package static let languageTag = DiagnosticID(
        "language-tag",
        summary: "A language is not a BCP 47 tag.",
        explanation: "Such as `en`, `ko` or `zh-Hant`.",
        example: "language: Korean",
        remedy: "Write `ko`.")
}
