/// Blocks, and the tags that name other templates.
extension TemplateCompiler {
    mutating func compileBlock(_ block: BlockDefinition, _ place: Int32, _ instructions: inout [Instruction]) {
        if isTopLevel, knowsExtends { return }
        let bindings = block.isScoped ? bindings() : -1
        let code = Instruction(
            kind: .block, a: program.blockName(block.name), b: bindings, c: block.isRequired ? 1 : 0, place: place)
        guard isTopLevel, extendsSoFar > 0 else {
            instructions.append(code)
            return
        }
        let range = append([code])
        instructions.append(Instruction(kind: .unlessExtended, a: range.start, b: range.end, place: place))
    }

    mutating func compileExtends(_ parent: Expression, _ place: Place, _ instructions: inout [Instruction]) {
        guard isTopLevel else {
            failures.append(fails("'extends' stands at the top of a template, not inside another tag", at: place))
            return
        }
        let operation = compile(parent)
        instructions.append(Instruction(kind: .extends, a: operation, place: mark(place)))
        if isRootLevel { knowsExtends = true }
        extendsSoFar += 1
    }

    mutating func compileInclude(
        _ reference: TemplateReferenceSyntax, _ ignoresMissing: Bool, _ place: Int32,
        _ instructions: inout [Instruction]
    ) {
        let code = IncludeCode(
            template: compile(reference.template), bindings: reference.withContext ? bindings() : -1,
            withContext: reference.withContext, ignoresMissing: ignoresMissing)
        let number = ProgramBuilder.append(code, to: &program.includes)
        instructions.append(Instruction(kind: .include, a: number, place: place))
    }

    mutating func compileImport(
        _ reference: TemplateReferenceSyntax, module: String?,
        names: [(name: String, alias: String, place: Place)], _ place: Place, _ instructions: inout [Instruction]
    ) {
        let template = compile(reference.template)
        let bindings = reference.withContext ? bindings() : -1
        var links: [Int32] = []
        for (name, alias, _) in names {
            links += [program.constant(.text(name)), importTarget(alias)]
        }
        let range = program.append(links: links)
        let code = ImportCode(
            template: template, bindings: bindings, withContext: reference.withContext,
            target: module.map { importTarget($0) } ?? -1, namesStart: range.start, namesEnd: range.end)
        let number = ProgramBuilder.append(code, to: &program.imports)
        instructions.append(Instruction(kind: .load, a: number, place: mark(place)))
    }

    /// What is imported is not exported again.
    private mutating func importTarget(_ name: String) -> Int32 {
        let wasExported = exports.contains(name)
        let target = targetNumber(of: name)
        if !wasExported { exports.removeAll { $0 == name } }
        return target
    }

    /// The local variables here, for a template or block that sees them by name: symbols and operations.
    private mutating func bindings() -> Int32 {
        var numbers: [Int32] = []
        for (name, variable) in scope.visible {
            let operation = append(load(variable, name, at: mark(Place(0, 0))))
            numbers += [program.symbol(name), operation]
        }
        let start = Int32(program.links.count)
        program.links.append(Int32(numbers.count / 2))
        program.links.append(contentsOf: numbers)
        return start
    }
}
