import EDTF
import Templating

/// A lane with more marks than can be told apart, drawn as counts by year or by month.
///
/// A mark counts where its whole date lies within one year or month; the others are known less closely and are only
/// counted, in the lane's name.
struct LaneDensity {
    /// The count of one year or month.
    struct Bin: Hashable {
        let first: CalendarDay
        let end: CalendarDay
        let label: String
        var count = 0
    }

    let bins: [Bin]
    /// How many things lie in no single bin.
    let less: Int

    /// The height of the band.
    static let height = 18

    init(_ marks: [TimelineMark], on scale: TimeScale) {
        var bins = Self.emptyBins(on: scale)
        var less = 0
        for mark in marks {
            let moments = mark.drawing.moments
            guard let first = moments.min()?.day, let last = moments.max(), mark.drawing.pieces.allSatisfy(\.isClosed),
                let place = Self.place(of: first, in: bins), last <= Moment(day: bins[place].end)
            else {
                less += mark.count
                continue
            }
            bins[place].count += mark.count
        }
        self.bins = bins.filter { $0.count > 0 }
        self.less = less
    }

    /// The band as SVG; each bin says its count, is the darker the more there are, and leads to where they are listed.
    func svg(y: Int, on scale: TimeScale, greatest: Int, address: (Range<CalendarDay>) -> String?) -> String {
        bins.map { bin in
            let drawing = cell(of: bin, y: y, on: scale, greatest: greatest)
            let title = "<title>\(TextEscaping.html(bin.label)): \(bin.count)</title>"
            guard let address = address(bin.first..<bin.end) else { return "<g>\(title)\(drawing)</g>" }
            return "<a href=\"\(TextEscaping.html(address))\">\(title)\(drawing)</a>"
        }.joined()
    }

    private func cell(of bin: Bin, y: Int, on scale: TimeScale, greatest: Int) -> String {
        let start = scale.position(of: Moment(day: bin.first)), end = scale.position(of: Moment(day: bin.end))
        let shade = min(max(1, (bin.count * 5 + greatest - 1) / max(greatest, 1)), 5)
        let cell =
            "<rect class=\"cell c\(shade)\" x=\"\(percent(start))\" y=\"\(y)\" width=\"\(percent(end - start))\""
            + " height=\"\(Self.height - 2)\"/>"
        guard end - start >= 3.2 else { return cell }
        return cell
            + "<text class=\"cell-count c\(shade) minor\" x=\"\(percent((start + end) / 2))\" y=\"\(y + 12)\">"
            + "\(bin.count)</text>"
    }

    /// The last bin that begins no later than a day.
    private static func place(of day: CalendarDay, in bins: [Bin]) -> Int? {
        var (low, high) = (0, bins.count)
        while low < high {
            let middle = (low + high) / 2
            if bins[middle].first <= day { low = middle + 1 } else { high = middle }
        }
        return low > 0 ? low - 1 : nil
    }

    private static func emptyBins(on scale: TimeScale) -> [Bin] {
        var bins: [Bin] = []
        let byMonth = scale.length <= 760
        var (year, month) = (scale.first.year, byMonth ? scale.first.month : 1)
        while let first = CalendarDay(year: year, month: month, day: 1), first < scale.end, bins.count < 4000 {
            let date = byMonth ? EDTFDate.month(month, of: year) : EDTFDate.year(year)
            (year, month) = byMonth && month < 12 ? (year, month + 1) : (year + 1, 1)
            guard let end = CalendarDay(year: year, month: month, day: 1) else { break }
            bins.append(Bin(first: first, end: end, label: date?.prose ?? String(first.year)))
        }
        return bins
    }
}
