/// How many letters two spellings differ by, for *did you mean*.
public enum EditDistance {
    /// The least number of letters to put in, take out, change or swap with their neighbour to get from one to the other.
    public static func between(_ first: some StringProtocol, _ second: some StringProtocol) -> Int {
        let (one, two) = (Array(first), Array(second))
        var beforeLast: [Int] = []
        var last = Array(0...two.count)
        for row in one.indices {
            var current = [row + 1]
            for column in two.indices {
                let substitution = last[column] + (one[row] == two[column] ? 0 : 1)
                var least = min(substitution, last[column + 1] + 1, current[column] + 1)
                if row > 0, column > 0, one[row] == two[column - 1], one[row - 1] == two[column] {
                    least = min(least, beforeLast[column - 1] + 1)
                }
                current.append(least)
            }
            (beforeLast, last) = (last, current)
        }
        return last[two.count]
    }

    /// The candidate spelled most like a text, if one is near enough to have been meant.
    public static func nearest(to text: some StringProtocol, among candidates: some Sequence<String>) -> String? {
        let limit = max(1, (text.count + 1) / 3)
        return candidates.map { (candidate: $0, distance: between(text.lowercased(), $0.lowercased())) }
            .filter { $0.distance <= limit }
            .min { ($0.distance, $0.candidate) < ($1.distance, $1.candidate) }?.candidate
    }
}
