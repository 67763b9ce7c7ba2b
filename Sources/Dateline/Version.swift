/// What this is.
public enum DatelineVersion {
    /// The version, as in the change log.
    public static let number = "0.1.0"
}
