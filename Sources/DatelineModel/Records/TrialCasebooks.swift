import EDTF

/// Casebooks at the edges, for trying templates on pages that have next to nothing to show.
extension Casebook {
    /// A casebook with no record in it.
    public static let empty = Casebook(settings: Settings(title: "Nothing yet"), incidents: [], actors: [], sources: [])

    /// One record of each kind, with what it must have and no more.
    public static let bare: Casebook = {
        let source = ID<Source>("bare").map { Source(id: $0, title: "A source", publisher: .named("Somebody")) }
        let incidents = Incident.Kind.allCases.compactMap { kind in
            ID<Incident>("bare-\(kind.rawValue)").map { id in
                Incident(id: id, kind: kind, title: "Something", date: .year(2017))
            }
        }
        let actor = ID<Actor>("bare").map { Actor(id: $0, name: "An actor") }
        return Casebook(
            settings: Settings(title: "The least there is"), incidents: incidents,
            actors: [actor].compactMap(\.self), sources: [source].compactMap(\.self))
    }()
}
