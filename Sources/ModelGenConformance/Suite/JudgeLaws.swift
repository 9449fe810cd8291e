/// The part of the judge's program that asks what holds of every value: reading leniently refuses nothing that is read strictly,
/// writing loses nothing that was read, and both drivers say the same.
enum JudgeLaws {
    static let source = #"""

        /// A value, or why there is none, and the JSON that it is written as.
        struct Reading<Value: ModelValue & Codable> {
            var value: Value?
            var error: String
            var written: JSONValue?

            init(of bytes: [UInt8], _ options: DecodingOptions) {
                self.init { try Value(json: bytes, options: options) } writing: { try JSONValue(json: $0.jsonBytes()) }
            }

            init(carrying bytes: [UInt8], _ options: DecodingOptions) {
                let decoder = JSONDecoder()
                decoder.userInfo[.modelDecodingOptions] = options
                self.init { try decoder.decode(Value.self, from: Data(bytes)) } writing: {
                    try JSONValue(json: [UInt8](JSONEncoder().encode($0)))
                }
            }

            private init(reading: () throws -> Value, writing: (Value) throws -> JSONValue) {
                error = ""
                do { value = try reading() } catch { self.error = "\(error)" }
                do { written = try value.map(writing) } catch { self.error = "cannot be written: \(error)" }
            }
        }

        /// What does not hold of a valid document.
        func brokenLaws<Value>(
            _ document: JSONValue, _ strict: Reading<Value>, _ lenient: Reading<Value>, isValid: (Value) -> Bool
        ) -> [String] {
            guard let value = strict.value else { return [] }
            guard let lenientValue = lenient.value else {
                return ["what is read strictly is refused leniently: \(lenient.error)"]
            }
            guard isValid(value) else { return [] }
            var broken: [String] = []
            if strict.written != document {
                broken.append("what was read strictly is written as \(strict.written?.description ?? strict.error)")
            }
            if !isValid(lenientValue) { broken.append("what is valid read strictly is not read leniently") }
            if lenient.written.map({ isEqual(document, $0) }) != true {
                broken.append("what was read leniently is written as \(lenient.written?.description ?? lenient.error)")
            }
            return broken
        }

        /// Whether two values are equal save for nulls in `document` that `written` has no key for.
        func isEqual(_ document: JSONValue, _ written: JSONValue) -> Bool {
            switch (document, written) {
            case (.array(let left), .array(let right)):
                return left.count == right.count && zip(left, right).allSatisfy { isEqual($0, $1) }
            case (.object(let left), .object(let right)):
                return right.keys.allSatisfy { left[$0] != nil }
                    && left.allSatisfy { key, value in right[key].map { isEqual(value, $0) } ?? (value == .null) }
            default: return document == written
            }
        }

        func differences<Value>(_ direct: Reading<Value>, _ carried: Reading<Value>) -> [String] {
            switch (direct.value != nil, carried.value != nil) {
            case (true, false): return ["refuses: \(carried.error)"]
            case (false, true): return ["reads what the direct reader refuses: \(direct.error)"]
            case (false, false): return []
            case (true, true):
                guard direct.written != carried.written else { return [] }
                return ["writes \(carried.written?.description ?? carried.error), directly \(direct.written?.description ?? direct.error)"]
            }
        }

        func onOneLine(_ text: String) -> String {
            text.split(whereSeparator: { $0.isNewline || $0 == "\t" }).joined(separator: " ")
        }

        """#
}
