/// The names that were probably meant by others, each worked out once.
///
/// Only so many are looked for, because a casebook without its sources or its vocabulary would have thousands of them.
struct Suggestions {
    private static let most = 300
    private var found: [String: String?] = [:]

    /// The help that names the closest word of a list; `nil` where none is close.
    mutating func closest(to text: String, in list: String, among words: () -> some Sequence<String>) -> String? {
        let key = list + ":" + text
        if let known = found[key] { return known }
        let help = found.count < Self.most ? Spelling.didYouMean(text, among: words().sorted()) : nil
        found[key] = help
        return help
    }
}
