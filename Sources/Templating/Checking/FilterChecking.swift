/// Filters, with types in place of values.
extension TemplateChecker {
    mutating func filtered(
        _ value: Expression?, _ name: String, _ arguments: CallArguments, _ place: Place
    ) -> Meaning {
        for argument in arguments.all { meaning(of: argument) }
        var input = Meaning.value(.markup)
        if let value {
            // a name that may be missing is what `default` is for
            let mayMiss = name == "default" || name == "d"
            if mayMiss, case .name(let variable) = value.form, lookUp(variable) == nil {
                input = .any
            } else {
                input = meaning(of: value)
            }
        }
        if let result = filterResults[name] { return .value(result) }
        guard let filter = BuiltinFilter(name: name) else { return .any }
        checkValues(filter, input.type.element ?? .any, arguments, place)
        return result(of: filter, input, arguments)
    }

    private mutating func checkValues(
        _ filter: BuiltinFilter, _ element: FieldType, _ arguments: CallArguments, _ place: Place
    ) {
        switch filter {
        case .sort: checkOrder(filter, by: 2, of: element, arguments, at: place)
        case .max, .min: checkOrder(filter, by: 1, of: element, arguments, at: place)
        case .sum, .groupby: checkOrder(filter, by: 0, of: element, arguments, at: place)
        default: return
        }
    }

    private mutating func result(of filter: BuiltinFilter, _ input: Meaning, _ arguments: CallArguments) -> Meaning {
        let element = input.type.element ?? .any
        switch filter {
        case .length, .int, .wordcount: return .value(.integer)
        case .float, .round, .sum: return sum(filter, element, arguments)
        case .upper, .lower, .capitalize, .title, .trim, .replace, .truncate, .indent, .center, .string, .wordwrap,
            .striptags, .urlencode, .filesizeformat, .format, .join, .xmlattr:
            if filter == .join { path(1, "attribute", arguments, in: element) }
            return .value(.text)
        case .escape, .forceescape, .safe, .tojson, .urlize: return .value(.markup)
        case .first, .last, .max, .min:
            if filter == .max || filter == .min { path(1, "attribute", arguments, in: element) }
            if case .pairs(let key, let value) = input { return .pair(key, value) }
            return .value(element)
        case .default:
            return input == .any || arguments.positional.isEmpty
                ? .any : input.joined(with: meaning(of: arguments.positional[0]))
        default: return list(filter, input, element, arguments)
        }
    }

    private mutating func sum(_ filter: BuiltinFilter, _ element: FieldType, _ arguments: CallArguments) -> Meaning {
        if filter == .sum { path(0, "attribute", arguments, in: element) }
        return filter == .float ? .value(.number) : .any
    }

    private mutating func list(
        _ filter: BuiltinFilter, _ input: Meaning, _ element: FieldType, _ arguments: CallArguments
    ) -> Meaning {
        switch filter {
        case .sort:
            path(2, "attribute", arguments, in: element)
            return input
        case .unique:
            path(1, "attribute", arguments, in: element)
            return input
        case .list, .reverse: return input
        case .select, .reject:
            testName(0, arguments)
            return selected(filter, from: input, arguments)
        case .selectattr, .rejectattr:
            path(0, "", arguments, in: element)
            testName(1, arguments)
            return selected(filter, from: input, arguments)
        case .groupby:
            let key = path(0, "attribute", arguments, in: element)
            return .pairs(key, .list(element))
        case .dictsort, .items:
            if case .map(let value) = input.type.present { return .pairs(.text, value) }
            return .pairs(.any, .any)
        case .batch, .slice: return .value(.list(.list(element)))
        case .map:
            let path = path(-1, "attribute", arguments, in: element)
            filterName(arguments)
            return .value(.list(path))
        default: return .any
        }
    }

    /// Checks a path of fields that is written as text, and gives the type at its end.
    @discardableResult
    private mutating func path(
        _ index: Int, _ name: String, _ arguments: CallArguments, in element: FieldType
    ) -> FieldType {
        let argument = arguments.named.first { $0.name == name }?.value ?? arguments.positional[safe: index]
        guard let argument, case .literal(.text(let text)) = argument.form else { return .any }
        var last = FieldType.any
        for one in text.split(separator: ",") {
            var meaning = Meaning.value(element)
            for part in AttributePath.parts(of: String(one)) {
                guard case .text(let field) = part else {
                    meaning = .value(meaning.type.element ?? .any)
                    continue
                }
                meaning = self.field(field, of: meaning, at: argument.place)
            }
            last = meaning.type
        }
        return last
    }

    private mutating func testName(_ index: Int, _ arguments: CallArguments) {
        guard let argument = arguments.positional[safe: index], case .literal(.text(let name)) = argument.form,
            BuiltinTest(name: name) == nil
        else { return }
        report("there is no test '\(name)'", at: argument.place, near: name, among: BuiltinTest.names)
    }

    private mutating func filterName(_ arguments: CallArguments) {
        guard let argument = arguments.positional.first, case .literal(.text(let name)) = argument.form,
            BuiltinFilter(name: name) == nil, !filterNames.contains(name)
        else { return }
        report(
            "there is no filter '\(name)'", at: argument.place, near: name, among: BuiltinFilter.names + filterNames)
    }
}
