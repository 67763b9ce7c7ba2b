/// The stable name of a fault, as it stands in brackets behind a message and as `dateline explain` takes it.
///
/// Ids never change their meaning: scripts and suppressions rely on them. A new fault gets a new id.
public enum DiagnosticID: String, Hashable, Sendable, CaseIterable {
    // Files and their syntax.
    case noCasebook = "no-casebook"
    case unreadableFile = "unreadable-file"
    case unreadFile = "unread-file"
    case fileTooLarge = "file-too-large"
    case tooManyFiles = "too-many-files"
    case symbolicLink = "symbolic-link"
    case textEncoding = "text-encoding"
    case frontMatter = "front-matter"
    case yamlSyntax = "yaml-syntax"
    case yamlFeature = "yaml-feature"
    case jsonSyntax = "json-syntax"
    case nestedTooDeep = "nested-too-deep"
    case duplicateKey = "duplicate-key"
    case mergeMark = "merge-mark"
    case textCutShort = "text-cut-short"
    case leftoverCopy = "leftover-copy"

    // Records and their fields.
    case recordID = "record-id"
    case duplicateID = "duplicate-id"
    case recordType = "record-type"
    case missingField = "missing-field"
    case unknownField = "unknown-field"
    case wrongShape = "wrong-shape"
    case emptyValue = "empty-value"
    case hiddenCharacter = "hidden-character"
    case longTitle = "long-title"
    case markupInTitle = "markup-in-title"
    case moreFaults = "more-faults"

    // Values.
    case edtfDate = "edtf-date"
    case calendarDay = "calendar-day"
    case reversedSpan = "reversed-span"
    case markingLabel = "marking-label"
    case markingTag = "marking-tag"
    case looserPart = "looser-part"
    case unknownWord = "unknown-word"
    case countryCode = "country-code"
    case idSpelling = "id-spelling"
    case webAddress = "web-address"
    case languageTag = "language-tag"
    case languageOfPages = "language-of-pages"

    // References.
    case unknownSource = "unknown-source"
    case unknownActor = "unknown-actor"
    case unknownIncident = "unknown-incident"
    case unknownClaim = "unknown-claim"
    case selfReference = "self-reference"
    case leftOutReference = "left-out-reference"
    case unlistedParty = "unlisted-party"
    case unlistedTerm = "unlisted-term"

    // Prose.
    case proseTooLong = "prose-too-long"
    case rawHTML = "raw-html"
    case refusedLink = "refused-link"
    case proseImage = "prose-image"
    case footnote = "footnote"
    case unreadCitation = "unread-citation"
    case unreadEmphasis = "unread-emphasis"

    // Rules of the trade.
    case judgementWithoutSource = "judgement-without-source"
    case confidenceWithoutScale = "confidence-without-scale"
    case proseTooPrecise = "prose-too-precise"
    case saidBeforeHappened = "said-before-happened"
    case publishedAfterRecorded = "published-after-recorded"
    case unusedSource = "unused-source"
    case aliasCollision = "alias-collision"
    case mixedEstimates = "mixed-estimates"
    case duplicateTitle = "duplicate-title"
    case formerIDInUse = "former-id-in-use"

    // Imports.
    case importFile = "import-file"
    case importObject = "import-object"
    case importReference = "import-reference"
    case importVersion = "import-version"
    case importDate = "import-date"
    case importMarking = "import-marking"
    case importDifference = "import-difference"
    case importKept = "import-kept"
    case importedID = "imported-id"
    case csvSyntax = "csv-syntax"
    case csvMapping = "csv-mapping"

    // Templates.
    case templateSyntax = "template-syntax"
    case templateName = "template-name"
    case templateFeature = "template-feature"
    case templateValue = "template-value"
    case templateLimit = "template-limit"
    case templateUnused = "template-unused"
    case templateReserved = "template-reserved"

    // Imports of STIX.
    case stixBundle = "stix-bundle"
    case stixObject = "stix-object"
    case stixVersion = "stix-version"
    case stixReference = "stix-reference"
    case stixDate = "stix-date"
    case stixMonth = "stix-month"
    case stixMarking = "stix-marking"
    case stixCitation = "stix-citation"
}
