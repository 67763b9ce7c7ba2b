import Dateline

/// What a site was made from, what was made, and what was said about it: while nothing of it has changed there is nothing
/// to do.
struct PublicationReceipt: Equatable {
    /// The digest of all that the site depends on.
    let inputs: ContentDigest
    /// The digest of the folder's listing when it was published.
    let site: ContentDigest
    /// The exit status.
    let status: Int32
    /// What a run in which nothing has changed says, line by line.
    let said: [String]

    /// The receipt as it is kept.
    var text: String {
        ([Self.heading, inputs.hexadecimal, site.hexadecimal, "\(status)"] + said).joined(separator: "\n")
    }

    private static let heading = "dateline receipt 1"
}

extension PublicationReceipt {
    /// A receipt from what was kept; `nil` where that is none, or one of another version.
    init?(text: String) {
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
        guard lines.count >= 4, lines[0] == Self.heading, let inputs = ContentDigest(hexadecimal: lines[1]),
            let site = ContentDigest(hexadecimal: lines[2]), let status = Int32(lines[3])
        else { return nil }
        self.init(inputs: inputs, site: site, status: status, said: lines.dropFirst(4).map(String.init))
    }
}
