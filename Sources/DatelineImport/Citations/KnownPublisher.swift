/// A publisher that goes by several names and hosts; the list joins them, so that one house is one organisation.
struct KnownPublisher: Sendable {
    /// The name a reader sees; its slug is the organisation's id.
    let name: String
    /// What kind of organisation it is.
    let kind: String
    /// Beginnings of names under which it is cited, in lower case.
    let beginnings: [String]
    /// Its hosts; a host below one of them counts too.
    let hosts: [String]

    /// The publisher that a name begins with, at the end of a word.
    static func named(_ name: String) -> KnownPublisher? {
        let name = name.lowercased()
        return byBeginning.first { beginning, _ in
            guard name.hasPrefix(beginning) else { return false }
            guard let next = name.dropFirst(beginning.count).first else { return true }
            return !next.isLetter && !next.isNumber
        }?.publisher
    }

    /// Whether a name is one of the publisher's, all of it.
    func answers(to text: String) -> Bool { ([name.lowercased()] + beginnings).contains(text.lowercased()) }

    /// The publisher behind a host.
    static func at(host: String) -> KnownPublisher? {
        var rest = host[...]
        while true {
            if let publisher = byHost[String(rest)] { return publisher }
            guard let dot = rest.firstIndex(of: ".") else { return nil }
            rest = rest[rest.index(after: dot)...]
        }
    }

    /// Whether a host only carries what others write, so that it publishes nothing itself.
    static func isPlatform(_ host: String) -> Bool {
        platforms.contains { host == $0 || host.hasSuffix("." + $0) }
    }

    private static let byBeginning: [(beginning: String, publisher: KnownPublisher)] = all.flatMap { publisher in
        ([publisher.name.lowercased()] + publisher.beginnings).map { ($0, publisher) }
    }.sorted { ($1.0.count, $0.0) < ($0.0.count, $1.0) }

    private static let byHost: [String: KnownPublisher] = Dictionary(
        all.flatMap { publisher in publisher.hosts.map { ($0, publisher) } }
    ) { first, _ in first }

    private static let platforms = [
        "twitter.com", "x.com", "medium.com", "github.com", "github.io", "githubusercontent.com", "youtube.com",
        "slideshare.net", "scribd.com", "dropbox.com", "amazonaws.com", "google.com", "pastebin.com", "reddit.com",
        "linkedin.com", "archive.org", "blogspot.com", "wordpress.com", "substack.com", "facebook.com", "gitlab.com",
        "documentcloud.org", "cloudfront.net", "herokuapp.com", "webflow.com", "hubspotusercontent.com", "box.com",
        "hatenablog.com", "tumblr.com", "azureedge.net", "windows.net", "stackexchange.com", "stackoverflow.com",
        "superuser.com", "sourceforge.net", "bit.ly", "t.co", "livejournal.com", "vimeo.com", "archive.is",
        "archive.ph",
    ]
}
