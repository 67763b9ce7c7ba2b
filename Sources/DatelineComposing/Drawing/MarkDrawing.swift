import EDTF

/// Draws one mark as SVG at a height, on a scale.
///
/// Places along the line are percentages, so that a drawing fits any width while its type and its dots keep their size.
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
        let shapes = mark.drawing.pieces.map { shape($0, of: mark) }.joined()
        let title = "<title>\(Escaping.html(mark.title))</title>"
        let tone = mark.tone == .event ? "ev" : "sy"
        if let href = mark.href { return "<a class=\"\(tone)\" href=\"\(Escaping.html(href))\">\(title)\(shapes)</a>" }
        return "<g class=\"\(tone)\">\(title)\(shapes)</g>"
    }

    private func shape(_ piece: DateDrawing.Piece, of mark: TimelineMark) -> String {
        let drawing = mark.drawing
        switch piece {
        case .dot(let moment): return point(at: moment, mark)
        case .within(let first, let last): return bar("in", x(first), x(last), drawing)
        case .lasting(let first, let last): return bar("on", x(first), x(last), drawing)
        case .openBefore(let moment): return bar("on", 0, x(moment), drawing, mask: "l")
        case .openAfter(let moment): return bar("on", x(moment), 100, drawing, mask: "r")
        case .orEarlier(let moment): return stub(at: moment, side: -1, fades: true)
        case .orLater(let moment): return stub(at: moment, side: 1, fades: true)
        case .unknownBefore(let moment): return stub(at: moment, side: -1, fades: false)
        case .unknownAfter(let moment): return stub(at: moment, side: 1, fades: false)
        }
    }

    private func x(_ moment: Moment) -> Double { scale.position(of: moment) }

    /// A bar; hatched where the date is uncertain, with soft ends where it is approximate.
    private func bar(
        _ name: String, _ start: Double, _ end: Double, _ drawing: DateDrawing, mask: String? = nil
    ) -> String {
        let mask = mask ?? (drawing.isApproximate ? "s" : nil)
        let fill = drawing.isUncertain ? " fill=\"url(#\(figure)-h)\"" : ""
        let soft = mask.map { " mask=\"url(#\(figure)-\($0))\"" } ?? ""
        let names = name + (drawing.isUncertain ? " un" : "") + (drawing.isApproximate ? " ap" : "")
        return
            "<rect class=\"\(names)\" x=\"\(percent(start))\" y=\"\(y - Self.half)\" width=\"\(percent(end - start))\""
            + " height=\"\(Self.half * 2)\"\(fill)\(soft)/>"
    }

    /// An exact day: round for what happened, a diamond for what was said; hollow where it is one of several.
    private func point(at moment: Moment, _ mark: TimelineMark) -> String {
        let drawing = mark.drawing
        let names =
            "dot" + (drawing.isOneOfSeveral ? " or" : "") + (drawing.isUncertain ? " un" : "")
            + (drawing.isApproximate ? " ap" : "")
        let fill = drawing.isUncertain ? " fill=\"url(#\(figure)-h)\"" : ""
        let halo =
            drawing.isApproximate
            ? "<circle class=\"halo\" cx=\"\(percent(x(moment)))\" cy=\"\(y)\" r=\"9\"/>" : ""
        switch mark.tone {
        case .event:
            return halo + "<circle class=\"\(names)\" cx=\"\(percent(x(moment)))\" cy=\"\(y)\" r=\"5\"\(fill)/>"
        case .saying:
            return halo + "<svg x=\"\(percent(x(moment)))\" y=\"\(y)\" overflow=\"visible\">"
                + "<path class=\"\(names)\" d=\"M0-6 6 0 0 6-6 0Z\"\(fill)/></svg>"
        }
    }

    /// A short end that says "or earlier", "or later" by fading, and "until it is not known when" by dashes.
    private func stub(at moment: Moment, side: Int, fades: Bool) -> String {
        let shape =
            fades
            ? "<rect class=\"lim\" x=\"\(side < 0 ? -34 : 0)\" y=\"-\(Self.half)\" width=\"34\""
                + " height=\"\(Self.half * 2)\" mask=\"url(#\(figure)-\(side < 0 ? "l" : "r"))\"/>"
            : "<path class=\"dash\" d=\"M\(side * 4) 0h\(side * 28)\"/>"
        return "<svg x=\"\(percent(x(moment)))\" y=\"\(y)\" overflow=\"visible\">\(shape)</svg>"
    }
}
