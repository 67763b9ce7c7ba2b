/// Faults of names that do not exist, with what may have been meant.
enum Names {
    static func unknownFilter(_ name: String, among custom: [String], at place: Place) -> SyntaxFailure {
        if let reason = BuiltinFilter.leftOut[name] {
            return SyntaxFailure("the filter '\(name)' is left out", at: place, kind: .unsupported, remedy: reason)
        }
        return unknown("filter", name, among: BuiltinFilter.names + custom.sorted(), at: place)
    }

    static func unknownTest(_ name: String, at place: Place) -> SyntaxFailure {
        unknown("test", name, among: BuiltinTest.names, at: place)
    }

    static func unknown(
        _ sort: String, _ name: String, among names: [String], at place: Place
    ) -> SyntaxFailure {
        let near =
            TemplateSpelling.nearest(to: name, in: names)
            ?? names.filter { name.hasPrefix($0) }.max { $0.count < $1.count }
        return SyntaxFailure(
            "there is no \(sort) '\(name)'", at: place, kind: .unknownName,
            remedy: near.map { "did you mean '\($0)'?" } ?? "the \(sort)s are \(names.sorted().joined(separator: ", "))"
        )
    }
}
