import ModelRuntime

// MARK: - Writing

extension HTTPParameter {
    func deepObjectPairs(_ value: JSONValue, _ nesting: DeepObjectNesting) throws(HTTPMessageError) -> [String] {
        let isEmpty = value.objectValue?.isEmpty == true || value.arrayValue?.isEmpty == true
        if isEmpty { return [] }
        if nesting == .none, let object = value.objectValue, object.contains(where: { $0.value.isContainer }) {
            throw HTTPMessageError(place, .notCarried("a list or an object inside another"))
        }
        if nesting == .none, value.arrayValue != nil {
            throw HTTPMessageError(place, .notCarried("it is a list"))
        }
        var pairs: [String] = []
        try append(value, shape, key: name, nesting, to: &pairs)
        return pairs
    }

    private func append(
        _ value: JSONValue, _ shape: ParameterShape?, key: String, _ nesting: DeepObjectNesting,
        to pairs: inout [String]
    ) throws(HTTPMessageError) {
        guard let shape else {
            throw HTTPMessageError(place, .notCarried("a property or a list that the schema does not have"))
        }
        switch value {
        case .object(let object) where !object.isEmpty:
            for (member, value) in object {
                guard !member.isEmpty,
                    !member.utf8.contains(where: { $0 == UInt8(ascii: "[") || $0 == UInt8(ascii: "]") })
                else { throw HTTPMessageError(place, .notCarried("a key is empty or holds a bracket")) }
                try append(value, shape.field(member), key: "\(key)[\(member)]", nesting, to: &pairs)
            }
        case .array(let values) where !values.isEmpty:
            let isIndexed = nesting == .indices || values.contains(where: \.isContainer)
            for (index, value) in values.enumerated() {
                try append(value, shape.element, key: "\(key)[\(isIndexed ? "\(index)" : "")]", nesting, to: &pairs)
            }
        case .object, .array: throw HTTPMessageError(place, .notCarried("an empty list or object inside another"))
        case .null, .boolean, .number, .string:
            let text = valueCoding.encode(try shape.text(value, at: place))
            pairs.append("\(PercentCoding.unreserved.encode(key))=\(text)")
        }
    }
}

extension JSONValue {
    fileprivate var isContainer: Bool { arrayValue != nil || objectValue != nil }
}

// MARK: - Reading

extension HTTPParameter {
    /// The greatest number of brackets of a key.
    private static let greatestDepth = 32

    func deepObjectValue(_ query: QueryString, _ nesting: DeepObjectNesting) throws(HTTPMessageError) -> JSONValue? {
        let members = query.members(of: name)
        guard !members.isEmpty else {
            guard !shape.scalars.isEmpty, let text = try single(query[name]) else { return nil }
            return try shape.scalar(PercentCoding.decode(text, plusIsSpace: true, at: place), at: place)
        }
        guard query[name].isEmpty else { throw HTTPMessageError(place, .malformed("both a text and an object")) }
        var tree = BracketTree(place: place)
        for (path, value) in members {
            let steps = try steps(path)
            guard nesting != .none || steps.count == 1 && steps[0] != "" else {
                throw HTTPMessageError(place, .malformed("a list or an object inside another"))
            }
            try tree.add(steps, PercentCoding.decode(value, plusIsSpace: true, at: place))
        }
        return try tree.value(shape)
    }

    /// The keys of `[a][b][]`.
    private func steps(_ path: Substring) throws(HTTPMessageError) -> [Substring] {
        var steps: [Substring] = []
        var rest = path
        while !rest.isEmpty {
            guard rest.utf8.first == UInt8(ascii: "["), let end = rest.utf8.firstIndex(of: UInt8(ascii: "]")) else {
                throw HTTPMessageError(place, .malformed("brackets that do not match"))
            }
            let step = rest[rest.utf8.index(after: rest.startIndex)..<end]
            guard !step.utf8.contains(UInt8(ascii: "[")) else {
                throw HTTPMessageError(place, .malformed("brackets that do not match"))
            }
            steps.append(step)
            guard steps.count <= Self.greatestDepth else {
                throw HTTPMessageError(place, .tooLarge(limit: Self.greatestDepth))
            }
            rest = rest[rest.utf8.index(after: end)...]
        }
        return steps
    }
}
