/// Puts the events of a document together into nodes.
struct YAMLTree {
    private(set) var root: LocatedNode?
    private(set) var faults: [NodeFault] = []

    private let places: YAMLPlaces
    private var open: [OpenCollection] = []
    private var documents = 0

    /// A sequence or mapping whose end has not come yet.
    private struct OpenCollection {
        let place: NodePlace
        let isMapping: Bool
        var elements: [LocatedNode] = []
        var entries = DistinctEntries()
        /// Whether a key has come and its value has not.
        var isAwaitingValue = false
        /// The key of the value that is to come; nil when the value will be left out with its key.
        var key: LocatedNode?
    }

    init(_ places: YAMLPlaces) {
        self.places = places
    }

    /// Takes an event; false when the rest of the text is not to be read.
    mutating func add(_ event: YAMLEvent) -> Bool {
        if event.hasAnchor { note(.anchor, places.markPlace(of: event)) }
        if event.hasTag { note(.tag, places.markPlace(of: event)) }
        switch event.kind {
        case .scalar(let text, let style):
            complete(LocatedNode(place: places.place(of: event), value: .scalar(Scalar(text: text, style: style))))
        case .alias:
            note(.alias, places.markPlace(of: event))
            complete(nil)
        case .sequenceStart, .mappingStart:
            return begin(event)
        case .sequenceEnd, .mappingEnd:
            end()
        case .documentStart:
            documents += 1
            guard documents == 1 else {
                note(.severalDocuments, places.place(of: event))
                return false
            }
        case .documentEnd:
            return true
        }
        return true
    }

    private mutating func begin(_ event: YAMLEvent) -> Bool {
        guard open.count < YAMLReader.maximumDepth else {
            note(.tooDeep(YAMLReader.maximumDepth), places.place(of: event))
            root = nil
            return false
        }
        var isMapping = false
        if case .mappingStart = event.kind { isMapping = true }
        open.append(OpenCollection(place: places.place(of: event), isMapping: isMapping))
        return true
    }

    private mutating func end() {
        guard let collection = open.popLast() else { return }
        let value: LocatedNode.Value =
            collection.isMapping ? .mapping(collection.entries.entries) : .sequence(collection.elements)
        complete(LocatedNode(place: collection.place, value: value))
    }

    /// Puts a node into the collection that holds it; nil stands for one that is left out.
    private mutating func complete(_ node: LocatedNode?) {
        guard let last = open.indices.last else {
            root = node
            return
        }
        guard open[last].isMapping else {
            if let node { open[last].elements.append(node) }
            return
        }
        guard open[last].isAwaitingValue else { return startEntry(node, in: last) }
        open[last].isAwaitingValue = false
        guard let key = open[last].key, let node else { return }
        let entry = LocatedNode.Entry(key: key, value: node)
        if !open[last].entries.add(entry) { note(.duplicateKey(entry.name), key.place) }
    }

    private mutating func startEntry(_ key: LocatedNode?, in last: Int) {
        open[last].isAwaitingValue = true
        open[last].key = key?.scalar == nil ? nil : key
        if let key, key.scalar == nil { note(.keyIsNotText, key.place) }
    }

    private mutating func note(_ kind: NodeFault.Kind, _ place: NodePlace) {
        if faults.count < NodeFault.most { faults.append(NodeFault(kind, at: place)) }
    }
}
