import ModelRuntime

/// A query, cut into its pairs once: each `key=value` between `&`, the key decoded, the value not yet.
struct QueryString {
    struct Pair {
        let key: String
        let value: Substring
    }

    let text: Substring
    private(set) var pairs: [Pair] = []
    private var places: [ExactString: [Int]] = [:]
    /// Pairs with brackets in their keys, by what stands before the first.
    private var bracketed: [ExactString: [Int]] = [:]

    init(_ text: Substring, limits: HTTPLimits) throws(HTTPMessageError) {
        self.text = text
        guard text.utf8.count <= limits.query else { throw HTTPMessageError(.query, .tooLarge(limit: limits.query)) }
        for part in text.cut(at: "&", omittingEmpty: true) {
            guard pairs.count < limits.pairs else { throw HTTPMessageError(.query, .tooLarge(limit: limits.pairs)) }
            let (key, value) = part.cutOnce(at: "=")
            append(try PercentCoding.decode(key, plusIsSpace: true, at: .query), value ?? "")
        }
    }

    private mutating func append(_ key: String, _ value: Substring) {
        places[ExactString(key), default: []].append(pairs.count)
        if let bracket = key.utf8.firstIndex(of: UInt8(ascii: "[")) {
            bracketed[ExactString(String(key[..<bracket])), default: []].append(pairs.count)
        }
        pairs.append(Pair(key: key, value: value))
    }

    /// The values of a key, in order.
    subscript(key: String) -> [Substring] { (places[ExactString(key)] ?? []).map { pairs[$0].value } }

    /// The pairs whose keys are `name[…`, each with what follows the name.
    func members(of name: String) -> [(path: Substring, value: Substring)] {
        let found: [Pair]
        if name.utf8.contains(UInt8(ascii: "[")) {
            found = pairs
        } else {
            found = (bracketed[ExactString(name)] ?? []).map { pairs[$0] }
        }
        let prefix = (name + "[").utf8
        return found.compactMap { pair in
            guard pair.key.utf8.starts(with: prefix) else { return nil }
            return (pair.key[pair.key.utf8.index(pair.key.startIndex, offsetBy: prefix.count - 1)...], pair.value)
        }
    }
}
