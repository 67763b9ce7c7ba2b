/// The role of a type of STIX object in Dateline.
enum ObjectRole: Hashable, Sendable {
    /// intrusion-set, threat-actor: an actor.
    case actor
    /// campaign, incident: an incident.
    case event
    /// report, grouping: a disclosure, or a source.
    case publication
    /// note, opinion: a claim on what it is about.
    case comment
    /// malware, tool: a term of the vocabulary.
    case malware
    /// attack-pattern: a term of the vocabulary.
    case technique
    case vulnerability
    /// An organisation or a target.
    case identity
    /// The country or region of a target.
    case location
    case relationship
    /// A target, where an actor or event was sighted.
    case sighting
    case marking
    /// The event of the incident core extension: when an incident happened.
    case timing

    /// The role of a type; `nil` if Dateline has no use for it.
    init?(type: String) {
        switch type {
        case "intrusion-set", "threat-actor": self = .actor
        case "campaign", "incident": self = .event
        case "report", "grouping": self = .publication
        case "note", "opinion": self = .comment
        case "malware", "tool": self = .malware
        case "attack-pattern": self = .technique
        case "vulnerability": self = .vulnerability
        case "identity": self = .identity
        case "location": self = .location
        case "relationship": self = .relationship
        case "sighting": self = .sighting
        case "marking-definition": self = .marking
        case "event": self = .timing
        default: return nil
        }
    }

    /// The role of the object with an id.
    init?(id: String) { self.init(type: STIXObject.type(ofID: id)) }

    /// Whether the works cited by objects of this role become sources. No record can hold those of the others.
    var cites: Bool {
        switch self {
        case .actor, .event, .publication, .comment, .relationship, .sighting: true
        case .malware, .technique, .vulnerability, .identity, .location, .marking, .timing: false
        }
    }

    /// Whether objects of this role may become records.
    var isRecord: Bool {
        switch self {
        case .actor, .event, .publication: true
        case .comment, .malware, .technique, .vulnerability, .identity, .location, .relationship, .sighting, .marking,
            .timing:
            false
        }
    }
}
