/// How much a template may do, so that no template can hang or fill the machine.
public struct TemplateLimits: Sendable, Hashable {
    /// Turns of all loops of one rendering together.
    public var loopIterations: Int
    /// Nested calls of macros, blocks and recursive loops.
    public var recursionDepth: Int
    /// Bytes of one rendered page.
    public var outputBytes: Int
    /// Nested includes, imports and extended templates.
    public var includeDepth: Int
    /// Bytes of one text, or items of one list, made by a template.
    public var valueSize: Int
    /// Steps of one rendering: roughly, fields read, with sixteen for a call or filter and a half for each byte made.
    public var steps: Int

    /// Limits that no honest page reaches.
    public static let standard = TemplateLimits(
        loopIterations: 1_000_000, recursionDepth: 200, outputBytes: 256 << 20, includeDepth: 50,
        valueSize: 8 << 20, steps: 20_000_000)

    /// Limits of your own.
    public init(
        loopIterations: Int, recursionDepth: Int, outputBytes: Int, includeDepth: Int, valueSize: Int, steps: Int
    ) {
        self.loopIterations = loopIterations
        self.recursionDepth = recursionDepth
        self.outputBytes = outputBytes
        self.includeDepth = includeDepth
        self.valueSize = valueSize
        self.steps = steps
    }
}
