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
