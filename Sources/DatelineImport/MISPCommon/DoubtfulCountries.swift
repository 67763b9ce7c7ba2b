internal import DatelineModel

/// Names given as countries that do not identify one, collected for a few messages at the end.
struct DoubtfulCountries: Sendable {
    private struct Kind: Hashable {
        let type: String
        /// The key under `meta`.
        let key: String

        var isOfVictims: Bool { MetaKey.targets[key] != nil }
    }

    private struct Name {
        var count = 0
        var place: TextPlace?
    }

    private var names: [Kind: [String: Name]] = [:]

    mutating func add(_ text: String, under key: String, _ cluster: GalaxyCluster) {
        let kind = Kind(type: cluster.galaxy.type, key: key)
        var name = names[kind]?[text] ?? Name()
        name.count += 1
        name.place = Self.earlier(name.place, cluster.place)
        names[kind, default: [:]][text] = name
    }

    /// Adds what was met elsewhere.
    static func += (all: inout DoubtfulCountries, others: DoubtfulCountries) {
        for (kind, names) in others.names {
            all.names[kind, default: [:]].merge(names) {
                Name(count: $0.count + $1.count, place: earlier($0.place, $1.place))
            }
        }
    }

    /// A warning for each name shared by several countries, and one diagnostic per galaxy and key for the others.
    var diagnostics: [Diagnostic] {
        names.sorted { ($0.key.type, $0.key.key) < ($1.key.type, $1.key.key) }.flatMap { kind, names in
            let isOfSeveral = { (text: String) in Geography.choice(named: text) != nil }
            return names.filter { isOfSeveral($0.key) }.sorted { $0.key < $1.key }.map(Self.ofSeveral)
                + [Self.ofNone(kind, names.filter { !isOfSeveral($0.key) })].compactMap(\.self)
        }
    }

    private static func ofSeveral(_ text: String, _ name: Name) -> Diagnostic {
        let uses = name.count == 1 ? "" : ", \(name.count) times"
        return Diagnostic(
            .warning, .importObject, message: "'\(text)'\(uses) does not say which country it is, and stays a name",
            at: name.place, help: Geography.choice(named: text))
    }

    /// One diagnostic for all names of a galaxy, only a note for victims, which need not be countries.
    private static func ofNone(_ kind: Kind, _ names: [String: Name]) -> Diagnostic? {
        let sorted = names.keys.sorted()
        guard !sorted.isEmpty else { return nil }
        let shown = sorted.prefix(3).map { "'\(ShownText.cut($0, to: 40))'" }.joined(separator: ", ")
        let list = shown + (sorted.count > 3 ? " and \(sorted.count - 3) more" : "")
        let what =
            kind.isOfVictims
            ? "neither countries nor regions and stay names"
            : "no countries and stand in claims as they are written"
        return Diagnostic(
            kind.isOfVictims ? .note : .warning, .importObject,
            message: "\(list) under '\(kind.key)' of '\(kind.type)': \(what)",
            at: names.values.reduce(nil) { Self.earlier($0, $1.place) },
            help: "where a country is meant, write its English name or its code of ISO 3166, such as KR")
    }

    private static func earlier(_ one: TextPlace?, _ other: TextPlace?) -> TextPlace? {
        [one, other].compactMap(\.self).min { ($0.file, $0.line, $0.column) < ($1.file, $1.line, $1.column) }
    }
}
