/// Blocks, and the tags that name other templates.
extension TemplateCompiler {
    mutating func compileBlock(_ block: BlockDefinition, at place: Int32) {
        if expressions.isTopLevel, alwaysExtends { return }
        let bindings = block.isScoped ? bindings() : -1
        let name = expressions.program.blockName(block.name)
        let code = Instruction(kind: .block, a: name, b: bindings, c: block.isRequired ? 1 : 0, place: place)
        guard expressions.isTopLevel, extendsSoFar > 0 else {
            instructions.append(code)
            return
        }
        let range = append([code])
        instructions.append(Instruction(kind: .unlessExtended, a: range.start, b: range.end, place: place))
    }

    mutating func compileExtends(_ parent: Expression, at place: Place) {
        guard expressions.isTopLevel else {
            expressions.fail("'extends' stands at the top of a template, not inside another tag", at: place)
            return
        }
        let operation = expressions.compile(parent)
        instructions.append(Instruction(kind: .extends, a: operation, place: expressions.mark(place)))
        if isRootLevel { alwaysExtends = true }
        extendsSoFar += 1
    }

    mutating func compileInclude(_ reference: TemplateReferenceSyntax, ignoresMissing: Bool, at place: Int32) {
        let template = expressions.compile(reference.template)
        let code = IncludeCode(
            template: template, bindings: reference.withContext ? bindings() : -1,
            withContext: reference.withContext, ignoresMissing: ignoresMissing)
        let number = ProgramBuilder.append(code, to: &expressions.program.includes)
        instructions.append(Instruction(kind: .include, a: number, place: place))
    }

    mutating func compileImport(
        _ reference: TemplateReferenceSyntax, module: String?,
        names: [(name: String, alias: String, place: Place)], at place: Place
    ) {
        let template = expressions.compile(reference.template)
        let bindings = reference.withContext ? bindings() : -1
        var links: [Int32] = []
        for (name, alias, _) in names {
            links += [expressions.program.constant(.text(name)), importTarget(alias)]
        }
        let range = expressions.program.append(links: links)
        let code = ImportCode(
            template: template, bindings: bindings, withContext: reference.withContext,
            target: module.map { importTarget($0) } ?? -1, namesStart: range.start, namesEnd: range.end)
        let number = ProgramBuilder.append(code, to: &expressions.program.imports)
        instructions.append(Instruction(kind: .load, a: number, place: expressions.mark(place)))
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
        for (name, variable) in expressions.scope.visible {
            let place = expressions.mark(Place(0, 0))
            let operation = expressions.append(expressions.load(variable, named: name, at: place))
            numbers += [expressions.program.symbol(name), operation]
        }
        return expressions.program.append(links: [Int32(numbers.count / 2)] + numbers).start
    }
}
