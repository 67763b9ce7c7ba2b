internal import DatelineReading

/// A format that another import reads, recognised by a JSON object; the raw value is the import's name.
enum KnownFormat: String {
    case stix, misp, galaxy, kev, veris

    /// The format of an object; `nil` if it is not recognised.
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

/// A known format that no import reads, recognised to give better advice.
struct UnreadFormat: Hashable {
    /// What the format is called: `STIX 1.1.1`.
    let name: String
    /// What to do with the file.
    let remedy: String

    private static let export = "export it as STIX 2.1"
    private static let ofSTIX1 = "export it as STIX 2.1, or convert it with OASIS' 'stix2-elevator'"

    /// The format of a JSON object; `nil` if it is not recognised.
    init?(of node: LocatedNode) {
        func has(_ keys: String...) -> Bool { keys.allSatisfy { node[$0] != nil } }
        if let version = Self.versionOfSTIX1(node) {
            self.init(name: version, remedy: Self.ofSTIX1)
        } else if has("ioc") || has("OpenIOC") || has("indicator", "short_description") {
            self.init(name: "OpenIOC", remedy: Self.export)
        } else if let version = node["document"]?["csaf_version"] {
            self.init(name: ["CSAF", version.text].compactMap(\.self).joined(separator: " "), remedy: Self.export)
        } else if has("techniques", "domain") {
            self.init(name: "a layer of ATT&CK Navigator", remedy: "import the bundle of ATT&CK itself")
        } else if has("maec_objects") || node["type"]?.text == "package" && has("schema_version") {
            self.init(name: "MAEC", remedy: Self.export)
        } else if node["dataType"]?.text == "CVE_RECORD" || has("CVE_data_type") || has("cveMetadata") {
            self.init(name: "a CVE record", remedy: "name the number in a record: 'vulnerabilities: [CVE-2021-44228]'")
        } else {
            return nil
        }
    }

    private init(name: String, remedy: String) {
        self.name = name
        self.remedy = remedy
    }

    /// `STIX 1.1.1` for a STIX 1 package converted to JSON, bare or under the name of its XML element.
    private static func versionOfSTIX1(_ node: LocatedNode) -> String? {
        let names = ["STIX_Package", "stix:STIX_Package", "stix_package", "package"]
        let inside = names.lazy.compactMap { node[$0] }.first
        let package = inside ?? node
        let version = (package["version"] ?? package["@version"] ?? package["-version"])?.text
        let isOfSTIX1 = version?.hasPrefix("1.") ?? false
        let lists = [
            "stix_header", "indicators", "ttps", "threat_actors", "observables", "exploit_targets",
            "courses_of_action", "related_packages", "campaigns", "incidents", "STIX_Header", "stix:STIX_Header",
        ]
        let isPackage =
            package["id"]?.text?.contains("STIXPackage") ?? false || node["STIX_Package"] != nil
            || node["stix:STIX_Package"] != nil || package["stix_header"] != nil
        guard isPackage || isOfSTIX1 && lists.contains(where: { package[$0] != nil }) else { return nil }
        return isOfSTIX1 ? "STIX \(ShownText.cut(version ?? "", to: 10))" : "STIX 1"
    }
}

extension UnreadFormat {
    /// The format of bytes that are not JSON, by how they begin; `nil` if it is not recognised.
    init?(bytes: UnsafeRawBufferPointer) {
        if bytes.starts(with: [0x50, 0x4B, 0x03, 0x04]) || bytes.starts(with: [0x1F, 0x8B]) {
            self.init(name: "an archive", remedy: "unpack it, and give the files in it")
        } else if bytes.starts(with: "%PDF".utf8) {
            self.init(name: "a PDF", remedy: "enter it as a source: 'dateline new source'")
        } else {
            let beginning = String(decoding: bytes.prefix(8192), as: UTF8.self)
            guard let element = Self.firstElement(of: beginning) else { return nil }
            self.init(element: element.lowercased(), in: beginning)
        }
    }

    private init?(element: String, in text: String) {
        switch element.split(separator: ":").last ?? "" {
        case "stix_package":
            let version = Self.attribute("version", behind: "STIX_Package", in: text) ?? "1"
            self.init(name: "STIX \(ShownText.cut(version, to: 10)) in XML", remedy: Self.ofSTIX1)
        case "ioc", "openioc", "iocs": self.init(name: "OpenIOC", remedy: Self.export)
        case "maec_package", "maec_bundle": self.init(name: "MAEC", remedy: Self.export)
        case "observables": self.init(name: "CybOX", remedy: Self.ofSTIX1)
        case "iodef-document": self.init(name: "IODEF", remedy: Self.export)
        case "response", "event", "misp": self.init(name: "MISP in XML", remedy: "export it from MISP as JSON")
        case "html": self.init(name: "a web page", remedy: "save the file that the page leads to")
        case "rss", "feed", "rdf": self.init(name: "a feed", remedy: "save the file that the feed leads to")
        default: self.init(name: "XML", remedy: "export it as JSON: \(Self.export.dropFirst("export it as ".count))")
        }
    }

    /// The name of the first element in a markup text.
    private static func firstElement(of text: String) -> String? {
        let trimmed = text.drop { $0.isWhitespace || $0 == "\u{FEFF}" }
        guard trimmed.first == "<" else { return nil }
        if trimmed.prefix(14).lowercased() == "<!doctype html" { return "html" }
        var rest = trimmed
        while let open = rest.firstIndex(of: "<") {
            rest = rest[open...].dropFirst()
            guard let first = rest.first, first.isLetter || first == "_" else { continue }
            return String(rest.prefix { $0.isLetter || $0.isNumber || "_-:.".contains($0) })
        }
        return nil
    }

    private static func attribute(_ name: String, behind element: String, in text: String) -> String? {
        guard let start = text.firstRange(of: element) else { return nil }
        let tag = text[start.upperBound...].prefix { $0 != ">" }
        guard let found = tag.firstRange(of: " \(name)=") ?? tag.firstRange(of: "\n\(name)=") else { return nil }
        let value = tag[found.upperBound...]
        guard let quote = value.first, quote == "\"" || quote == "'" else { return nil }
        let text = ShownText.line(value.dropFirst().prefix { $0 != quote })
        return text.isEmpty ? nil : text
    }
}
