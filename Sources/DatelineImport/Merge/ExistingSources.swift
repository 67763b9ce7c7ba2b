internal import DatelineModel

/// The sources of a casebook, to be found by what they are.
struct ExistingSources {
    let ids: Set<String>
    private let byPage: [String: [Source]]
    private let byID: [ID<Source>: Source]

    init(_ sources: [Source]) {
        ids = Set(sources.map(\.id.text))
        byID = Dictionary(sources.map { ($0.id, $0) }) { first, _ in first }
        byPage = Dictionary(grouping: sources.filter { $0.page != nil }) { $0.page ?? "" }
    }

    /// The source that another one is: the same page under the same title, or where one of the two knows no title.
    ///
    /// A source without an address is the same where id, title and publisher are.
    func same(as source: Source) -> ID<Source>? {
        if let page = source.page {
            let candidates = (byPage[page] ?? []).filter {
                $0.title == source.title || !$0.hasTitle || !source.hasTitle
            }
            if candidates.contains(where: { $0.id == source.id }) { return source.id }
            return candidates.map(\.id).min()
        }
        guard let held = byID[source.id], held.title == source.title, held.publisher == source.publisher else {
            return nil
        }
        return held.id
    }
}

extension Source {
    /// The page at which it can be read, however its address is spelled.
    fileprivate var page: String? { url.flatMap { WebAddress($0)?.page } }

    /// Whether its title is one, and not its address in place of one.
    fileprivate var hasTitle: Bool { url.flatMap { WebAddress($0)?.shown } != title }
}
