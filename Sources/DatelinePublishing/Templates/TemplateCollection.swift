import DatelineComposing
import Templates
public import Templating

/// The templates of a publication: the built-in ones, and a casebook's own over them.
public struct TemplateCollection: Sendable {
    /// The name by which a built-in template can be named even where another takes its place: `builtin/pages/home.html`.
    public static let builtInLayer = "builtin"
    /// The same for the templates of a casebook, where others lie over them.
    public static let casebookLayer = "casebook"

    /// The built-in ones, in alphabetical order.
    public let builtIn: [TemplateSource]
    /// Those over them.
    public let overrides: [TemplateSource]

    /// The built-in templates, with others over them.
    public init(overrides: [TemplateSource] = []) {
        builtIn = DefaultTemplates.files.map { file in
            TemplateSource(
                name: file.name, text: file.text, origin: "<builtin>/\(file.name)", layer: Self.builtInLayer)
        }
        self.overrides = overrides
    }

    /// All that are templates, the built-in ones first.
    var templates: [TemplateSource] { (builtIn + overrides).filter { !Self.isScript($0.name) } }

    /// The scripts, which are published as they are.
    var scripts: [TemplateSource] { (builtIn + overrides).filter { Self.isScript($0.name) } }

    /// The models of the style sheets that are rendered for a site: nothing is known in them.
    var styles: [String: RecordType] {
        let names = builtIn.map(\.name).filter { $0.hasPrefix("assets/") && !Self.isScript($0) }
        return Dictionary(names.map { ($0, RecordType(name: "StyleSheet", fields: [])) }) { first, _ in first }
    }

    /// The built-in template of a name.
    public func builtIn(named name: String) -> TemplateSource? { builtIn.first { $0.name == name } }

    private static func isScript(_ name: String) -> Bool { name.hasSuffix(".js") }
}
