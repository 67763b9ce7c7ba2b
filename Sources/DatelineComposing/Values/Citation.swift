import DatelineExport
import DatelineModel
import Templating

/// A reference to a source, before the page that shows it gives the source a number.
struct Citation: Hashable, Sendable {
    /// The source.
    let source: ID<Source>
    /// Where in the source: `p. 4`.
    var locator: String?
    /// The marking of the source.
    let marking: Marking
}

extension Citation: ModelValue {
    static var fieldType: FieldType { ReferenceMark.fieldType }
    static func schema(_ definitions: inout PageSchemaDefinitions) -> JSONValue? { ReferenceMark.schema(&definitions) }

    func templateValue(_ fold: inout PageFold) -> TemplateValue { fold.mark(self).templateValue(&fold) }
    func appendJSON(to bytes: inout [UInt8], _ fold: inout PageFold) -> Bool {
        fold.mark(self).appendJSON(to: &bytes, &fold)
    }
}

/// A reference to one of the page's numbered sources: `[3]`.
struct ReferenceMark: Hashable, Sendable {
    /// The number of the source on the page.
    let number: Int
    /// Which mark of this source it is, counted from 1; back-links lead to it.
    let occurrence: Int
    /// Where in the source: `p. 4`.
    let locator: String?

    /// The id of the mark in the page.
    var id: String { "cite-\(number)-\(occurrence)" }

    /// The mark as HTML.
    var html: String {
        let place = locator.map { ", " + TextEscaping.html($0) } ?? ""
        return "<a class=\"cite\" id=\"\(id)\" href=\"#source-\(number)\">[\(number)\(place)]</a>"
    }

    /// The mark in Markdown: `[3]`, `[3, p. 4]`; its brackets are no link, for nothing defines one.
    var markdown: String {
        "[\(number)" + (locator.map { ", " + TextEscaping.markdown($0, beginsLine: false) } ?? "") + "]"
    }
}

extension ReferenceMark: ModelRecord {
    static let fields = RecordDescription<ReferenceMark>(
        "Reference",
        [
            .init("number", "The number of the source in the page's list.") { $0.number },
            .init("id", "The id of the mark, to which the source's back-link leads.", for: .frame) { $0.id },
            .init("href", "The link to the source in the page's list.") { LinkTarget.part("source-\($0.number)") },
            .init("locator", "Where in the source: `p. 4`.") { $0.locator },
        ])
}
