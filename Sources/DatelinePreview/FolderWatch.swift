/// Tells when something in some folders has changed.
///
/// An editor writes a file in several steps, and a checkout touches hundreds. So changes are collected until it has
/// been quiet for a moment, and told as one.
public struct FolderWatch: Sendable {
    /// How often is looked, in milliseconds.
    private static let beat = 50
    /// How many looks without a change make it quiet.
    private static let quiet = 3
    /// How many looks a burst of changes may go on before it is told all the same.
    private static let patience = 40

    private let watched: WatchedFolders

    /// A watch over folders and all that is in them, from now on.
    ///
    /// - Parameter ignoring: folders that are left out, such as the one that the site is published into. Whatever has
    ///   a name that begins with a full stop or ends in `~` is left out too: editors put their copies there.
    public init(over folders: [String], ignoring: [String] = []) throws(PreviewError) {
        watched = try WatchedFolders(folders, ignoring: ignoring)
    }

    /// The changes: an element for each burst of them. Ending the iteration ends the watch.
    public var changes: AsyncStream<Void> {
        // Changes that come while the last one is being dealt with are one more, however many.
        AsyncStream(bufferingPolicy: .bufferingNewest(1)) { stream in
            let looking = Task {
                var (burst, silence) = (0, 0)
                while (try? await Task.sleep(for: .milliseconds(Self.beat))) != nil {
                    let hasChanged = watched.haveChanged()
                    guard burst > 0 || hasChanged else { continue }
                    burst += 1
                    silence = hasChanged ? 0 : silence + 1
                    guard silence >= Self.quiet || burst >= Self.patience else { continue }
                    stream.yield()
                    (burst, silence) = (0, 0)
                }
                stream.finish()
            }
            stream.onTermination = { _ in looking.cancel() }
        }
    }
}
