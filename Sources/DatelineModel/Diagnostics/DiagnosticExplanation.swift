/// What `dateline explain` says about one kind of fault.
struct DiagnosticExplanation: Sendable {
    /// What is wrong, in one sentence.
    let summary: String
    /// Why that is a fault, and what happens.
    let explanation: String
    /// Something that has the fault.
    let example: String
    /// What to do.
    let remedy: String
}

extension DiagnosticID {
    /// What is wrong, in one sentence of Markdown.
    public var summary: String { about.summary }

    /// Why that is a fault, and what happens to the record, in Markdown.
    public var explanation: String { about.explanation }

    /// Something that has the fault, as it would stand in a file or on the command line.
    public var example: String { about.example }

    /// What to do about it, in Markdown.
    public var remedy: String { about.remedy }

    private var about: DiagnosticExplanation {
        switch self {
        case .noCasebook: .noCasebook
        case .unreadableFile: .unreadableFile
        case .unreadFile: .unreadFile
        case .fileTooLarge: .fileTooLarge
        case .tooManyFiles: .tooManyFiles
        case .symbolicLink: .symbolicLink
        case .textEncoding: .textEncoding
        case .frontMatter: .frontMatter
        case .yamlSyntax: .yamlSyntax
        case .yamlFeature: .yamlFeature
        case .jsonSyntax: .jsonSyntax
        case .nestedTooDeep: .nestedTooDeep
        case .duplicateKey: .duplicateKey
        case .mergeMark: .mergeMark
        case .textCutShort: .textCutShort
        case .leftoverCopy: .leftoverCopy
        case .recordID: .recordID
        case .duplicateID: .duplicateID
        case .recordType: .recordType
        case .missingField: .missingField
        case .unknownField: .unknownField
        case .wrongShape: .wrongShape
        case .emptyValue: .emptyValue
        case .hiddenCharacter: .hiddenCharacter
        case .longTitle: .longTitle
        case .markupInTitle: .markupInTitle
        case .moreFaults: .moreFaults
        case .edtfDate: .edtfDate
        case .calendarDay: .calendarDay
        case .reversedSpan: .reversedSpan
        case .markingLabel: .markingLabel
        case .markingTag: .markingTag
        case .looserPart: .looserPart
        case .unknownWord: .unknownWord
        case .countryCode: .countryCode
        case .idSpelling: .idSpelling
        case .webAddress: .webAddress
        case .languageTag: .languageTag
        case .languageOfPages: .languageOfPages
        case .unknownSource: .unknownSource
        case .unknownActor: .unknownActor
        case .unknownIncident: .unknownIncident
        case .unknownClaim: .unknownClaim
        case .selfReference: .selfReference
        case .leftOutReference: .leftOutReference
        case .unlistedParty: .unlistedParty
        case .unlistedTerm: .unlistedTerm
        case .proseTooLong: .proseTooLong
        case .rawHTML: .rawHTML
        case .refusedLink: .refusedLink
        case .proseImage: .proseImage
        case .footnote: .footnote
        case .unreadCitation: .unreadCitation
        case .unreadEmphasis: .unreadEmphasis
        case .judgementWithoutSource: .judgementWithoutSource
        case .confidenceWithoutScale: .confidenceWithoutScale
        case .proseTooPrecise: .proseTooPrecise
        case .saidBeforeHappened: .saidBeforeHappened
        case .publishedAfterRecorded: .publishedAfterRecorded
        case .unusedSource: .unusedSource
        case .aliasCollision: .aliasCollision
        case .mixedEstimates: .mixedEstimates
        case .duplicateTitle: .duplicateTitle
        case .formerIDInUse: .formerIDInUse
        case .importFile: .importFile
        case .importObject: .importObject
        case .importReference: .importReference
        case .importVersion: .importVersion
        case .importDate: .importDate
        case .importMarking: .importMarking
        case .importDifference: .importDifference
        case .importKept: .importKept
        case .templateSyntax: .templateSyntax
        case .templateName: .templateName
        case .templateFeature: .templateFeature
        case .templateValue: .templateValue
        case .templateLimit: .templateLimit
        case .templateUnused: .templateUnused
        case .templateReserved: .templateReserved
        case .importedID: .importedID
        case .csvSyntax: .csvSyntax
        case .csvMapping: .csvMapping
        case .stixBundle: .stixBundle
        case .stixObject: .stixObject
        case .stixVersion: .stixVersion
        case .stixReference: .stixReference
        case .stixDate: .stixDate
        case .stixMonth: .stixMonth
        case .stixMarking: .stixMarking
        case .stixCitation: .stixCitation
        }
    }
}
