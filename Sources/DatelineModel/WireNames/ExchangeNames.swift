/// The extension by which STIX carries what it has no property for: EDTF dates, provenance, words of probability.
///
/// An object that stands for a record has the whole record in it, in the fields of the record format, so that nothing is
/// lost on the way to another casebook. An object that is made from a part of one says from which. The names are here
/// because one module writes them and another reads them.
package enum STIXRecordExtension {
    /// The id of the extension's definition.
    package static let id = "extension-definition--a8a14aa5-b951-42ba-b5fb-a1388b3e952a"
    /// The property that holds a record.
    package static let record = "record"
    /// The property that holds terms, as a `vocabulary.yaml` does.
    package static let vocabulary = "vocabulary"
    /// The property that names the record of which an object is a part: `incidents/wannacry`.
    package static let partOf = "part_of"
    /// The property that holds the statement an object is made from.
    package static let statement = "statement"
}

/// The words by which the comment of a MISP attribute carries what the attribute has no field for.
///
/// They are here because one module writes them and another reads them: `Claim; FireEye; 2018-02-20; confidence: high`.
package enum MISPComment {
    /// The whole comment of the attribute that holds a record's date.
    package static let date = "When it happened (EDTF)"
    /// The whole comment of the attribute that stands for a source without an address.
    package static let source = "Source"
    /// What stands between the parts.
    package static let divider = "; "
    /// What stands around the words of a statement.
    package static let quotes = (open: "“", close: "”")
    /// What stands before a confidence.
    package static let confidence = "confidence: "
    /// What stands before a likelihood.
    package static let likelihood = "likelihood: "
    /// What stands before the date from which a statement no longer stands.
    package static let withdrawn = "withdrawn "

    /// The first word of the comment on a statement.
    package enum Kind: String, CaseIterable, Sendable {
        case claim = "Claim"
        case attribution = "Attribution"
        case target = "Target"
        case vulnerability = "Vulnerability"
    }
}
