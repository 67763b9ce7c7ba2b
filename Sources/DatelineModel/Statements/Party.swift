/// Somebody who says something.
public enum Party: Hashable, Sendable {
    /// An organisation of the vocabulary.
    case organisation(ID<Organisation>)
    /// An actor of the casebook.
    case actor(ID<Actor>)
    /// A name as the record has it.
    case named(String)
}
