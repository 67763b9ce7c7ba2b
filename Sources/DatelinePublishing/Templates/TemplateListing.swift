import DatelineComposing
import Templates
public import Templating

/// Every template by its name: where it comes from, and the blocks that others can replace.
public struct TemplateListing: Sendable {
    private let collection: TemplateCollection

    /// The list of the built-in templates, with others over them.
    public init(of overrides: [TemplateSource]) { collection = TemplateCollection(overrides: overrides) }

    /// The list as text, a template a line and its blocks under it.
    public var text: String {
        let names = Set((collection.builtIn + collection.overrides).map(\.name)).sorted()
        let width = names.map(\.count).max() ?? 0
        return names.map { name in
            let gap = String(repeating: " ", count: width - name.count + 2)
            let blocks = blocks(of: name)
            let line = blocks.isEmpty ? "" : "    blocks: \(blocks.joined(separator: ", "))\n"
            return "\(name)\(gap)\(origin(of: name))\n\(line)"
        }.joined()
    }

    private func origin(of name: String) -> String {
        let builtIn = collection.builtIn(named: name)
        guard let own = collection.overrides.last(where: { $0.name == name }) else { return "built-in" }
        guard let outline = outline(of: own) else { return "\(own.origin), which cannot be read: 'dateline check'" }
        if let extended = outline.extends, extended.hasSuffix("/" + name) {
            let blocks = outline.blocks.joined(separator: ", ")
            return "\(own.origin), over \(extended == "builtin/" + name ? "the built-in one" : extended): \(blocks)"
        }
        return builtIn == nil ? own.origin : "\(own.origin), in place of the built-in one"
    }

    /// The blocks of a template, then those of the templates that it extends.
    private func blocks(of name: String) -> [String] {
        var blocks: [String] = []
        var next = collection.overrides.last { $0.name == name } ?? collection.builtIn(named: name)
        for _ in 0..<10 {
            guard let source = next, let outline = outline(of: source) else { break }
            for block in outline.blocks where !blocks.contains(block) { blocks.append(block) }
            next = outline.extends.flatMap(template)
        }
        return blocks
    }

    /// The template that a name means, with or without a layer before it.
    private func template(named name: String) -> TemplateSource? {
        let all = (collection.builtIn + collection.overrides).reversed()
        return all.first { $0.name == name } ?? all.first { "\($0.layer)/\($0.name)" == name }
    }

    private func outline(of source: TemplateSource) -> TemplateOutline? {
        try? TemplateOutline(of: source, whitespace: PageModels.whitespace)
    }
}

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
