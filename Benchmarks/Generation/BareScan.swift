import CModelGenLibYAML

// The only file here with unsafe code. libyaml keeps a pointer into the input until `yaml_parser_delete`, so the input is
// borrowed around the whole scan; every event is deleted before the next one is asked for.

/// What nothing that reads YAML through libyaml can be faster than: its events, thrown away.
enum BareScan {
    /// How many events a document has; `nil` where libyaml refuses it.
    static func eventCount(of utf8: [UInt8]) -> Int? {
        utf8.withUnsafeBufferPointer { input in
            var parser = yaml_parser_t()
            guard yaml_parser_initialize(&parser) != 0 else { return nil }
            defer { yaml_parser_delete(&parser) }
            yaml_parser_set_input_string(&parser, input.baseAddress, input.count)
            var count = 0
            var event = yaml_event_t()
            while yaml_parser_parse(&parser, &event) != 0 {
                count += 1
                let isEnd = event.type == YAML_STREAM_END_EVENT
                yaml_event_delete(&event)
                if isEnd { return count }
            }
            return nil
        }
    }
}
