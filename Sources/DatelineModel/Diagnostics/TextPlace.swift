/// A place in a file: what an error points at.
public struct TextPlace: Hashable, Sendable {
    /// The file's path, from the casebook's folder on.
    public var file: String
    /// The line, from 1.
    public var line: Int
    /// The column in UTF-8 bytes, from 1.
    public var column: Int
    /// How many bytes are meant; 0 is a point.
    public var length: Int

    /// A place from its parts.
    public init(file: String, line: Int, column: Int, length: Int = 0) {
        self.file = file
        self.line = line
        self.column = column
        self.length = length
    }
}
