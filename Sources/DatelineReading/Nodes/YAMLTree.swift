/// Builds nodes from the events of a document.
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
        /// Whether it is a mapping within braces.
        let isFlow: Bool
        var elements: [LocatedNode] = []
        var entries = DistinctEntries()
        /// Whether a key has come but not its value.
        var isAwaitingValue = false
        /// The key whose value comes next; `nil` when both will be left out.
        var key: LocatedNode?
        /// The offset after the key.
        var keyEnd = 0
        /// Whether it is not what was meant, and was reported.
        var isLost = false
    }

    init(_ places: YAMLPlaces) {
        self.places = places
    }

    /// Adds an event; `false` when the rest of the text is not to be read.
    mutating func add(_ event: YAMLEvent) -> Bool {
        if event.hasAnchor { report(.anchor, at: places.markPlace(of: event)) }
        if event.hasTag { report(.tag, at: places.markPlace(of: event)) }
        switch event.kind {
        case .scalar(let text, let style):
            add(Scalar(text: text, style: style), at: event)
        case .alias:
            report(.alias, at: places.markPlace(of: event))
            complete(nil)
        case .sequenceStart, .mappingStart:
            return begin(event)
        case .sequenceEnd, .mappingEnd:
            end()
        case .documentStart:
            documents += 1
            guard documents == 1 else {
                report(.severalDocuments, at: places.place(of: event))
                return false
            }
        case .documentEnd:
            return true
        }
        return true
    }

    private mutating func add(_ scalar: Scalar, at event: YAMLEvent) {
        let place = places.place(of: event)
        guard scalar.style == .plain else {
            return complete(LocatedNode(place: place, value: .scalar(scalar)), at: event)
        }
        if let slip = places.slip(of: event) {
            report(slip)
            return loseSlip(at: place)
        }
        let isEmptyValue = scalar.text.isEmpty && open.last.map { $0.isMapping && $0.isAwaitingValue } ?? false
        let end = isEmptyValue ? (open.last?.keyEnd ?? 0) + 1 : places.end(of: event)
        if let comment = places.comment(behind: end) {
            let whole = YAMLLine.trimmed(scalar.text + comment.text)
            report(.cutByComment(scalar.text.inShort, whole: whole), at: comment.place)
        }
        complete(LocatedNode(place: place, value: .scalar(scalar)), at: event)
    }

    /// Leaves out what begins with a slip: the value, or the key with its value, and a mapping that is one only because
    /// of the slip.
    private mutating func loseSlip(at place: NodePlace) {
        guard let last = open.indices.last, open[last].isMapping, !open[last].isAwaitingValue else {
            return complete(.lost(at: place))
        }
        if last == 0 {
            _ = open[last].entries.add(LocatedNode.Entry(key: .lost(at: place), value: .lost(at: place)))
        } else {
            open[last].isLost = true
        }
        open[last].isAwaitingValue = true
        open[last].key = nil
    }

    private mutating func begin(_ event: YAMLEvent) -> Bool {
        guard open.count < YAMLReader.maximumDepth else {
            report(.tooDeep(YAMLReader.maximumDepth), at: places.place(of: event))
            root = nil
            return false
        }
        var (isMapping, isFlow) = (false, false)
        if case .mappingStart(let braces) = event.kind { (isMapping, isFlow) = (true, braces) }
        open.append(OpenCollection(place: places.place(of: event), isMapping: isMapping, isFlow: isFlow))
        return true
    }

    private mutating func end() {
        guard let collection = open.popLast() else { return }
        guard !collection.isLost else { return complete(.lost(at: collection.place)) }
        let value: LocatedNode.Value =
            collection.isMapping ? .mapping(collection.entries.entries) : .sequence(collection.elements)
        complete(LocatedNode(place: collection.place, value: value))
    }

    /// Puts a node into the collection that holds it; `nil` stands for one that is left out.
    private mutating func complete(_ node: LocatedNode?, at event: YAMLEvent? = nil) {
        guard let last = open.indices.last else {
            root = node
            return
        }
        guard open[last].isMapping else {
            if let node { open[last].elements.append(node) }
            return
        }
        guard open[last].isAwaitingValue else { return startEntry(node, in: last, at: event) }
        open[last].isAwaitingValue = false
        guard let key = open[last].key, let node else { return }
        let entry = LocatedNode.Entry(key: key, value: node)
        // A comma in a text within braces makes keys without values, which the reader of fields reports.
        if !open[last].entries.add(entry), !(open[last].isFlow && node.isNull) {
            report(.duplicateKey(entry.name), at: key.place)
        }
    }

    private mutating func startEntry(_ key: LocatedNode?, in last: Int, at event: YAMLEvent?) {
        open[last].keyEnd = event.map(places.end) ?? 0
        open[last].isAwaitingValue = true
        open[last].key = key?.scalar == nil ? nil : key
        if let key, key.scalar == nil { report(.keyIsNotText, at: key.place) }
    }

    private mutating func report(_ kind: NodeFault.Kind, at place: NodePlace) {
        report(NodeFault(kind, at: place))
    }

    private mutating func report(_ fault: NodeFault) {
        if faults.count < NodeFault.most { faults.append(fault) }
    }
}
