import CModelGenLibYAML

// Beside `LibYAMLEmitter.swift` the only file of this module with unsafe code. Its invariants:
//
// 1. `parser` and `event` point to memory of this value's own, allocated in `init` and freed in `deinit`; the value
//    cannot be copied, so nothing else ever holds them.
// 2. libyaml keeps a pointer into the input until `yaml_parser_delete`. The input is therefore borrowed by
//    `withParser`, which does not return before the parser is gone.
// 3. `event` holds an event of libyaml's only within `next()`; it is turned into Swift values and deleted there.
// 4. Pointers from libyaml are read with the lengths that libyaml gives, or up to their terminating zero.
// 5. After an error or the end of the stream, libyaml is not called again.

/// libyaml's event parser.
struct LibYAMLParser: ~Copyable {
    private let parser: UnsafeMutablePointer<yaml_parser_t>
    private let event: UnsafeMutablePointer<yaml_event_t>
    private var isFinished = false

    /// Lets `body` read the events of UTF-8 without a byte order mark.
    static func withParser<Result, Failure: Error>(
        of utf8: [UInt8], _ body: (inout LibYAMLParser) throws(Failure) -> Result
    ) throws(Failure) -> Result {
        try utf8.withUnsafeBufferPointer { input throws(Failure) -> Result in
            var parser = LibYAMLParser(input)
            return try body(&parser)
        }
    }

    private init(_ input: UnsafeBufferPointer<UInt8>) {
        parser = .allocate(capacity: 1)
        event = .allocate(capacity: 1)
        // Without memory for its buffers libyaml leaves an all-zero parser, which may be deleted but not used.
        guard yaml_parser_initialize(parser) != 0 else {
            isFinished = true
            return
        }
        yaml_parser_set_encoding(parser, YAML_UTF8_ENCODING)
        // libyaml asserts that there is a pointer, which an empty array need not have.
        guard let start = input.baseAddress else {
            isFinished = true
            return
        }
        yaml_parser_set_input_string(parser, start, input.count)
    }

    deinit {
        yaml_parser_delete(parser)
        parser.deallocate()
        event.deallocate()
    }

    /// The next event. Nothing comes after the end of the stream or an error but the end of the stream.
    mutating func next() throws(YAMLProblem) -> YAMLEvent {
        guard !isFinished else { return YAMLEvent(kind: .streamEnd, position: position(parser.pointee.mark)) }
        guard yaml_parser_parse(parser, event) != 0 else {
            isFinished = true
            throw problem()
        }
        defer { yaml_event_delete(event) }
        return YAMLEvent(kind: kind(), position: position(event.pointee.start_mark))
    }

    private mutating func kind() -> YAMLEvent.Kind {
        let data = event.pointee.data
        switch event.pointee.type {
        case YAML_SCALAR_EVENT: return .scalar(scalar())
        case YAML_MAPPING_START_EVENT:
            return .mappingStart(properties(data.mapping_start.anchor, data.mapping_start.tag))
        case YAML_MAPPING_END_EVENT: return .mappingEnd
        case YAML_SEQUENCE_START_EVENT:
            return .sequenceStart(properties(data.sequence_start.anchor, data.sequence_start.tag))
        case YAML_SEQUENCE_END_EVENT: return .sequenceEnd
        case YAML_ALIAS_EVENT: return .alias(anchor: text(data.alias.anchor) ?? "")
        case YAML_STREAM_START_EVENT: return .streamStart
        case YAML_DOCUMENT_START_EVENT: return .documentStart
        case YAML_DOCUMENT_END_EVENT: return .documentEnd
        default:
            isFinished = true
            return .streamEnd
        }
    }

    private func scalar() -> YAMLScalar {
        let scalar = event.pointee.data.scalar
        let style: YAMLScalar.Style =
            switch scalar.style {
            case YAML_SINGLE_QUOTED_SCALAR_STYLE: .singleQuoted
            case YAML_DOUBLE_QUOTED_SCALAR_STYLE: .doubleQuoted
            case YAML_LITERAL_SCALAR_STYLE, YAML_FOLDED_SCALAR_STYLE: .block
            default: .plain
            }
        let utf8 = UnsafeBufferPointer(start: scalar.value, count: scalar.length)
        return YAMLScalar(
            text: String(decoding: utf8, as: UTF8.self), style: style,
            properties: properties(scalar.anchor, scalar.tag),
            extent: event.pointee.end_mark.index - event.pointee.start_mark.index)
    }

    private func properties(
        _ anchor: UnsafeMutablePointer<UInt8>?, _ tag: UnsafeMutablePointer<UInt8>?
    ) -> YAMLProperties {
        YAMLProperties(anchor: text(anchor), tag: text(tag))
    }

    private func text(_ pointer: UnsafePointer<UInt8>?) -> String? { pointer.map { String(cString: $0) } }

    private func problem() -> YAMLProblem {
        let state = parser.pointee
        let text = state.problem.map { String(cString: $0) } ?? "the document cannot be read"
        let context = state.context.map { (String(cString: $0), position(state.context_mark)) }
        let kind: YAMLProblem.Kind =
            switch state.error {
            case YAML_MEMORY_ERROR: .memory
            case YAML_READER_ERROR: .reader(offset: state.problem_offset)
            default: .syntax(at: position(state.problem_mark))
            }
        return YAMLProblem(kind: kind, problem: text, context: context.map { (text: $0.0, position: $0.1) })
    }

    /// libyaml counts lines and columns from 0; columns in characters.
    private func position(_ mark: yaml_mark_t) -> SourcePosition {
        SourcePosition(line: mark.line + 1, column: mark.column + 1)
    }
}
