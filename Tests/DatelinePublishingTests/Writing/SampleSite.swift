import DatelinePublishing

/// Sites to publish: a page each for `count` numbers, of which every tenth differs between versions.
struct SampleSite: Sendable {
    let version: Int
    var count = 100

    /// Publishes the site.
    @discardableResult
    func publish(
        into folder: String, jobs: Int = 2, options: WriterOptions = WriterOptions(home: nil),
        before: @Sendable (Int) -> Void = { _ in }
    ) throws(PublishError) -> WriteReport {
        try SiteWriter(folder: folder, options: options).write(count: count, jobs: jobs) { number in
            before(number)
            return try files(number)
        } last: { manifest in
            [{ [try OutputFile("index.html", text: manifest.entries.map(\.path).joined(separator: "\n"))] }]
        }
    }

    func files(_ number: Int) throws -> [OutputFile] {
        // The second version lacks some pages and has some of its own.
        if number % 20 == 3 {
            return [try OutputFile("only-in-\(version)/\(number).html", text: "page \(number)")]
        }
        let text = number % 10 == 0 ? "page \(number), version \(version)" : "page \(number)"
        return [
            try OutputFile("pages/\(number % 7)/\(number).html", text: text),
            try OutputFile("pages/\(number % 7)/\(number).json", text: "{\"page\":\(number)}"),
        ]
    }

    /// What the folder looks like after publishing into an empty one.
    var tree: SiteTree {
        get throws {
            let folder = try TemporaryFolder()
            try publish(into: folder("site"))
            return try SiteTree(folder("site"))
        }
    }
}

/// A site of just these files.
@discardableResult
func publish(
    _ files: KeyValuePairs<String, String>, into folder: String, options: WriterOptions = WriterOptions(home: nil)
) throws(PublishError) -> WriteReport {
    let files = files.map { (path: $0.key, text: $0.value) }
    return try SiteWriter(folder: folder, options: options).write(count: files.count, jobs: 1) { number in
        [try OutputFile(files[number].path, text: files[number].text)]
    }
}

/// The words of the error that `body` throws.
func words(_ body: () throws(PublishError) -> Void) -> String? {
    do { try body() } catch { return error.description }
    return nil
}
