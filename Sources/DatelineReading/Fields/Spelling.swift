internal import DatelineModel

/// Words the help that names what was probably meant.
enum Spelling {
    /// The help that names the closest word, or `otherwise`.
    ///
    /// Texts of one or two letters are close to everything, and nothing is suggested for them. Words that are much longer or shorter are passed over first, because a casebook may have thousands of them.
    static func didYouMean(
        _ text: String, among words: some Sequence<String>, otherwise: String? = nil
    ) -> String? {
        let length = text.utf8.count
        guard (3...100).contains(length) else { return otherwise }
        let near = words.filter { abs($0.utf8.count - length) <= (length + 1) / 3 }
        return EditDistance.nearest(to: text, among: near).map { "did you mean '\($0)'?" } ?? otherwise
    }
}
