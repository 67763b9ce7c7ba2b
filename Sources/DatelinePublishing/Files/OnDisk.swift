/// Takes steps on the file system; where one fails, the failure is that of the whole publication.
func onDisk<Result>(_ steps: () throws(SystemFailure) -> Result) throws(PublishError) -> Result {
    do { return try steps() } catch { throw .system(error) }
}
