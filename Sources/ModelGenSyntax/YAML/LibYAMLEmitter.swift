import CModelGenLibYAML

// Beside `LibYAMLParser.swift` the only file of this module with unsafe code. Its invariants:
//
// 1. `emitter`, `event` and `output` point to memory of this value's own, allocated in `init` and freed in `deinit`; the
//    value cannot be copied, so nothing else ever holds them, and libyaml may keep the pointer to `output`.
// 2. `append` is called by libyaml alone, within `emit` and with the pointer that `init` gave it: to `output`, which is
//    initialized as long as this value lives.
// 3. An event is complete before `yaml_emitter_emit`, which owns and frees its texts whether it succeeds or not; one that
//    could not be made is never emitted. libyaml copies texts when it makes an event, so they are lent for that call.
// 4. After an error libyaml is not called again but to delete the emitter.

/// libyaml's emitter, which writes events as text.
struct LibYAMLEmitter: ~Copyable {
    /// How a scalar is written.
    enum Style {
        case plain, singleQuoted, doubleQuoted, literal
    }

    private let emitter: UnsafeMutablePointer<yaml_emitter_t>
    private let event: UnsafeMutablePointer<yaml_event_t>
    private let output: UnsafeMutablePointer<[UInt8]>
    private var hasFailed = false

    /// Begins a stream with one document.
    init() {
        emitter = .allocate(capacity: 1)
        event = .allocate(capacity: 1)
        output = .allocate(capacity: 1)
        output.initialize(to: [])
        // Without memory for its buffers libyaml leaves an all-zero emitter, which may be deleted but not used.
        hasFailed = yaml_emitter_initialize(emitter) == 0
        guard !hasFailed else { return }
        yaml_emitter_set_output(emitter, { LibYAMLEmitter.append($0, $1, $2) }, output)
        yaml_emitter_set_unicode(emitter, 1)
        // Texts are not folded: a changed word changes its line only.
        yaml_emitter_set_width(emitter, -1)
        emit(yaml_stream_start_event_initialize(event, YAML_UTF8_ENCODING))
        emit(yaml_document_start_event_initialize(event, nil, nil, nil, 1))
    }

    deinit {
        yaml_emitter_delete(emitter)
        output.deinitialize(count: 1)
        emitter.deallocate()
        event.deallocate()
        output.deallocate()
    }

    mutating func scalar(_ text: String, _ style: Style) {
        var text = text
        let made = text.withUTF8 { utf8 -> Int32 in
            // libyaml asserts that there is a pointer, and takes a negative length for a text that ends with a zero.
            guard let start = utf8.baseAddress, let count = Int32(exactly: utf8.count) else { return 0 }
            return yaml_scalar_event_initialize(event, nil, nil, start, count, 1, 1, style.value)
        }
        emit(made)
    }

    /// A number, marked as one: in YAML 1.1 a plain scalar with an exponent is a text unless it has a point and a sign.
    mutating func taggedNumber(_ text: String) {
        var text = text
        var tag = "tag:yaml.org,2002:float"
        let made = tag.withUTF8 { tag -> Int32 in
            text.withUTF8 { utf8 -> Int32 in
                guard let start = utf8.baseAddress, let count = Int32(exactly: utf8.count) else { return 0 }
                // libyaml takes a tag that ends with a zero, which the bytes of a Swift string need not do.
                return withUnsafeTemporaryAllocation(of: UInt8.self, capacity: tag.count + 1) { copy in
                    _ = copy.initialize(from: tag)
                    copy.initializeElement(at: tag.count, to: 0)
                    return yaml_scalar_event_initialize(
                        event, nil, copy.baseAddress, start, count, 0, 0, Style.plain.value)
                }
            }
        }
        emit(made)
    }

    mutating func startMapping(isFlow: Bool) {
        let style = isFlow ? YAML_FLOW_MAPPING_STYLE : YAML_BLOCK_MAPPING_STYLE
        emit(yaml_mapping_start_event_initialize(event, nil, nil, 1, style))
    }

    mutating func endMapping() { emit(yaml_mapping_end_event_initialize(event)) }

    mutating func startSequence(isFlow: Bool) {
        let style = isFlow ? YAML_FLOW_SEQUENCE_STYLE : YAML_BLOCK_SEQUENCE_STYLE
        emit(yaml_sequence_start_event_initialize(event, nil, nil, 1, style))
    }

    mutating func endSequence() { emit(yaml_sequence_end_event_initialize(event)) }

    /// Ends the document. The text; `nil` where there was no memory for it.
    consuming func finish() -> [UInt8]? {
        emit(yaml_document_end_event_initialize(event, 1))
        emit(yaml_stream_end_event_initialize(event))
        if !hasFailed, yaml_emitter_flush(emitter) == 0 { hasFailed = true }
        return hasFailed ? nil : output.pointee
    }

    /// Writes the event, where it could be made.
    private mutating func emit(_ made: Int32) {
        guard !hasFailed else {
            if made != 0 { yaml_event_delete(event) }
            return
        }
        hasFailed = made == 0 || yaml_emitter_emit(emitter, event) == 0
    }

    private static func append(
        _ output: UnsafeMutableRawPointer?, _ bytes: UnsafeMutablePointer<UInt8>?, _ count: Int
    ) -> Int32 {
        guard let output, let bytes else { return 0 }
        output.assumingMemoryBound(to: [UInt8].self).pointee += UnsafeBufferPointer(start: bytes, count: count)
        return 1
    }
}

extension LibYAMLEmitter.Style {
    fileprivate var value: yaml_scalar_style_t {
        switch self {
        case .plain: YAML_PLAIN_SCALAR_STYLE
        case .singleQuoted: YAML_SINGLE_QUOTED_SCALAR_STYLE
        case .doubleQuoted: YAML_DOUBLE_QUOTED_SCALAR_STYLE
        case .literal: YAML_LITERAL_SCALAR_STYLE
        }
    }
}
