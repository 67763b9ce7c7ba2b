/// What the reference says of the filters of Jinja.
extension BuiltinFilter {
    /// The filter with its arguments.
    var signature: String {
        switch self {
        case .format: "format(value, ..., name=value, ...)"
        case .map: "map(filter, ...) or map(attribute=\"name\", default=value)"
        case .select: "select(test, ...)"
        case .reject: "reject(test, ...)"
        case .selectattr: "selectattr(attribute, test, ...)"
        case .rejectattr: "rejectattr(attribute, test, ...)"
        default: TemplateLanguage.signature("\(self)", parameters ?? [])
        }
    }

    /// What it does, in a few words.
    var documentation: String {
        switch self {
        case .abs: "The number without its sign."
        case .attr: "The field of that name."
        case .batch: "The items in rows of `linecount`, the last filled up."
        case .capitalize: "The first letter in upper case, the others in lower."
        case .center: "The text in the middle of `width` letters."
        case .default: "Another value in place of an undefined one; with `boolean`, of any that is false."
        case .dictsort: "The entries of a map as pairs, sorted by key or value."
        case .escape: "The text escaped for the template's kind, once."
        case .filesizeformat: "A number of bytes as `1.5 MB`; with `binary`, `1.4 MiB`."
        case .first: "The first item or letter."
        case .float: "A floating-point number made of the value."
        case .forceescape: "The text escaped, markup too."
        case .format: "The text with its `%s` filled in."
        case .groupby: "The items in groups that share an attribute: pairs of `grouper` and `list`."
        case .indent: "Every line but the first moved to the right."
        case .int: "A whole number made of the value."
        case .items: "The entries of a map as pairs of key and value; none of an undefined one."
        case .join: "The items, or an attribute of each, as one text with `d` between them."
        case .last: "The last item or letter."
        case .length: "How many items, entries or letters there are."
        case .list: "The items as a list."
        case .lower: "The text in lower case."
        case .map: "What a filter makes of each item, or an attribute of each."
        case .max: "The largest item."
        case .min: "The smallest item."
        case .reject: "The items that do not pass a test; without one, those that are false."
        case .rejectattr: "The items of which an attribute does not pass a test."
        case .replace: "The text with `new` for `old`, at most `count` times."
        default: documentationFromReverseOn
        }
    }

    private var documentationFromReverseOn: String {
        switch self {
        case .reverse: "The items or letters in reverse order."
        case .round: "The number rounded; `method` is `common`, `ceil` or `floor`."
        case .safe: "The text as markup, which is printed as it is."
        case .select: "The items that pass a test; without one, those that are true."
        case .selectattr: "The items of which an attribute passes a test."
        case .slice: "The items in so many columns."
        case .sort: "The items sorted, or by one or more attributes of theirs."
        case .string: "The value as text; markup stays markup."
        case .striptags: "The text without tags and comments, its white space made single."
        case .sum: "The sum of the items, or of an attribute of theirs."
        case .title: "Each word with its first letter in upper case."
        case .tojson: "The value as JSON that is safe in HTML too."
        case .trim: "The text without white space, or those letters, at both ends."
        case .truncate: "The text cut to `length` letters, at a word unless `killwords`."
        case .unique: "The items without repetitions."
        case .upper: "The text in upper case."
        case .urlencode: "The text, or a map of parameters, for an address."
        case .urlize: "The text with its addresses as links."
        case .wordcount: "How many words there are."
        case .wordwrap: "The text with lines of `width` letters at most."
        case .xmlattr: "A map as attributes of an element; entries that are none or undefined are left out."
        default: ""
        }
    }
}
