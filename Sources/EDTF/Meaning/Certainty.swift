/// What can be said about two dates: yes, no, or that they do not tell.
///
/// `2012` before `2012-05` is ``notKnown``, because neither answer follows from what was written.
public enum Certainty: Hashable, Sendable {
    /// True for everything that the dates can mean.
    case yes

    /// False for everything that the dates can mean.
    case no

    /// True for some of what the dates can mean and false for the rest.
    case notKnown
}
