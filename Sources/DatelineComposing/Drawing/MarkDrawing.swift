import EDTF
import Templating

/// Draws one mark as SVG at a height, on a scale.
///
/// Places along the line are percentages, so that a drawing fits any width while its type and its dots keep their size.
/// The width of a bar is the time that it stands for and nothing is added to it; what is too short to be seen gets a ring
/// around it, and what is too short to be hit gets an area that nobody sees.
struct MarkDrawing {
    let scale: TimeScale
    /// The id of the figure, which keeps the ids of its patterns apart from those of other figures.
    let figure: String
    /// The middle of the row.
    let y: Int

    /// Half the height of a bar.
    private static let half = 5

    /// A mark with its title and, where there is something to go to, its link.
    func svg(_ mark: TimelineMark) -> String {
        // Dots last: a doubtful day at the end of a bar lies on the bar.
        let parts = mark.drawing.parts.filter { !$0.piece.isDot } + mark.drawing.parts.filter(\.piece.isDot)
        let shapes = rings(of: mark.drawing) + parts.map { shape($0, of: mark) }.joined() + countBesideBar(of: mark)
        let title = "<title>\(TextEscaping.html(mark.title))</title>"
        guard let href = mark.href else { return "<g class=\"\(mark.tone.name)\">\(title)\(shapes)</g>" }
        let areas = parts.compactMap { middle(ofShort: $0.piece) }.map { at($0, Self.hitArea) }.joined()
        return "<a class=\"\(mark.tone.name)\" href=\"\(TextEscaping.html(href))\">\(title)\(areas)\(shapes)</a>"
    }

    private func shape(_ part: DateDrawing.Part, of mark: TimelineMark) -> String {
        switch part.piece {
        case .dot(let moment): return point(at: moment, part.doubt, mark)
        case .within(let first, let last):
            return bar(
                mark.drawing.isOneOfSeveral ? "in or" : "in", from: x(first), to: x(last), part.doubt, tone: mark.tone)
        case .lasting(let first, let last): return bar("on", from: x(first), to: x(last), part.doubt, tone: mark.tone)
        case .joined(let moment): return join(at: moment)
        case .openBefore(let moment): return bar("on", from: 0, to: x(moment), part.doubt, tone: mark.tone, mask: "l")
        case .openAfter(let moment): return bar("on", from: x(moment), to: 100, part.doubt, tone: mark.tone, mask: "r")
        case .orEarlier(let moment): return stub(at: moment, side: -1, fades: true)
        case .orLater(let moment): return stub(at: moment, side: 1, fades: true)
        case .unknownBefore(let moment): return stub(at: moment, side: -1, fades: false)
        case .unknownAfter(let moment): return stub(at: moment, side: 1, fades: false)
        }
    }

    /// A ring for each stretch that is too short to be seen.
    private func rings(of drawing: DateDrawing) -> String {
        drawing.middles(narrowerThan: scale.leastWidth, on: scale).map {
            "<circle class=\"ring\" cx=\"\(percent($0))\" cy=\"\(y)\" r=\"\(Self.half)\"/>"
        }.joined()
    }

    private func x(_ moment: Moment) -> Double { scale.position(of: moment) }

    /// A bar; hatched where the date is uncertain, with soft ends where it is approximate.
    private func bar(
        _ name: String, from start: Double, to end: Double, _ doubt: Qualification, tone: TimelineMark.Tone,
        mask: String? = nil
    ) -> String {
        let mask = mask ?? (doubt.contains(.approximate) ? "s" : nil)
        let soft = mask.map { " mask=\"url(#\(figure)-\($0))\"" } ?? ""
        return "<rect class=\"\(name)\(doubt.names)\" x=\"\(percent(start))\" y=\"\(y - Self.half)\""
            + " width=\"\(percent(end - start))\" height=\"\(Self.half * 2)\"\(fill(doubt, tone))\(soft)/>"
    }

    /// The hatching of what is uncertain; all else is filled by the style sheet.
    private func fill(_ doubt: Qualification, _ tone: TimelineMark.Tone) -> String {
        doubt.contains(.uncertain) ? " fill=\"url(#\(figure)-h\(tone.name))\"" : ""
    }

    /// An exact day: round for what happened, a diamond for what was said; hollow where it is one of several.
    private func point(at moment: Moment, _ doubt: Qualification, _ mark: TimelineMark) -> String {
        let names = (mark.drawing.isOneOfSeveral ? "dot or" : "dot") + doubt.names
        let halo = doubt.contains(.approximate) ? "<circle class=\"halo\" r=\"9\"/>" : ""
        let fill = fill(doubt, mark.tone)
        let shape =
            switch mark.tone {
            case .event: "<circle class=\"\(names)\" r=\"5\"\(fill)/>"
            case .saying: "<path class=\"\(names)\" d=\"M0-6 6 0 0 6-6 0Z\"\(fill)/>"
            }
        let count = moment == mark.drawing.moments.max() ? count(of: mark, x: 9) : ""
        return at(x(moment), (mark.href == nil ? "" : Self.hitArea) + halo + shape + count)
    }

    /// The number of things that a mark stands for, to its right; its title says it to those who hear the page.
    private func count(of mark: TimelineMark, x: Int) -> String {
        mark.count > 1 ? "<text class=\"count\" x=\"\(x)\" y=\"4\" aria-hidden=\"true\">\(mark.count)</text>" : ""
    }

    /// The number beside a mark that is no day.
    private func countBesideBar(of mark: TimelineMark) -> String {
        guard mark.count > 1, let end = mark.drawing.moments.max(), !mark.drawing.pieces.contains(where: \.isDot) else {
            return ""
        }
        return at(x(end), count(of: mark, x: 4))
    }

    /// Where two frames meet, between which a thing was going on.
    private func join(at moment: Moment) -> String {
        let place = percent(x(moment))
        return "<line class=\"join\" x1=\"\(place)\" x2=\"\(place)\" y1=\"\(y - Self.half)\" y2=\"\(y + Self.half)\"/>"
    }

    /// A short end that says "or earlier", "or later" by fading, and "until it is not known when" by dashes.
    private func stub(at moment: Moment, side: Int, fades: Bool) -> String {
        let shape =
            fades
            ? "<rect class=\"lim\" x=\"\(side < 0 ? -34 : 0)\" y=\"-\(Self.half)\" width=\"34\""
                + " height=\"\(Self.half * 2)\" mask=\"url(#\(figure)-\(side < 0 ? "l" : "r"))\"/>"
            : "<path class=\"dash\" d=\"M\(side * 4) 0h\(side * 28)\"/>"
        return at(x(moment), shape)
    }

    /// Something of a size of its own at a place of the line, around which it is drawn.
    private func at(_ place: Double, _ shape: String) -> String {
        "<svg x=\"\(percent(place))\" y=\"\(y)\" overflow=\"visible\">\(shape)</svg>"
    }

    /// Twelve pixels for the pointer, where the shape itself may be narrower.
    private static let hitArea = "<rect class=\"hit\" x=\"-6\" y=\"-8\" width=\"12\" height=\"16\"/>"

    /// The middle of a stretch that may be too short to be hit; a day has an area of its own.
    private func middle(ofShort piece: DateDrawing.Piece) -> Double? {
        switch piece {
        case .within(let first, let last), .lasting(let first, let last):
            x(last) - x(first) < 4 ? (x(first) + x(last)) / 2 : nil
        case .dot, .joined, .openBefore, .openAfter, .orEarlier, .orLater, .unknownBefore, .unknownAfter: nil
        }
    }
}

extension TimeScale {
    /// The width in pixels that a drawing is made for; it may be wider or narrower.
    static let usualWidth = 820.0

    /// The least width, in parts of a hundred, that can be seen without a ring.
    var leastWidth: Double { 6 * 100 / Self.usualWidth }
}

extension DateDrawing.Piece {
    var isDot: Bool { if case .dot = self { true } else { false } }
}

extension TimelineMark.Tone {
    /// The class of its marks.
    var name: String {
        switch self {
        case .event: "ev"
        case .saying: "sy"
        }
    }
}

extension Qualification {
    /// The classes of a shape, with a space before each.
    var names: String { (contains(.uncertain) ? " un" : "") + (contains(.approximate) ? " ap" : "") }
}
