import DatelineExport
import DatelineModel
import Templating

/// What one kind of page shows inside the frame.
protocol PageContent: ModelRecord {
    /// The template without the ending that tells the form: `pages/actor`.
    static var template: String { get }
    /// The endings of its templates, which tell the form: `html`, `md`.
    static var endings: [String] { get }
}

extension PageContent {
    static var endings: [String] { ["html", "md"] }
}

/// A kind of page: its templates, the model that they count on, and the schema of its data.
protocol DescribedPage: Sendable {
    /// The template without the ending that tells the form.
    var template: String { get }
    var endings: [String] { get }
    var type: RecordType { get }
    /// The schema of its data.
    func schema(_ definitions: inout PageSchemaDefinitions) -> JSONValue?
}

/// The declared model of a kind of page: the frame's fields, then its own.
struct PageDescription<Content: PageContent>: DescribedPage {
    let type: RecordType
    private let shape: TemplateShape

    var template: String { Content.template }
    var endings: [String] { Content.endings }

    init() {
        let frame = [
            RecordType.Field("site", SiteFrame.fieldType, documentation: "What all pages have in common."),
            RecordType.Field("page", PageHead.fieldType, documentation: "What the page says of itself."),
            RecordType.Field(
                "sources", [SourceRow].fieldType, documentation: "The sources that the page cites, by their numbers."),
        ]
        type = RecordType(name: Content.fields.type.name, fields: frame + Content.fields.type.fields)
        shape = TemplateShape(type)
    }

    /// The model of a page.
    ///
    /// - Parameter rows: The most that remains of each list of the content; `nil` for all.
    func model(_ page: FramedContent<Content>, rows: Int?) -> TemplateObject {
        var fold = PageFold(at: page.place, rows: rows, knowing: page.addresses)
        let values = Content.fields.values(of: page.content, &fold)
        return model(page, of: values, &fold)
    }

    /// The model of a page whose content has taken its form.
    func model(_ page: FramedContent<Content>, of values: [TemplateValue], _ fold: inout PageFold) -> TemplateObject {
        // Rows refer to sources by number, several each.
        fold.rows = fold.rows.map { $0 * 4 }
        let sources = page.sources.templateValue(&fold)
        fold.rows = nil
        return TemplateObject(
            shape, [page.site.templateValue(&fold), page.head.templateValue(&fold), sources] + values)
    }

    /// A page as data, in JSON: what it says of itself, what it shows, and the sources that it cites.
    func document(_ page: FramedContent<Content>) -> [UInt8] {
        var fold = PageFold(at: page.place, knowing: page.addresses)
        var bytes: [UInt8] = [UInt8(ascii: "{")]
        bytes.appendMember("page") { page.head.appendJSON(to: &$0, &fold) }
        bytes.appendMember("site") { page.site.appendJSON(to: &$0, &fold) }
        Content.fields.appendMembers(of: page.content, to: &bytes, &fold)
        bytes.appendMember("sources") { page.sources.appendJSON(to: &$0, &fold) }
        bytes.append(UInt8(ascii: "}"))
        return bytes
    }

    /// The schema of such data.
    func schema(_ definitions: inout PageSchemaDefinitions) -> JSONValue? {
        let parts: [(String, JSONValue?)] = [
            ("page", PageHead.schema(&definitions)), ("site", SiteFrame.schema(&definitions)),
            ("sources", [SourceRow].schema(&definitions)),
        ]
        let frame = parts.compactMap { name, schema in schema.map { JSONValue.Member(name: name, value: $0) } }
        return definitions.reference(to: Content.fields, within: frame)
    }
}

/// What a page shows, typed: for its template, and as data.
protocol PageValue: Sendable {
    /// The model of its template; `rows` is the most that remains of each list, `nil` for all.
    func model(rows: Int?) -> TemplateObject
    /// The page as data, in JSON on one line.
    var document: [UInt8] { get }
}

/// The content of a page in its frame.
struct FramedContent<Content: PageContent>: PageValue {
    let description: PageDescription<Content>
    let place: PagePlace
    let site: SiteFrame
    let head: PageHead
    let sources: [SourceRow]
    let content: Content
    /// The addresses that the page leads to, which its data need again.
    let addresses: [LinkTarget: PageAddress?]

    func model(rows: Int?) -> TemplateObject { description.model(self, rows: rows) }

    var document: [UInt8] { description.document(self) }
}
