import ModelGenPages
import ModelGenSyntax
import ModelRuntime

/// What is fuzzed. Text may be refused; what is accepted must keep what `check` says. A crash is a finding.
enum Reader: String, CaseIterable {
    case direct, value, yaml, json, pages, http

    func read(_ bytes: [UInt8]) {
        switch self {
        case .direct:
            check([Issue].self, bytes)
            check(ChargeList.self, bytes)
            check([ChatCompletion].self, bytes)
        case .value: check(JSONValue.self, bytes)
        case .yaml: _ = try? DocumentReader().read(bytes, file: "input.yaml", format: .yaml)
        case .json: _ = try? DocumentReader().read(bytes, file: "input.json", format: .json)
        case .http: Requests.read(bytes)
        case .pages:
            _ = PageSetReader().read([PageFile(path: "input.md", text: String(decoding: bytes, as: UTF8.self))])
        }
    }

    /// A value is read only from text that is JSON, can be validated, and reads back as itself.
    private func check<Value: ModelValue & Equatable>(_: Value.Type, _ bytes: [UInt8]) {
        let options = Self.options[bytes.count % Self.options.count]
        guard let value = try? Value(json: bytes, options: options) else { return }
        // The value of an unknown key is not searched for keys that occur twice; here it is read like all the rest.
        let judge = DecodingOptions(duplicateKeys: .first)
        // Not preconditions, which say nothing in an optimized build.
        if (try? JSONValue(json: bytes, options: judge)) == nil { fatalError("read from what is not JSON") }
        _ = value.isValid
        guard let text = try? value.jsonBytes(bytes.count % 2 == 0 ? .compact : [.pretty, .sortedKeys]) else { return }
        if (try? Value(json: text)) != value { fatalError("does not read back") }
    }

    /// One is chosen by the length of the text, so that an input always does the same.
    private static let options = [
        DecodingOptions(duplicateKeys: .first),
        DecodingOptions(isStrict: true),
        DecodingOptions(duplicateKeys: .last),
        DecodingOptions(limits: .init(depth: 8, size: 4096)),
    ]
}
