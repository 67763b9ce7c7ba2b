internal import DatelineReading

/// The format that a JSON object has the marks of, for whoever gave it to the import of another; named as the imports are.
enum KnownFormat: String {
    case stix, misp, galaxy, kev, veris

    /// The format of an object; `nil` where it has the marks of none.
    init?(of node: LocatedNode) {
        func has(_ keys: String...) -> Bool { keys.allSatisfy { node[$0] != nil } }
        if has("Event") || has("response") {
            self = .misp
        } else if has("objects") || has("type", "id", "created") || node["type"]?.text == "bundle" {
            self = .stix
        } else if has("values", "uuid") || has("values", "authors") {
            self = .galaxy
        } else if has("catalogVersion") || has("vulnerabilities", "dateReleased") {
            self = .kev
        } else if has("incident_id") {
            self = .veris
        } else {
            return nil
        }
    }
}
