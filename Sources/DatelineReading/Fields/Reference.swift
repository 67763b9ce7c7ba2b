internal import DatelineModel

/// That a record names another one, or a term, which must be looked up once all records are read.
struct Reference: Hashable, Sendable {
    /// What is named.
    enum Target: Hashable, Sendable {
        case source(ID<Source>)
        case actor(ID<Actor>)
        case incident(ID<Incident>)
        /// Somebody who says or publishes something: an organisation, an actor or a free name.
        case party(String)
        case sector(ID<Sector>)
        case region(ID<Region>)
        case malware(ID<Malware>)
        case technique(ID<Technique>)
        /// Something that is no id and was reported; perhaps the name of what has one.
        case misspelled(String, TermNames.List)
        /// A word of the prose that would be a citation, if it had brackets and an `@`.
        case uncited(String)
    }

    /// What is named.
    var target: Target
    /// Where it is named.
    var place: TextPlace
}
