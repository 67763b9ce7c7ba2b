import DatelineExport

/// The tokens of an index in files small enough to be fetched for one word.
struct SearchShards {
    /// The length of a file in bytes, before compression, at which the next one begins.
    static let size = 12_000
    /// Numbers in one entry: at two or three characters each they fill no file alone.
    private static let numbers = 6_000

    /// The first token of each file.
    private(set) var starts: [String] = []
    /// What the files hold, as JSON objects without their braces.
    private(set) var contents: [[UInt8]] = []

    init(_ postings: SearchPostings) {
        var tokens: Set<String> = []
        for entry in postings.entries(limit: Self.numbers) {
            var member = JSONText.quoted(entry.token) + [UInt8(ascii: ":"), UInt8(ascii: "\"")]
            member += entry.text + [UInt8(ascii: "\"")]
            // The same token twice in one object would hide the first, so its second part begins a file of its own.
            let isFull = (contents.last?.count ?? 0) + member.count > Self.size
            if contents.isEmpty || isFull || tokens.contains(entry.token) {
                starts.append(entry.token)
                contents.append(member)
                tokens = [entry.token]
            } else {
                contents[contents.count - 1] += [UInt8(ascii: ",")] + member
                tokens.insert(entry.token)
            }
        }
    }
}
