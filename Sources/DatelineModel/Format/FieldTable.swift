/// The fields of a mapping: the one home of their names, for readers and for the schema that editors use.
package struct FieldTable: Hashable, Sendable {
    /// One field.
    package struct Field: Hashable, Sendable {
        package let name: String
        package let shape: FieldShape
        package let isRequired: Bool
        /// What it says, in a phrase for an editor.
        package let meaning: String

        package init(_ name: String, _ shape: FieldShape, _ meaning: String, isRequired: Bool = false) {
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
        let place = names.firstIndex(of: name) ?? fields.endIndex
        return FieldTable(self.name, fields[..<place] + [field] + fields[place...], atLeastOne: atLeastOne)
    }

    /// The table without some of its fields.
    package func without(_ left: String...) -> FieldTable {
        FieldTable(name, fields.filter { !left.contains($0.name) }, atLeastOne: atLeastOne)
    }
}
