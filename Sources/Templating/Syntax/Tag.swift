/// The tags that begin something.
enum Tag: String, CaseIterable {
    case `for`
    case `if`
    case block
    case extends
    case print
    case macro
    case include
    case from
    case `import`
    case set
    case with
    case autoescape
    case call
    case filter

    /// Tags of Jinja's extensions that are left out, and what to write instead.
    static let leftOut: [String: String] = [
        "do": "write '{% set _ = ... %}' where a value must be computed",
        "break": "choose the items with '{% for item in items if ... %}'",
        "continue": "choose the items with '{% for item in items if ... %}'",
        "trans": "write the words themselves",
        "pluralize": "write the words themselves",
        "debug": "run 'dateline templates --fields' for what a page offers",
    ]
}
