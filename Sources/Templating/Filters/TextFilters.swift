/// Filters for text. Text stays text and markup stays markup.
extension Renderer {
    mutating func text(
        _ filter: BuiltinFilter, _ input: TemplateValue, _ arguments: TemplateArguments
    ) throws(TemplateFailure) -> TemplateValue {
        let length = try size(of: input)
        try charge(filter == .wordwrap || filter == .urlize || filter == .striptags ? length * 16 : length * 2)
        switch filter {
        case .upper: return mapped(input, PythonString.upper)
        case .lower: return mapped(input, PythonString.lower)
        case .capitalize: return mapped(input, PythonString.capitalised)
        case .title: return .text(TitleCase.titled(PythonText.string(input)))
        case .trim: return mapped(input) { PythonString.stripped($0, of: arguments["chars"].text) }
        case .string: return mapped(input) { $0 }
        case .escape: return .markup(Markup(trusted: escapedText(input)))
        case .forceescape: return .markup(Markup(trusted: outputEscaping.escaped(PythonText.string(input))))
        case .safe: return .markup(Markup(trusted: PythonText.string(input)))
        case .striptags: return .text(TagStripping.stripped(PythonText.string(input)))
        case .wordcount: return .integer(WordWrapping.wordCount(PythonText.string(input)))
        default: return try layout(filter, input, arguments)
        }
    }

    private mutating func layout(
        _ filter: BuiltinFilter, _ input: TemplateValue, _ arguments: TemplateArguments
    ) throws(TemplateFailure) -> TemplateValue {
        switch filter {
        case .center: return try centred(input, try arguments.integer("width"))
        case .indent: return try indented(input, arguments)
        case .replace: return try replaced(input, arguments)
        case .truncate: return try truncated(input, arguments)
        case .wordwrap: return try wrapped(input, arguments)
        case .tojson: return try json(input, arguments)
        case .urlencode: return try urlEncoded(input)
        case .urlize: return try urlized(input, arguments)
        default: return try attributes(input, arguments)
        }
    }

    /// What escapes text here, HTML where nothing is escaped.
    var outputEscaping: Escaping { escaping == .none ? .html : escaping }

    /// The same kind of text with other letters.
    func mapped(_ value: TemplateValue, _ change: (String) -> String) -> TemplateValue {
        if case .markup(let markup) = value { return .markup(Markup(trusted: change(markup.html))) }
        return .text(change(PythonText.string(value)))
    }

    private mutating func centred(_ input: TemplateValue, _ width: Int) throws(TemplateFailure) -> TemplateValue {
        try charge(size: max(width, 0))
        return mapped(input) { PythonPadding.centred($0, width, " ") }
    }

    private mutating func indented(_ input: TemplateValue, _ arguments: TemplateArguments) throws(TemplateFailure)
        -> TemplateValue
    {
        guard let text = input.text else { throw TemplateFailure("'indent' needs text, not \(input.typeName)") }
        var indent = arguments["width"].text ?? ""
        if arguments["width"].text == nil {
            let width = try arguments.integer("width")
            try charge(size: max(width, 0))
            indent = String(repeating: " ", count: max(width, 0))
        }
        let lines = PythonString.lines(text + "\n")
        try charge(size: text.utf8.count + indent.utf8.count * lines.count)
        let blank = arguments.isTrue("blank")
        var result = arguments.isTrue("first") ? indent : ""
        for (index, line) in lines.enumerated() {
            if index > 0 { result += blank || !line.isEmpty ? "\n" + indent : "\n" }
            result += line
        }
        return mapped(input) { _ in result }
    }

    private mutating func replaced(_ input: TemplateValue, _ arguments: TemplateArguments) throws(TemplateFailure)
        -> TemplateValue
    {
        let count: Int = if case .none = arguments["count"] { -1 } else { try arguments.integer("count") }
        func isMarkup(_ value: TemplateValue) -> Bool { if case .markup = value { true } else { false } }
        let (old, new) = (PythonText.string(arguments["old"]), arguments["new"])
        guard escaping != .none else {
            return .text(try replace(old, PythonText.string(new), in: PythonText.string(input), count))
        }
        guard isMarkup(input) || isMarkup(arguments["old"]) || isMarkup(new) else {
            return .text(try replace(old, PythonText.string(new), in: PythonText.string(input), count))
        }
        let replacement = escapedText(new)
        return .markup(Markup(trusted: try replace(old, replacement, in: escapedText(input), count)))
    }

    /// Replaces after counting what comes of it.
    mutating func replace(
        _ old: String, _ new: String, in text: String, _ count: Int
    ) throws(TemplateFailure) -> String {
        let places = old.isEmpty ? text.unicodeScalars.count + 1 : text.utf8.count / old.utf8.count
        let (growth, overflow) = new.utf8.count.multipliedReportingOverflow(by: places)
        if overflow || growth > program.limits.valueSize {
            let real = old.isEmpty ? places : PythonString.split(text, by: old).count
            try charge(size: new.utf8.count.multipliedReportingOverflow(by: real).partialValue)
        }
        try charge(size: text.utf8.count)
        return PythonString.replacing(old, with: new, in: text, limit: count)
    }

    private mutating func truncated(_ input: TemplateValue, _ arguments: TemplateArguments) throws(TemplateFailure)
        -> TemplateValue
    {
        let length = try arguments.integer("length")
        let end = arguments["end"]
        let endLength = PythonString.length(end.text ?? "")
        let leeway: Int = if case .none = arguments["leeway"] { 5 } else { try arguments.integer("leeway") }
        guard length >= endLength, leeway >= 0 else {
            throw TemplateFailure("'truncate' needs a length of at least \(endLength), the length of its end")
        }
        guard try self.length(of: input) - length > leeway else { return input }
        guard let text = input.text else { throw TemplateFailure("'truncate' needs text, not \(input.typeName)") }
        let scalars = Array(text.unicodeScalars)
        var kept = PythonString.text(scalars[..<(length - endLength)])
        if !arguments.isTrue("killwords"), let space = kept.unicodeScalars.lastIndex(of: " ") {
            kept = String(kept[..<space])
        }
        guard case .markup = input else {
            if case .markup(let mark) = end {
                return .markup(Markup(trusted: outputEscaping.escaped(kept) + mark.html))
            }
            return .text(kept + (end.text ?? ""))
        }
        return .markup(Markup(trusted: kept + escapedText(end)))
    }

    private mutating func wrapped(_ input: TemplateValue, _ arguments: TemplateArguments) throws(TemplateFailure)
        -> TemplateValue
    {
        guard let text = input.text else { throw TemplateFailure("'wordwrap' needs text, not \(input.typeName)") }
        let width = try arguments.integer("width")
        guard width > 0 else { throw TemplateFailure("'wordwrap' needs a width above 0") }
        let glue = arguments["wrapstring"].text ?? "\n"
        try charge(size: text.utf8.count * (glue.utf8.count + 1))
        let wrapping = WordWrapping(
            width: width, breaksLongWords: arguments.isTrue("break_long_words"),
            breaksOnHyphens: arguments.isTrue("break_on_hyphens"))
        let lines = PythonString.lines(text).map { wrapping.lines($0).joined(separator: glue) }
        return .text(lines.joined(separator: glue))
    }
}
