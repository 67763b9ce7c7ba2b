import EDTF

extension DateDrawing {
    /// What is drawn without a gap, and whether it can be seen however short it is: by an end that runs on, or by a dot.
    private struct Stretch {
        let first: Moment
        var last: Moment
        var isSeen: Bool
    }

    /// The middles of the stretches that are narrower than a width, so that a ring has to show where they are.
    func middles(narrowerThan width: Double, on scale: TimeScale) -> [Double] {
        stretches.filter { !$0.isSeen }.compactMap { stretch in
            let start = scale.position(of: stretch.first), end = scale.position(of: stretch.last)
            return end - start < width ? (start + end) / 2 : nil
        }
    }

    private var stretches: [Stretch] {
        var stretches: [Stretch] = []
        var isNextSeen = false
        for piece in pieces {
            switch piece {
            case .within(let first, let last), .lasting(let first, let last):
                if let before = stretches.last, before.last == first {
                    stretches[stretches.count - 1].last = last
                } else {
                    stretches.append(Stretch(first: first, last: last, isSeen: isNextSeen))
                }
                isNextSeen = false
            case .openBefore, .orEarlier, .unknownBefore: isNextSeen = true
            case .openAfter, .orLater, .unknownAfter:
                if !stretches.isEmpty { stretches[stretches.count - 1].isSeen = true }
            case .dot:
                // One that stands beside is the doubtful end of the same; those of a set stand apart.
                guard !isOneOfSeveral else { continue }
                if stretches.isEmpty { isNextSeen = true } else { stretches[stretches.count - 1].isSeen = true }
            case .joined: continue
            }
        }
        return stretches
    }
}
