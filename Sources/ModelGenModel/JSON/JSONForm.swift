/// A value of the model that has a JSON form.
///
/// The form is a tree of `JSONLiteral`, not `Codable`: see `docs/decisions/0002-inspect-json.md`.
protocol JSONForm {
    /// The JSON form.
    var form: JSONLiteral { get }

    /// Reads the JSON form.
    init(form: JSONField) throws(ModelJSONError)
}

/// A value in a document that is being read, with its place.
struct JSONField {
    let value: JSONLiteral
    let path: String

    /// The error that something is wrong here.
    func error(_ problem: String) -> ModelJSONError { ModelJSONError(path: path, problem: problem) }

    /// The value under a key of this object; `nil` where the key is absent.
    subscript(key: String) -> JSONField? {
        get throws(ModelJSONError) {
            guard case .object(let members) = value else { throw error("expected an object") }
            guard let member = members.first(where: { $0.key == key }) else { return nil }
            return JSONField(value: member.value, path: path.isEmpty ? key : "\(path).\(key)")
        }
    }

    /// The value under a key that must be there.
    func required(_ key: String) throws(ModelJSONError) -> JSONField {
        guard let field = try self[key] else { throw error("the key \"\(key)\" is missing") }
        return field
    }

    /// The elements of this array.
    func elements() throws(ModelJSONError) -> [JSONField] {
        guard case .array(let values) = value else { throw error("expected an array") }
        return values.enumerated().map { JSONField(value: $0.element, path: "\(path)[\($0.offset)]") }
    }

    func string() throws(ModelJSONError) -> String {
        guard let text = value.string else { throw error("expected a string") }
        return text
    }

    func bool() throws(ModelJSONError) -> Bool {
        guard case .boolean(let value) = value else { throw error("expected a boolean") }
        return value
    }

    func number() throws(ModelJSONError) -> DecimalNumber {
        guard case .number(let number) = value else { throw error("expected a number") }
        return number
    }

    func int() throws(ModelJSONError) -> Int {
        guard let value = try number().integer(as: Int.self) else { throw error("expected an integer that fits") }
        return value
    }

    /// One of the names of a closed list.
    func name<T: RawRepresentable & CaseIterable>(
        of type: T.Type = T.self
    ) throws(ModelJSONError) -> T where T.RawValue == String {
        let text = try string()
        if let value = T(rawValue: text) { return value }
        throw error("\"\(text)\" is none of \(T.allCases.map(\.rawValue).joined(separator: ", "))")
    }

    func list<T: JSONForm>(of type: T.Type = T.self) throws(ModelJSONError) -> [T] {
        var result: [T] = []
        for element in try elements() { result.append(try T(form: element)) }
        return result
    }

    func strings() throws(ModelJSONError) -> [String] {
        var result: [String] = []
        for element in try elements() { result.append(try element.string()) }
        return result
    }

    func ints() throws(ModelJSONError) -> [Int] {
        var result: [Int] = []
        for element in try elements() { result.append(try element.int()) }
        return result
    }
}

/// An object's entries in the order they are written; absent values leave none.
struct JSONEntries {
    private(set) var members: [JSONLiteral.Member] = []

    var form: JSONLiteral { .object(members) }

    mutating func add(_ key: String, _ value: JSONLiteral?) {
        if let value { members.append(.init(key, value)) }
    }

    mutating func add(_ key: String, _ value: (any JSONForm)?) { add(key, value?.form) }

    mutating func add(_ key: String, _ text: String?) { add(key, text.map(JSONLiteral.string)) }

    mutating func add(_ key: String, _ flag: Bool) { add(key, JSONLiteral.boolean(flag)) }

    mutating func add(_ key: String, _ number: Int) { add(key, JSONLiteral.number(DecimalNumber(number))) }

    mutating func add(_ key: String, _ values: [some JSONForm]) { add(key, JSONLiteral.array(values.map(\.form))) }

    mutating func add(_ key: String, _ texts: [String]) { add(key, JSONLiteral.array(texts.map(JSONLiteral.string))) }

    mutating func add(_ key: String, _ numbers: [Int]) {
        add(key, JSONLiteral.array(numbers.map { .number(DecimalNumber($0)) }))
    }
}

extension JSONLiteral {
    /// An object with the entries that `fill` adds.
    static func object(_ fill: (inout JSONEntries) -> Void) -> JSONLiteral {
        var entries = JSONEntries()
        fill(&entries)
        return entries.form
    }
}
