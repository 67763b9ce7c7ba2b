import DatelineExport
import Templating

/// A drawing with the words that go with it.
struct Figure: Sendable {
    let svg: Markup
    let caption: String
    let list: PageLink?
    let keys: [KeyRow]
    let obligation: Obligation
}

extension Figure: ModelRecord {
    static let fields = RecordDescription<Figure>(
        "Figure",
        [
            .init("svg", "The drawing.") { $0.svg },
            .init("caption", "What it shows, and where its marks are listed.") { $0.caption },
            .init("list", "The page that has the same as a list, where this page does not.") { $0.list },
            .init("keys", "What the shapes in it mean: those that occur.") { $0.keys },
        ])

    /// What a drawing shows stands in the other fields.
    func appendJSON(to bytes: inout [UInt8], _ fold: inout PageFold) -> Bool { false }

    static func schema(_ definitions: inout PageSchemaDefinitions) -> JSONValue? { nil }

    /// Where what a drawing shows can be read as a list.
    enum List {
        /// Below the drawing.
        case below
        /// Elsewhere on the page.
        case onPage
        /// On another page, or where the marks lead.
        case elsewhere(PageLink?)
    }

    /// A figure of a drawing; `nil` where there is nothing to draw.
    init?(_ drawing: TimelineFigure?, caption: String, list: List) {
        guard let drawing else { return nil }
        var link: PageLink?
        var sentences = caption.isEmpty ? [] : [caption]
        if drawing.hasCounts {
            sentences.append("Where there is more than can be told apart, a cell counts it and leads to it.")
        }
        switch list {
        case .below: sentences.append(drawing.hasCounts ? "Everything is listed below." : "Every mark is listed below.")
        case .onPage: break
        case .elsewhere(let page): link = page?.target == nil ? nil : page
        }
        self.init(
            svg: Markup(trusted: drawing.svg), caption: sentences.joined(separator: " "), list: link,
            keys: KeyRow.keys(of: drawing), obligation: drawing.obligation)
    }
}

/// A shape of a drawing and what it means.
struct KeyRow: Sendable {
    let sample: Markup
    let meaning: String
}

extension KeyRow: ModelRecord {
    static let fields = RecordDescription<KeyRow>(
        "Key",
        [
            .init("sample", "The shape.") { $0.sample },
            .init("meaning", "What it means.") { $0.meaning },
        ])

    func appendJSON(to bytes: inout [UInt8], _ fold: inout PageFold) -> Bool { false }

    static func schema(_ definitions: inout PageSchemaDefinitions) -> JSONValue? { nil }
}
