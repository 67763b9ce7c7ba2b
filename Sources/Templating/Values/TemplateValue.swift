/// A value a template can name, print, compare or walk.
///
/// A closed set: page models are turned into these once, so that rendering neither reflects nor boxes. What is safe
/// to print unescaped is said by the type (``Markup``), never by a flag or by the place of use.
public enum TemplateValue: Sendable, Hashable {
    /// A name that stands for nothing: prints as nothing, is false, and has no fields.
    case undefined
    /// Python's `None`.
    case none
    case bool(Bool)
    /// A whole number; results that do not fit 64 bits are errors, never wrapped.
    case integer(Int)
    case number(Double)
    /// Plain text: escaped when printed, by the kind of the template.
    case text(String)
    /// Text that is already in the form of the output.
    case markup(Markup)
    case list([TemplateValue])
    /// A list that prints with parentheses and cannot be changed, as Python's tuple.
    case tuple([TemplateValue])
    /// Fields by name, in their declared order.
    case object(TemplateObject)
    /// Something that lives only while a template is rendered: a loop, a macro, a namespace, an import.
    case reference(TemplateReference)
}

extension TemplateValue: ExpressibleByStringLiteral, ExpressibleByIntegerLiteral, ExpressibleByFloatLiteral,
    ExpressibleByBooleanLiteral, ExpressibleByNilLiteral, ExpressibleByArrayLiteral, ExpressibleByDictionaryLiteral
{
    /// Plain text.
    public init(stringLiteral value: String) { self = .text(value) }
    /// A whole number.
    public init(integerLiteral value: Int) { self = .integer(value) }
    /// A floating-point number.
    public init(floatLiteral value: Double) { self = .number(value) }
    /// True or false.
    public init(booleanLiteral value: Bool) { self = .bool(value) }
    /// `none`.
    public init(nilLiteral: ()) { self = .none }
    /// A list.
    public init(arrayLiteral elements: TemplateValue...) { self = .list(elements) }
    /// An object whose fields keep the order in which they are written.
    public init(dictionaryLiteral elements: (String, TemplateValue)...) {
        self = .object(TemplateObject(fields: elements))
    }
}

extension TemplateValue {
    /// Text, or `none` where there is none.
    public init(_ text: String?) {
        if let text { self = .text(text) } else { self = .none }
    }

    /// The plain or marked-up text itself, nil for any other value.
    public var text: String? {
        switch self {
        case .text(let text): text
        case .markup(let markup): markup.html
        case .undefined, .none, .bool, .integer, .number, .list, .tuple, .object, .reference: nil
        }
    }

    /// A whole number, as Python takes one for an index.
    var index: Int? {
        switch self {
        case .integer(let number): number
        case .bool(let flag): flag ? 1 : 0
        case .undefined, .none, .number, .text, .markup, .list, .tuple, .object, .reference: nil
        }
    }

    /// What Python and Jinja name the type of this value, for messages.
    var typeName: String {
        switch self {
        case .undefined: "undefined"
        case .none: "none"
        case .bool: "bool"
        case .integer: "integer"
        case .number: "number"
        case .text: "text"
        case .markup: "markup"
        case .list: "list"
        case .tuple: "tuple"
        case .object: "object"
        case .reference(let reference): reference.target.typeName
        }
    }
}

/// Text that is safe to print as it is, because it was made in the form of the output.
///
/// The only way past escaping: a value is safe by this type. What a template adds to it (with `+`, `~`, `join`,
/// `replace`) is escaped first, as in MarkupSafe.
public struct Markup: Sendable, Hashable {
    /// The finished text, HTML in an HTML template.
    public let html: String

    /// Vouches for `html`.
    ///
    /// Call this only for text that a renderer has made or checked, never for text from a record.
    public init(trusted html: String) {
        self.html = html
    }
}

extension [TemplateValue] {
    /// The item at `index`, from the end if it is negative; undefined outside.
    func item(at index: Int) -> TemplateValue {
        let place = index < 0 ? index &+ count : index
        return place >= 0 && place < count ? self[place] : .undefined
    }
}

extension Array {
    /// The element at `index`, nil outside the array.
    subscript(safe index: Int) -> Element? {
        index >= 0 && index < count ? self[index] : nil
    }
}
