import DatelineComposing
import DatelineModel

/// The files that a page is published as.
struct PageFiles {
    private let page: Page
    private let forms: [Route.FileKind]
    private let renderer: PageRenderer

    init(of page: Page, in edition: Edition, with renderer: PageRenderer) {
        self.page = page
        self.renderer = renderer
        let beside = edition.contents.beside
        forms = Route.FileKind.allCases.filter { form in
            switch form {
            case .html: true
            case .markdown: page.kind != .notFound && beside.contains(.markdown)
            case .json: page.kind != .notFound && beside.contains(.json)
            }
        }
    }

    /// All of them.
    var all: [OutputFile] {
        get throws { try forms.map { try OutputFile(page.route.fileName($0), bytes(as: $0)) } }
    }

    /// The bytes of the one at a path; `nil` where the page has no such file.
    func bytes(at path: String) throws -> [UInt8]? {
        guard let form = forms.first(where: { page.route.fileName($0) == path }) else { return nil }
        return try bytes(as: form)
    }

    private func bytes(as form: Route.FileKind) throws -> [UInt8] {
        switch form {
        case .html: try renderer.bytes(of: page, as: .html)
        case .markdown: try renderer.bytes(of: page, as: .markdown)
        case .json: page.json
        }
    }
}
