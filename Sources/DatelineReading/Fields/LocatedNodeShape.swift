internal import DatelineModel

extension LocatedNode {
    /// What the node is, in a word for a message.
    var shape: String {
        switch value {
        case .scalar(let scalar): scalar.isNull ? "empty" : "text"
        case .sequence: "a list"
        case .mapping: "a mapping"
        }
    }
}

extension NodePlace {
    /// The place in a file by its name.
    func inFile(_ file: String) -> TextPlace { TextPlace(file: file, line: line, column: column, length: length) }
}
