internal import DatelineModel

/// Words the help that names what was probably meant.
enum Spelling {
    /// The help that names the closest word, or `otherwise`.
    ///
    /// Words that are much longer or shorter are passed over first, because a casebook may have thousands of them.
    static func didYouMean(
        _ text: String, among words: some Sequence<String>, otherwise: String? = nil
    ) -> String? {
        let length = text.utf8.count
        guard length > 0, length <= 100 else { return otherwise }
        let near = words.filter { abs($0.utf8.count - length) <= max(1, length / 3) && $0 != text }
        return EditDistance.nearest(to: text, among: near).map { "did you mean '\($0)'?" } ?? otherwise
    }
}
