import EDTF

/// Draws the parts of a date on the ruler of a glyph.
///
/// A page has hundreds of glyphs, so that they refer to no pattern and no mask: hatching is lines, and what fades does so
/// in steps.
struct GlyphRenderer {
    let scale: TimeScale
    let tone: TimelineMark.Tone
    let isOneOfSeveral: Bool

    /// How far what has no end, or none that is known, runs on.
    private static let beyond = 12.0

    func shape(_ part: DateDrawing.Part) -> String {
        switch part.piece {
        case .dot(let moment): return dot(x(moment), part.doubt)
        case .within(let first, let last): return bar("in", from: x(first), to: x(last), doubt: part.doubt)
        case .lasting(let first, let last): return bar("on", from: x(first), to: x(last), doubt: part.doubt)
        case .joined(let moment): return "<path class=\"join\" d=\"M\(hundredths(x(moment))) 2v6\"/>"
        case .openBefore(let moment): return solid("on", from: 0, to: x(moment)) + fade("on", from: 0, side: -1)
        case .openAfter(let moment):
            return solid("on", from: x(moment), to: DateGlyph.width) + fade("on", from: DateGlyph.width, side: 1)
        case .orEarlier(let moment): return fade("lim", from: x(moment), side: -1)
        case .orLater(let moment): return fade("lim", from: x(moment), side: 1)
        case .unknownBefore(let moment): return dash(from: x(moment) - 2, side: -1)
        case .unknownAfter(let moment): return dash(from: x(moment) + 2, side: 1)
        }
    }

    /// A ring for each stretch that is narrower than a dot.
    func rings(of drawing: DateDrawing) -> String {
        drawing.middles(narrowerThan: 4 * 100 / DateGlyph.width, on: scale).map {
            "<circle class=\"ring\" cx=\"\(hundredths($0 * DateGlyph.width / 100))\" cy=\"5\" r=\"3\"/>"
        }.joined()
    }

    private func x(_ moment: Moment) -> Double { scale.position(of: moment) * DateGlyph.width / 100 }

    /// An exact day, with a halo where it is approximate; hollow where it is one of several, hatched where it is uncertain.
    private func dot(_ x: Double, _ doubt: Qualification) -> String {
        let names = (isOneOfSeveral ? "dot or" : "dot") + doubt.names
        let halo =
            doubt.contains(.approximate)
            ? "<circle class=\"halo\" cx=\"\(hundredths(x))\" cy=\"5\" r=\"5\"/>" : ""
        let shape =
            switch tone {
            case .event: "<circle class=\"\(names)\" cx=\"\(hundredths(x))\" cy=\"5\" r=\"3\"/>"
            case .saying: "<path class=\"\(names)\" d=\"M\(hundredths(x)) 1.5l3.5 3.5-3.5 3.5-3.5-3.5z\"/>"
            }
        let lines = doubt.contains(.uncertain) ? "<path class=\"line\" d=\"M\(hundredths(x - 2)) 7l4-4\"/>" : ""
        return halo + shape + lines
    }

    /// A bar as wide as the time that it stands for.
    private func bar(_ name: String, from start: Double, to end: Double, doubt: Qualification) -> String {
        let name = isOneOfSeveral ? name + " or" : name
        guard doubt.contains(.approximate) else { return strip(name, from: start, to: end, doubt: doubt) }
        let soft = min((end - start) * 0.28, 9) / 3
        let left = (0..<3).map { step in
            strip(
                name, from: start + soft * Double(step), to: start + soft * Double(step + 1), doubt: doubt, light: step)
        }
        let right = (0..<3).map { step in
            strip(
                name, from: end - soft * Double(step + 1), to: end - soft * Double(step), doubt: doubt, light: step)
        }
        return left.joined() + strip(name, from: start + soft * 3, to: end - soft * 3, doubt: doubt) + right.joined()
    }

    private func strip(
        _ name: String, from start: Double, to end: Double, doubt: Qualification = [], light step: Int? = nil
    ) -> String {
        let opacity = step.map { " opacity=\"\([".25", ".5", ".75"][$0])\"" } ?? ""
        let lines =
            doubt.contains(.uncertain) ? "<path class=\"line\" d=\"\(hatching(start, end))\"\(opacity)/>" : ""
        return "<rect class=\"\(name)\(doubt.names)\" x=\"\(hundredths(start))\" y=\"2\""
            + " width=\"\(hundredths(end - start))\" height=\"6\"\(opacity)/>\(lines)"
    }

    /// Slanting lines within a bar, cut at its ends.
    private func hatching(_ start: Double, _ end: Double) -> String {
        let wide = end - start
        return stride(from: -4.5, to: wide, by: 3).compactMap { offset in
            let from = max(offset, 0), to = min(offset + 6, wide)
            guard to > from else { return nil }
            return "M\(hundredths(start + from)) \(hundredths(8 - (from - offset)))l"
                + "\(hundredths(to - from))-\(hundredths(to - from))"
        }.joined()
    }

    private func solid(_ name: String, from start: Double, to end: Double) -> String {
        end > start ? strip(name, from: start, to: end) : ""
    }

    private func fade(_ name: String, from start: Double, side: Double) -> String {
        let step = Self.beyond / 3
        return (0..<3).map { place in
            let near = start + side * step * Double(place)
            return strip(
                name, from: min(near, near + side * step), to: max(near, near + side * step), light: 2 - place)
        }.joined()
    }

    private func dash(from start: Double, side: Double) -> String {
        "<path class=\"dash\" d=\"M\(hundredths(start)) 5h\(hundredths(side * Self.beyond))\"/>"
    }
}
