/// The fields of a mapping: the one home of their names, for readers and for the schema that editors use.
package struct FieldTable: Hashable, Sendable {
    /// One field.
    package struct Field: Hashable, Sendable {
        /// Its name in files: `superseded-by`.
        package let name: String
        /// What may stand under it.
        package let shape: FieldShape
        /// Whether there must be one.
        package let isRequired: Bool
        /// What it says, in a phrase for an editor.
        package let meaning: String

        /// A field from its name, its shape and what it says.
        package init(_ name: String, _ shape: FieldShape, says meaning: String, isRequired: Bool = false) {
            self.name = name
            self.shape = shape
            self.meaning = meaning
            self.isRequired = isRequired
        }
    }

    /// What the mapping describes, as the schema calls it: `attribution`.
    package let name: String
    /// The fields in the order of the record format.
    package let fields: [Field]
    /// Fields of which there is at least one; empty where none of them needs to be.
    package let atLeastOne: [String]
    /// The names of the fields, in their order.
    package let names: [String]

    /// A table from the name of what it describes and its fields.
    package init(_ name: String, _ fields: [Field], atLeastOne: [String] = []) {
        self.name = name
        self.fields = fields
        self.atLeastOne = atLeastOne
        names = fields.map(\.name)
    }

    /// A table with more fields behind its own.
    package func with(_ more: FieldTable) -> FieldTable {
        FieldTable(name, fields + more.fields, atLeastOne: atLeastOne)
    }

    /// A table with one more field before one of its own.
    func with(_ field: Field, before name: String) -> FieldTable {
        let index = names.firstIndex(of: name) ?? fields.endIndex
        return FieldTable(self.name, fields[..<index] + [field] + fields[index...], atLeastOne: atLeastOne)
    }

    /// The table without some of its fields.
    package func without(_ left: String...) -> FieldTable {
        FieldTable(name, fields.filter { !left.contains($0.name) }, atLeastOne: atLeastOne)
    }
}

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
