/// The text of one template and where it comes from.
public struct TemplateSource: Sendable, Hashable {
    /// What other templates call it: `pages/incident.html`. The extension says how values are escaped.
    public let name: String
    /// The template itself.
    public let text: String
    /// The path that errors show.
    public let origin: String
    /// The prefix by which this very text can be named even when a later source replaces it: with the layer `builtin`
    /// it is also `builtin/pages/incident.html`. Empty for none.
    public let layer: String
    /// The form of the output.
    public let kind: TemplateKind

    /// A template called `name`; its kind follows from the extension of the name unless it is given.
    public init(name: String, text: String, origin: String? = nil, layer: String = "", kind: TemplateKind? = nil) {
        self.name = name
        self.text = text
        self.origin = origin ?? name
        self.layer = layer
        self.kind = kind ?? TemplateKind(fileName: name)
    }
}
