/// Where an operation stands, told from its name.
struct OperationAddress {
    /// What holds the operation.
    enum Holder: Equatable {
        case path(String)
        case webhook(String)
        /// Of the operation of a name, called by its own, at an expression.
        case callback(String, String, String)
    }

    var holder: Holder
    /// As the key of a path item.
    var method: String

    /// `nil` where OpenAPI 3.1 has no place for the operation.
    init?(_ name: String) {
        if let (caller, callback, rest) = Self.callback(in: name), let (method, expression) = Self.split(rest) {
            self.init(.callback(caller, callback, expression), method)
        } else if name.hasPrefix("webhook "), let (method, key) = Self.split(name.dropFirst("webhook ".count)) {
            self.init(.webhook(key), method)
        } else if let (method, path) = Self.split(name[...]), path.hasPrefix("/") {
            self.init(.path(path), method)
        } else {
            return nil
        }
    }

    private init?(_ holder: Holder, _ method: String) {
        guard Self.methods.contains(method) else { return nil }
        self.holder = holder
        self.method = method
    }

    /// OpenAPI 3.1.1 §4.8.9.
    private static let methods: Set<String> = ["get", "put", "post", "delete", "options", "head", "patch", "trace"]

    private static func split(_ text: Substring) -> (method: String, key: String)? {
        guard let space = text.firstIndex(of: " ") else { return nil }
        return (text[..<space].lowercased(), String(text[text.index(after: space)...]))
    }

    /// The last callback on the way counts: a callback's operation may have some itself.
    private static func callback(in name: String) -> (caller: String, name: String, rest: Substring)? {
        let word = " callback "
        var start: Substring.Index?
        var rest = name[...]
        while !rest.isEmpty {
            if rest.hasPrefix(word) { start = rest.startIndex }
            rest = rest.dropFirst()
        }
        guard let start else { return nil }
        let after = name[start...].dropFirst(word.count)
        guard let space = after.firstIndex(of: " ") else { return nil }
        return (String(name[..<start]), String(after[..<space]), after[after.index(after: space)...])
    }
}
