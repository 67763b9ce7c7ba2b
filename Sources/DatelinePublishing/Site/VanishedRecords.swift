extension WriteReport {
    /// Pages of records that were published before and are gone, as paths from the root of the site.
    public var vanishedRecords: [String] {
        removed.compactMap { path in
            let parts = path.split(separator: "/")
            guard parts.count == 3, ["incidents", "actors", "sources"].contains(parts[0]), parts[2] == "index.html"
            else { return nil }
            return "\(parts[0])/\(parts[1])/"
        }
    }
}
