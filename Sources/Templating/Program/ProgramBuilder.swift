/// Collects the tables of a program while templates are compiled.
struct ProgramBuilder {
    var sources: [TemplateText] = []
    var templates: [TemplateCode] = []
    var templateNames: [String: Int32] = [:]
    var instructions: [Instruction] = []
    var operations: [Operation] = []
    var branches: [BranchCode] = []
    var loops: [LoopCode] = []
    var includes: [IncludeCode] = []
    var imports: [ImportCode] = []
    var targets: [TargetCode] = []
    var calls: [CallCode] = [.none]
    var functions: [FunctionCode] = []
    var macros: [MacroCode] = []
    var links: [Int32] = []
    var constants: [TemplateValue] = []
    var bytes: [UInt8] = []
    var places: [CodePlace] = []
    var symbols: [String: Int32] = [:]
    var blockNames: [String: Int32] = [:]
    var cacheCount: Int32 = 0
    private var constantNumbers: [TemplateValue: Int32] = [:]

    /// The number of a name that templates look up in their context.
    mutating func symbol(_ name: String) -> Int32 {
        if let known = symbols[name] { return known }
        let number = Int32(symbols.count)
        symbols[name] = number
        return number
    }

    mutating func blockName(_ name: String) -> Int32 {
        if let known = blockNames[name] { return known }
        let number = Int32(blockNames.count)
        blockNames[name] = number
        return number
    }

    mutating func constant(_ value: TemplateValue) -> Int32 {
        // 0.0 and -0.0 are equal but print differently
        if case .number = value { return ProgramBuilder.append(value, to: &constants) }
        if let known = constantNumbers[value] { return known }
        let number = ProgramBuilder.append(value, to: &constants)
        constantNumbers[value] = number
        return number
    }

    mutating func cache() -> Int32 {
        cacheCount += 1
        return cacheCount - 1
    }

    mutating func append(links numbers: [Int32]) -> (start: Int32, end: Int32) {
        let start = Int32(links.count)
        links.append(contentsOf: numbers)
        return (start, Int32(links.count))
    }

    /// What templates can ask of a macro.
    func signature(of macro: MacroCode) -> MacroSignature {
        let starts = stride(from: Int(macro.parametersStart), to: Int(macro.parametersEnd), by: 3)
        return MacroSignature(
            name: constants[Int(macro.name)].text ?? "", parameters: starts.map { constants[Int(links[$0])] },
            takesMore: macro.restSlot >= 0, takesNamed: macro.namedSlot >= 0, takesCaller: macro.callerSlot >= 0)
    }

    static func append<Element>(_ element: Element, to table: inout [Element]) -> Int32 {
        table.append(element)
        return Int32(table.count - 1)
    }
}
