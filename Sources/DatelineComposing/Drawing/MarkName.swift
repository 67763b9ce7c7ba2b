import Templating

/// The name of what a mark stands for, printed beside it where there is room, and faded where the room ends.
///
/// The mark's title says the same, so that the name is hidden from those who hear the page.
struct MarkName {
    /// The least room for a name, in parts of a hundred.
    private static let leastRoom = 7.0
    /// The width of a character in pixels, and that of the narrowest drawing that has names: an estimate of what is cut.
    private static let (character, narrowest) = (6.0, 600.0)

    private let name: String
    private let room: Range<Double>

    /// A name in the room beside its mark; `nil` where there is none, or no room.
    init?(of mark: TimelineMark, in room: Range<Double>) {
        guard let name = mark.name, room.upperBound - room.lowerBound >= Self.leastRoom else { return nil }
        (self.name, self.room) = (name, room)
    }

    /// Whether the name may be longer than its room.
    private var isCut: Bool {
        Double(name.count) * Self.character > (room.upperBound - room.lowerBound) / 100 * Self.narrowest
    }

    /// The name as SVG, at a height, in the figure with an id.
    func svg(y: Int, in figure: String) -> String {
        let fade =
            isCut
            ? "<rect x=\"100%\" width=\"20\" height=\"16\" transform=\"translate(-20)\" fill=\"url(#\(figure)-n)\"/>"
            : ""
        return "<svg class=\"name minor\" aria-hidden=\"true\" x=\"\(percent(room.lowerBound))\" y=\"\(y - 8)\""
            + " width=\"\(percent(room.upperBound - room.lowerBound))\" height=\"16\">"
            + "<text x=\"4\" y=\"12\">\(TextEscaping.html(name))</text>\(fade)</svg>"
    }

    /// The fading of names that are cut.
    static func definition(in figure: String) -> String {
        "<linearGradient id=\"\(figure)-n\"><stop class=\"near\" offset=\"0\"/><stop class=\"far\" offset=\"1\"/></linearGradient>"
    }
}
