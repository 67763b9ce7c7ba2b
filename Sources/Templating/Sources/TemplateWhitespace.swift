/// What happens to white space around tags, as Jinja's settings of the same names.
public struct TemplateWhitespace: Sendable, Hashable {
    /// The first line break after a block tag goes (`trim_blocks`).
    public var trimsBlocks: Bool
    /// Spaces and tabs before a block tag that starts a line go (`lstrip_blocks`).
    public var stripsBlocks: Bool
    /// A line break at the end of the file stays (`keep_trailing_newline`).
    public var keepsTrailingNewline: Bool

    /// Jinja's defaults: all three off.
    public init(trimsBlocks: Bool = false, stripsBlocks: Bool = false, keepsTrailingNewline: Bool = false) {
        self.trimsBlocks = trimsBlocks
        self.stripsBlocks = stripsBlocks
        self.keepsTrailingNewline = keepsTrailingNewline
    }
}
