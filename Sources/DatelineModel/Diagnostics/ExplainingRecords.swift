/// What is said about faults of records and their fields.
extension DiagnosticExplanation {
    static let recordID = DiagnosticExplanation(
        summary: "A record's id is not spelled as one.",
        explanation: """
            The file's name, or the key in `sources.yaml`, is the id. It becomes part of addresses, so it has only \
            `a` to `z`, `0` to `9` and single hyphens, at most 80 characters.
            """,
        example: "incidents/2017/WannaCry Outbreak.md",
        remedy: "Rename the file: `wannacry-outbreak.md`.")

    static let duplicateID = DiagnosticExplanation(
        summary: "Two records of one kind have the same id.",
        explanation: """
            Nobody could tell which one a reference means. The first in the order of the files stays, the other is \
            left out.
            """,
        example: "incidents/2017/wannacry.md and incidents/2018/wannacry.md",
        remedy: "Give one of them another id.")

    static let recordType = DiagnosticExplanation(
        summary: "The field `type` names no type, or one that belongs elsewhere.",
        explanation: """
            Incidents are of type `incident`, `activity`, `statement`, `disclosure` or `response`; actors of type \
            `actor`; sources of type `source`.
            """,
        example: "type: attack",
        remedy: "Write one of the types, or move the file to the folder where its type belongs.")

    static let missingField = DiagnosticExplanation(
        summary: "A field that there must be is missing.",
        explanation: """
            An incident has a `type`, a `title` and a `date`, an actor a `type` and a `name`, a source a `title` \
            and a `publisher`.
            """,
        example: "---\ntype: incident\ndate: 2017-05\n---",
        remedy: "Write the field.")

    static let unknownField = DiagnosticExplanation(
        summary: "A field that does not exist.",
        explanation: "A misspelt field would be lost without a word, so every name that is not known is an error.",
        example: "tittle: WannaCry",
        remedy: "Write the name that is suggested, or take the field out.")

    static let wrongShape = DiagnosticExplanation(
        summary: "A value has the wrong shape.",
        explanation: "Text where a list belongs, a list where text belongs, and the like.",
        example: "malware: wannacry",
        remedy: "Write it in the shape that is named: `malware: [wannacry]`.")

    static let emptyValue = DiagnosticExplanation(
        summary: "A value that there must be is empty.",
        explanation: "The field stands there, with nothing behind it.",
        example: "title:",
        remedy: "Write the value, or leave the field out where it is not required.")

    static let hiddenCharacter = DiagnosticExplanation(
        summary: "A text holds a character that nobody sees.",
        explanation: """
            Control characters and those that turn the direction of text can make a page say something else than \
            its source.
            """,
        example: "title: Report U+202E gpj.exe",
        remedy: "Take the character out.")

    static let longTitle = DiagnosticExplanation(
        summary: "A title is too long.",
        explanation: """
            Titles stand in tables, feeds and the heads of pages. More than 200 characters do not fit there.
            """,
        example: "title: a whole paragraph",
        remedy: "Shorten it, and put the rest in the prose.")

    static let markupInTitle = DiagnosticExplanation(
        summary: "A title holds markup.",
        explanation: "Titles are plain text; a tag is shown as it is written.",
        example: "title: <b>WannaCry</b>",
        remedy: "Write plain text.")

    static let moreFaults = DiagnosticExplanation(
        summary: "A record has more faults than are listed.",
        explanation: "Of one record 1,000 faults are listed; how many more there are is counted.",
        example: "a list of words saved as a record",
        remedy: "Mend those that are listed first.")
}
