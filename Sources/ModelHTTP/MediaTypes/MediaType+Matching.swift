extension MediaType {
    /// How exactly this range describes `type`; `nil` if it does not: RFC 9110 §12.5.1.
    ///
    /// `*/*` is the least exact, then `application/*`, then what has the same suffix, such as `application/json` for
    /// `application/problem+json` where `suffixes` is on, then the type itself, and that with parameters that are the same too.
    func specificity(for type: MediaType, suffixes: Bool = false) -> Int? {
        if self.type == "*" { return 0 }
        guard self.type == type.type else { return nil }
        if subtype == "*" { return 1 }
        guard subtype == type.subtype else { return suffixes && type.subtype.hasSuffix("+\(subtype)") ? 2 : nil }
        for parameter in parameters where !parameter.isImplied {
            guard let value = type[parameter.name], parameter.hasValue(value) else { return nil }
        }
        return 3 + parameters.count
    }

    /// Whether this range describes `type`.
    public func matches(_ type: MediaType) -> Bool { specificity(for: type) != nil }

    /// The place of the range that describes this type most exactly. Where none does, `application/json` stands for every type
    /// with the suffix `+json` too, and `application/xml` for those with `+xml`.
    public func mostSpecific(of ranges: [MediaType]) -> Int? {
        for suffixes in [false, true] {
            let found = ranges.indices.compactMap { index in
                ranges[index].specificity(for: self, suffixes: suffixes).map { (index, $0) }
            }
            if let best = found.max(by: { $0.1 < $1.1 }) {
                return found.first { $0.1 == best.1 }?.0
            }
        }
        return nil
    }
}

extension MediaType.Parameter {
    /// Charsets and such are compared without regard to case: RFC 9110 §8.3.2.
    func hasValue(_ other: String) -> Bool {
        name == "charset" ? value.lowercased() == other.lowercased() : value == other
    }

    /// JSON and what else is text here is UTF-8 where nothing is said.
    var isImplied: Bool { name == "charset" && value.lowercased() == "utf-8" }
}

/// What a client accepts: the field `Accept` of RFC 9110 §12.5.1.
public struct AcceptedTypes: Hashable, Sendable {
    /// The ranges, in the order of the field.
    public let ranges: [MediaType]

    /// Reads a field's value; an absent or empty one accepts everything. Members that are no ranges are passed over.
    public init(_ field: String?) {
        let ranges = FieldScanner.list(field ?? "").compactMap { MediaType(String($0)) }
        self.ranges = ranges.isEmpty ? ["*/*"] : ranges
    }

    /// How much a type is wanted, in thousandths: the quality of the range that describes it most exactly.
    public func quality(of type: MediaType) -> Int {
        let found = ranges.compactMap { range in range.specificity(for: type).map { (range.quality, $0) } }
        return found.max { $0.1 < $1.1 }?.0 ?? 0
    }

    /// The place of the type that is wanted most; of several, the first. `nil` if none is wanted.
    public func best(of types: [MediaType]) -> Int? {
        var best: (index: Int, quality: Int)?
        for (index, type) in types.enumerated() {
            let quality = quality(of: type)
            if quality > best?.quality ?? 0 { best = (index, quality) }
        }
        return best?.index
    }
}
