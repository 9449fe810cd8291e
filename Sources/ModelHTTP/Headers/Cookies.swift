import ModelRuntime

/// The pairs of `Cookie` fields: RFC 6265 §4.2.1.
struct Cookies {
    struct Pair {
        let name: Substring
        let value: Substring
    }

    let pairs: [Pair]

    init(_ fields: HTTPFields, limits: HTTPLimits) throws(HTTPMessageError) {
        var texts: [String] = []
        for field in fields[fields: .cookie] {
            texts.append(try PercentCoding.text(field.withUnsafeBytesOfValue { Array($0) }, at: .header("Cookie")))
        }
        let parts = texts.flatMap { $0.cut(at: ";", omittingEmpty: true) }
        guard parts.count <= limits.pairs else {
            throw HTTPMessageError(.header("Cookie"), .tooLarge(limit: limits.pairs))
        }
        pairs = parts.compactMap { part in
            let (name, value) = part.trimmed.cutOnce(at: "=")
            return value.map { Pair(name: name, value: $0) }
        }
    }
}
