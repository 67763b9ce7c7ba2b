import Templating

/// A drawing with the words that go with it.
struct Figure: Sendable {
    let svg: Markup
    let caption: String
    let keys: [KeyRow]
}

extension Figure: ModelRecord {
    static let fields = RecordDescription<Figure>(
        "Figure",
        [
            .init("svg", "The drawing.") { $0.svg },
            .init("caption", "What it shows, in one sentence.") { $0.caption },
            .init("keys", "What the shapes in it mean: those that occur.") { $0.keys },
        ])

    /// A figure of a drawing; `nil` where there is nothing to draw.
    init?(_ drawing: TimelineFigure?, caption: String) {
        guard let drawing else { return nil }
        self.init(svg: Markup(trusted: drawing.svg), caption: caption, keys: KeyRow.keys(of: drawing))
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
}
