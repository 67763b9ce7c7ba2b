import DatelineModel
import Foundation
import Templating
import Testing

@testable import DatelineComposing

/// The default templates as they lie in the package.
enum PageTemplates {
    static let all = Result { try templates() }

    private static func templates() throws -> TemplateSet {
        let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().appending(path: "Templates/Resources").resolvingSymlinksInPath()
        let names = try FileManager.default.subpathsOfDirectory(atPath: folder.path())
        let sources = try names.sorted().filter {
            ["html", "md", "txt", "css"].contains($0.split(separator: ".").last)
        }
        .map { name in
            TemplateSource(
                name: name, text: try String(contentsOf: folder.appending(path: name), encoding: .utf8))
        }
        return try TemplateSet(
            sources: sources, models: PageModels.all, filters: FieldFilters.all, whitespace: PageModels.whitespace)
    }

    /// A page in one form, as text.
    static func text(of page: Page?, _ ending: String) throws -> String {
        let page = try #require(page)
        let bytes = try all.get().render("\(page.template).\(ending)", with: page.model)
        return String(decoding: bytes, as: UTF8.self)
    }
}
