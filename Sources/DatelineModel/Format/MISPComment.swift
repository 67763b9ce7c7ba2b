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
