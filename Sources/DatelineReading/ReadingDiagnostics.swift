package import DatelineModel

extension DiagnosticID {
    /// What reading a casebook reports, in the order of the documentation.
    package static let ofReading: [DiagnosticID] = ofFiles + ofRecords + ofValues + ofReferences + ofProse + ofRules

    private static let ofFiles: [DiagnosticID] = [
        noCasebook, unreadableFile, unreadFile, fileTooLarge, tooManyFiles, symbolicLink, textEncoding, frontMatter,
        yamlSyntax, yamlFeature, jsonSyntax, nestedTooDeep, duplicateKey, mergeMark, textCutShort, leftoverCopy,
    ]

    private static let ofRecords: [DiagnosticID] = [
        recordID, duplicateID, recordType, missingField, unknownField, wrongShape, emptyValue, hiddenCharacter,
        longTitle, markupInTitle, moreFaults,
    ]

    private static let ofValues: [DiagnosticID] = [
        edtfDate, calendarDay, reversedSpan, markingLabel, markingTag, looserPart, unknownWord, countryCode, idSpelling,
        webAddress, languageTag, languageOfPages,
    ]

    private static let ofReferences: [DiagnosticID] = [
        unknownSource, unknownActor, unknownIncident, unknownClaim, selfReference, leftOutReference, unlistedParty,
        unlistedTerm,
    ]

    private static let ofProse: [DiagnosticID] = [
        proseTooLong, rawHTML, refusedLink, proseImage, footnote, unreadCitation, unreadEmphasis,
    ]

    private static let ofRules: [DiagnosticID] = Rule.all.map(\.diagnostic)
}
