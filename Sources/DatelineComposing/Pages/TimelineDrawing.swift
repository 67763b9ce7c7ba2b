public import DatelineChronology
public import DatelineModel
import Templating

/// A timeline as a drawing by itself: a document of SVG, with its title and its marking in it.
public struct TimelineDrawing: Sendable {
    /// The highest marking of what it shows.
    public let marking: Marking
    private let title: String
    private let figure: String
    private let height: Int

    /// The width in pixels; the drawing can be scaled to any other.
    private static let width = 1200
    /// The room for the line with title and marking, and around the drawing.
    private static let (head, margin) = (48, 16)

    init?(_ figure: TimelineFigure?, title: String, marking: Marking) {
        guard let figure else { return nil }
        (self.title, self.marking) = (title, marking)
        (self.figure, height) = figure.drawing
    }

    /// The document.
    ///
    /// - Parameter style: The style sheet, which the document brings along.
    public func svg(style: String) -> String {
        let (width, height) = (Self.width, Self.head + height + Self.margin)
        let inner = width - 2 * Self.margin
        let safeStyle = style.replacing("]]>", with: "]]&gt;")
        return """
            <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 \(width) \(height)" width="\(width)" height="\(height)">
            <style><![CDATA[\(safeStyle)]]></style>
            <rect width="100%" height="100%" style="fill: var(--paper)"/>
            <svg class="tl" x="\(Self.margin)" width="\(inner)" height="\(Self.head)">
            <text class="lane" x="0" y="28">\(TextEscaping.html(title))</text>
            \(label)
            </svg>
            <svg x="\(Self.margin)" y="\(Self.head)" width="\(inner)" height="\(self.height)">
            \(figure)
            </svg>
            </svg>

            """
    }

    /// The label of TLP 2.0: its colour on black, at the right.
    private var label: String {
        let width = 12 + marking.label.count * 8
        return "<svg x=\"100%\" width=\"\(width)\" height=\"40\" overflow=\"visible\">"
            + "<rect x=\"-\(width)\" y=\"10\" width=\"\(width)\" height=\"26\" style=\"fill: #000\"/>"
            + "<text x=\"-\(width / 2)\" y=\"28\" text-anchor=\"middle\""
            + " style=\"fill: \(marking.colour); font-weight: 700\">\(marking.label)</text></svg>"
    }
}

extension Marking {
    /// The colour of the label's words (TLP 2.0, "TLP-labeled colours").
    fileprivate var colour: String {
        switch self {
        case .clear: "#fff"
        case .green: "#33ff00"
        case .amber, .amberStrict: "#ffc000"
        case .red: "#ff2b2b"
        }
    }
}

extension Edition {
    /// A timeline of what is asked for as a drawing by itself; `nil` where there is nothing to draw.
    public func drawing(of selection: Selection, axis: Timeline.Axis = .happened) -> TimelineDrawing? {
        let timeline = Timeline(of: selection, in: developments, axis: axis)
        let scope = PageScope(self, at: PageID.timeline.route, as: .standalone)
        let conditions = scope.names.conditions(of: selection)
        let title = ([disclosure.settings.title] + conditions.map(\.plain)).joined(separator: "; ")
        let lanes = scope.marks.lanes(of: timeline, leadingTo: .record, atMost: .max)
        let figure = TimelineFigure(id: "timeline", title: title, lanes: lanes)
        let shown = Obligation(
            joining: timeline.entries.map { Obligation($0.development) } + conditions.map(\.wholeObligation)
                + [figure?.obligation].compactMap(\.self))
        return TimelineDrawing(figure, title: title, marking: shown.marking)
    }
}
