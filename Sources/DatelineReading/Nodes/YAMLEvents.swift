internal import CYAML

/// One event of libyaml; offsets count the characters of the text.
struct YAMLEvent {
    enum Kind {
        case scalar(String, Scalar.Style)
        case sequenceStart, sequenceEnd
        /// Within braces or by indentation.
        case mappingStart(isFlow: Bool)
        case mappingEnd
        case alias
        case documentStart, documentEnd
    }

    let kind: Kind
    let start: Int
    let end: Int
    var hasAnchor = false
    var hasTag = false
}

/// What libyaml could not read.
struct YAMLProblem {
    let reason: String
    /// In characters, or in bytes when the text could not even be decoded.
    let offset: Int
    let isByteOffset: Bool
}

/// Passes on the events of a YAML text; the only type that calls libyaml.
struct YAMLEvents: ~Copyable {
    private let parser: UnsafeMutablePointer<yaml_parser_t>
    private let isReady: Bool

    /// The bytes must outlive the events.
    init(_ bytes: UnsafeBufferPointer<UInt8>) {
        parser = .allocate(capacity: 1)
        parser.initialize(to: yaml_parser_t())
        isReady = yaml_parser_initialize(parser) == 1
        if isReady {
            yaml_parser_set_encoding(parser, YAML_UTF8_ENCODING)
            yaml_parser_set_input_string(parser, bytes.baseAddress, bytes.count)
        }
    }

    deinit {
        if isReady { yaml_parser_delete(parser) }
        parser.deinitialize(count: 1)
        parser.deallocate()
    }

    /// Passes on the events in order until `visit` returns `false`; returns the problem that ended the reading early.
    borrowing func forEach(_ visit: (YAMLEvent) -> Bool) -> YAMLProblem? {
        guard isReady else { return YAMLProblem(reason: "there is not enough memory", offset: 0, isByteOffset: false) }
        while true {
            var event = yaml_event_t()
            guard yaml_parser_parse(parser, &event) == 1 else { return problem }
            defer { yaml_event_delete(&event) }
            guard event.type != YAML_STREAM_END_EVENT, event.type != YAML_NO_EVENT else { return nil }
            if let read = Self.read(event), !visit(read) { return nil }
        }
    }

    /// libyaml reports an unclosed quote or a key without its colon where it noticed: at the end of the text, or a line
    /// too late. What has to be fixed is where the quote or key begins, so that place is reported instead.
    private var problem: YAMLProblem {
        let state = parser.pointee
        let reason = state.problem.map { String(cString: $0) } ?? "the text is not YAML"
        if state.error == YAML_READER_ERROR {
            return YAMLProblem(reason: reason, offset: state.problem_offset, isByteOffset: true)
        }
        switch state.context.map({ String(cString: $0) }) {
        case "while scanning a quoted scalar":
            let start = state.context_mark.index
            return YAMLProblem(reason: "the quote that opens here is not closed", offset: start, isByteOffset: false)
        case "while scanning a simple key":
            return YAMLProblem(reason: reason, offset: state.context_mark.index, isByteOffset: false)
        default:
            return YAMLProblem(reason: reason, offset: state.problem_mark.index, isByteOffset: false)
        }
    }

    private static func read(_ event: yaml_event_t) -> YAMLEvent? {
        var hasAnchor = false
        var hasTag = false
        let kind: YAMLEvent.Kind
        switch event.type {
        case YAML_SCALAR_EVENT:
            let scalar = event.data.scalar
            let text = String(decoding: UnsafeBufferPointer(start: scalar.value, count: scalar.length), as: UTF8.self)
            kind = .scalar(text, style(scalar.style))
            (hasAnchor, hasTag) = (scalar.anchor != nil, scalar.tag != nil)
        case YAML_SEQUENCE_START_EVENT:
            kind = .sequenceStart
            (hasAnchor, hasTag) = (event.data.sequence_start.anchor != nil, event.data.sequence_start.tag != nil)
        case YAML_MAPPING_START_EVENT:
            kind = .mappingStart(isFlow: event.data.mapping_start.style == YAML_FLOW_MAPPING_STYLE)
            (hasAnchor, hasTag) = (event.data.mapping_start.anchor != nil, event.data.mapping_start.tag != nil)
        case YAML_SEQUENCE_END_EVENT: kind = .sequenceEnd
        case YAML_MAPPING_END_EVENT: kind = .mappingEnd
        case YAML_ALIAS_EVENT: kind = .alias
        case YAML_DOCUMENT_START_EVENT: kind = .documentStart
        case YAML_DOCUMENT_END_EVENT: kind = .documentEnd
        default: return nil
        }
        return YAMLEvent(
            kind: kind, start: event.start_mark.index, end: event.end_mark.index, hasAnchor: hasAnchor, hasTag: hasTag)
    }

    private static func style(_ style: yaml_scalar_style_t) -> Scalar.Style {
        switch style {
        case YAML_SINGLE_QUOTED_SCALAR_STYLE, YAML_DOUBLE_QUOTED_SCALAR_STYLE: .quoted
        case YAML_LITERAL_SCALAR_STYLE: .literal
        case YAML_FOLDED_SCALAR_STYLE: .folded
        default: .plain
        }
    }
}
