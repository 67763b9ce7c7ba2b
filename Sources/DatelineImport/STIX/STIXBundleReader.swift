internal import DatelineModel
internal import DatelineReading

/// Reads a bundle object by object.
///
/// Takes a bundle of STIX 2.0 or 2.1, a TAXII envelope (an object with `objects`), a bare array of objects or bundles, or
/// one object; and any number of these one after another.
struct STIXBundleReader {
    /// What comes out of a bundle.
    enum Finding {
        case object(STIXObject)
        /// Something in the place of an object that cannot be taken for one.
        case unreadable
    }

    private let file: String
    private var list: ListReader
    private var faultsOfObjects = FirstDiagnostics()

    /// What was wrong with the text, and then with its objects.
    var faults: FirstDiagnostics {
        var faults = list.faults
        faults += faultsOfObjects
        return faults
    }

    init(_ bytes: UnsafeRawBufferPointer, file: String) {
        self.file = file
        let expectation = ListReader.Expectation(
            key: "objects", kind: "a STIX bundle", fault: .stixBundle,
            remedy: "give a STIX 2.0 or 2.1 bundle: '{\"type\": \"bundle\", \"objects\": [ ... ]}'",
            isElement: { node in
                if node["type"]?.text == "bundle" { return node["objects"]?.elements == nil }
                return node["type"] != nil && node["id"] != nil
            })
        list = ListReader(bytes, file: file, expectation)
    }

    mutating func read(_ body: (Finding) -> Void) {
        var faults = FirstDiagnostics()
        let file = file
        list.read { finding in
            switch finding {
            case .element(let node):
                if let object = STIXObject(node, file: file) {
                    // A bundle without objects is an empty one.
                    if object.type != "bundle" { body(.object(object)) }
                } else if node["type"]?.text != "bundle" {
                    faults.append(Self.noObject(node, file))
                    body(.unreadable)
                }
            case .unreadable: body(.unreadable)
            case .end: break
            }
        }
        faultsOfObjects = faults
    }

    private static func noObject(_ node: LocatedNode, _ file: String) -> Diagnostic {
        Diagnostic(
            .error, .stixObject, "this is not a STIX object: 'type' or 'id' is missing or no text",
            at: TextPlace(of: node, in: file),
            help: "give it a 'type' and an 'id' such as 'campaign--<uuid>'")
    }
}
