/// The filters of Jinja, numbered for the compiled form.
enum BuiltinFilter: Int32, CaseIterable, Sendable {
    case abs, attr, batch, capitalize, center, `default`, dictsort, escape, filesizeformat, first, float, forceescape,
        format, groupby, indent, int, items, join, last, length, list, lower, map, max, min, reject, rejectattr,
        replace, reverse, round, safe, select, selectattr, slice, sort, string, striptags, sum, title, tojson, trim,
        truncate, unique, upper, urlencode, urlize, wordcount, wordwrap, xmlattr

    private static let otherNames: [String: BuiltinFilter] = ["d": .default, "e": .escape, "count": .length]

    /// Its other names, in alphabetical order.
    static func aliases(of filter: BuiltinFilter) -> [String] {
        otherNames.filter { $0.value == filter }.keys.sorted()
    }

    private static let byName: [String: BuiltinFilter] = {
        var names = otherNames
        for filter in allCases { names["\(filter)"] = filter }
        return names
    }()

    /// The filter of that name, nil if there is none.
    init?(name: String) {
        guard let filter = BuiltinFilter.byName[name] else { return nil }
        self = filter
    }

    static let names: [String] = byName.keys.sorted()

    /// Filters that are left out, and why.
    static let leftOut: [String: String] = [
        "random": "the same input gives the same bytes: choose an item by its place",
        "pprint": "print the value itself, or '|tojson(indent=2)'",
    ]

    /// The parameters, nil for filters that take what they are given.
    var parameters: [TemplateParameter]? {
        switch self {
        case .format, .map, .select, .reject, .selectattr, .rejectattr: nil
        case .abs, .capitalize, .escape, .first, .forceescape, .items, .last, .length, .list, .lower, .reverse, .safe,
            .string, .striptags, .title, .upper, .urlencode, .wordcount:
            []
        default: optionalParameters
        }
    }

    private var optionalParameters: [TemplateParameter] {
        switch self {
        case .attr: [.required("name")]
        case .batch: [.required("linecount"), .optional("fill_with", default: .none)]
        case .slice: [.required("slices"), .optional("fill_with", default: .none)]
        case .center: [.optional("width", default: 80)]
        case .default: [.optional("default_value", default: ""), .optional("boolean", default: false)]
        case .dictsort:
            [
                .optional("case_sensitive", default: false), .optional("by", default: "key"),
                .optional("reverse", default: false),
            ]
        case .filesizeformat: [.optional("binary", default: false)]
        case .float: [.optional("default", default: 0.0)]
        case .groupby:
            [.required("attribute"), .optional("default", default: .none), .optional("case_sensitive", default: false)]
        case .indent:
            [.optional("width", default: 4), .optional("first", default: false), .optional("blank", default: false)]
        case .int: [.optional("default", default: 0), .optional("base", default: 10)]
        case .join: [.optional("d", default: ""), .optional("attribute", default: .none)]
        case .max, .min, .unique:
            [.optional("case_sensitive", default: false), .optional("attribute", default: .none)]
        case .replace: [.required("old"), .required("new"), .optional("count", default: .none)]
        case .round: [.optional("precision", default: 0), .optional("method", default: "common")]
        case .sort:
            [
                .optional("reverse", default: false), .optional("case_sensitive", default: false),
                .optional("attribute", default: .none),
            ]
        case .sum: [.optional("attribute", default: .none), .optional("start", default: 0)]
        case .tojson: [.optional("indent", default: .none)]
        case .trim: [.optional("chars", default: .none)]
        default: textParameters
        }
    }

    private var textParameters: [TemplateParameter] {
        switch self {
        case .truncate:
            [
                .optional("length", default: 255), .optional("killwords", default: false),
                .optional("end", default: "..."), .optional("leeway", default: .none),
            ]
        case .urlize:
            [
                .optional("trim_url_limit", default: .none), .optional("nofollow", default: false),
                .optional("target", default: .none), .optional("rel", default: .none),
                .optional("extra_schemes", default: .none),
            ]
        case .wordwrap:
            [
                .optional("width", default: 79), .optional("break_long_words", default: true),
                .optional("wrapstring", default: .none), .optional("break_on_hyphens", default: true),
            ]
        case .xmlattr: [.optional("autospace", default: true)]
        default: []
        }
    }
}
