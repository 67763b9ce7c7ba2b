public import DatelineComposing
import DatelineExporting
import Templating

/// What a page shows, as data: the JSON beside it.
///
/// Made from the page's own model and nothing else, so that it has nothing that the page's template did not get. What
/// is made for the eye stays behind: HTML, Markdown, drawings, links within the page. A date is its EDTF value with its
/// words, a text its words alone, a marking its label.
public struct PageDocument: Sendable {
    private let model: TemplateObject

    /// The data of a page.
    public init(of page: Page) { model = page.model }

    /// The data on one line, in UTF-8; the same page gives the same bytes.
    public var bytes: [UInt8] { value.bytes + [UInt8(ascii: "\n")] }

    private var value: JSONValue {
        var members: [JSONValue.Member] = []
        func add(_ name: String, _ value: JSONValue?) {
            if let value { members.append(.init(name: name, value: value)) }
        }
        add("page", part(of: model["page"], without: Self.furnitureOfHead))
        add("site", part(of: model["site"], without: Self.furnitureOfSite))
        for name in model.names where !["page", "site", "sources"].contains(name) {
            add(name, Self.json(model[name], named: name))
        }
        add("sources", Self.json(model["sources"], named: "sources"))
        return .object(members)
    }

    private static let furnitureOfHead: Set = ["markdown", "json", "feeds", "downloads", "structured_data"]
    private static let furnitureOfSite: Set = [
        "is_standalone", "is_for_everybody", "home", "stylesheet", "script", "timeline_script", "navigation",
    ]

    private func part(of value: TemplateValue, without furniture: Set<String>) -> JSONValue? {
        guard case .object(let object) = value else { return nil }
        return Self.members(of: object, without: furniture)
    }

    private static func json(_ value: TemplateValue, named name: String) -> JSONValue? {
        switch value {
        case .text(let text): name == "href" && text.hasPrefix("#") ? nil : .string(text)
        case .integer(let number): .integer(number)
        case .bool(let flag): .boolean(flag)
        case .number(let number): .string(String(number))
        case .list(let values), .tuple(let values): .array(values.compactMap { json($0, named: "") })
        case .object(let object): json(object, named: name)
        case .markup, .none, .undefined, .reference: nil
        }
    }

    private static func json(_ object: TemplateObject, named name: String) -> JSONValue? {
        let names = object.names
        // A date, in its value and its words.
        if names.contains("edtf") { return members(of: object, only: ["edtf", "prose"]) }
        // A text in several forms, of which the words remain.
        if names == ["html", "markdown", "plain"] { return json(object["plain"], named: "plain") }
        // A marking.
        if name == "marking", names.contains("label") { return json(object["label"], named: "label") }
        // A reference to a source of the page by its number.
        if names.contains("locator"), names.contains("number") {
            return members(of: object, only: ["number", "locator"])
        }
        // A drawing: what it shows stands in the other fields.
        if names.contains("svg") || names.contains("sample") { return nil }
        return members(of: object, without: ["backlinks"])
    }

    private static func members(of object: TemplateObject, only wanted: Set<String>) -> JSONValue {
        members(of: object, without: Set(object.names).subtracting(wanted))
    }

    private static func members(of object: TemplateObject, without furniture: Set<String>) -> JSONValue {
        .object(
            object.names.compactMap { name in
                guard !furniture.contains(name), let value = json(object[name], named: name) else { return nil }
                if name == "edtf", value == .string("") { return nil }
                return JSONValue.Member(name: name, value: value)
            })
    }
}
