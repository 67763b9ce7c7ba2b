/// What may stand under a field of a record.
package indirect enum FieldShape: Hashable, Sendable {
    /// One line of text.
    case line
    /// Prose in CommonMark.
    case prose
    /// A date of the Extended Date/Time Format.
    case date
    /// A calendar day.
    case day
    /// An end of a span: a date, `..` for an open one, nothing for one that is not known.
    case end
    /// A day, or an instant with its zone.
    case instant
    /// An https address, or an old http one.
    case address
    /// A BCP 47 tag.
    case language
    /// A country by its ISO 3166-1 alpha-2 code.
    case country
    /// A marking of TLP 2.0.
    case marking
    /// The id of a record or a term: a slug.
    case slug
    /// The number of an ATT&CK technique.
    case technique
    /// A CVE number.
    case vulnerability
    /// One of some words.
    case word([String])
    case list(FieldShape)
    /// One, or a list of several.
    case oneOrMany(FieldShape)
    /// A mapping with known fields.
    case fields(FieldTable)
    /// A mapping from keys of a shape to values of a shape.
    case map(key: FieldShape, value: FieldShape)
    /// Any of several.
    case either([FieldShape])
}
