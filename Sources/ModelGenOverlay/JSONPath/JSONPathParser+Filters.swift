// What stands behind `?` (RFC 9535 §2.3.5.1). `||` binds weaker than `&&`, and that weaker than `!`.

extension JSONPathParser {
    mutating func condition() throws(JSONPathProblem) -> JSONPath.Condition {
        depth += 1
        defer { depth -= 1 }
        guard depth < Self.depthLimit else { throw problem("The condition nests too deep") }
        var parts = [try conjunction()]
        skipSpace()
        while take("||") {
            skipSpace()
            parts.append(try conjunction())
            skipSpace()
        }
        return parts.count == 1 ? parts[0] : .any(parts)
    }

    private mutating func conjunction() throws(JSONPathProblem) -> JSONPath.Condition {
        var parts = [try basic()]
        skipSpace()
        while take("&&") {
            skipSpace()
            parts.append(try basic())
            skipSpace()
        }
        return parts.count == 1 ? parts[0] : .all(parts)
    }

    private mutating func basic() throws(JSONPathProblem) -> JSONPath.Condition {
        let isNegated = take("!")
        skipSpace()
        let condition: JSONPath.Condition
        if take("(") {
            skipSpace()
            condition = try self.condition()
            skipSpace()
            try expect(")")
        } else {
            condition = try test(isNegated)
        }
        return isNegated ? .not(condition) : condition
    }

    /// A comparison, or a query whose finding anything is the condition.
    private mutating func test(_ isNegated: Bool) throws(JSONPathProblem) -> JSONPath.Condition {
        let left = try operand()
        skipSpace()
        guard let comparison = JSONPath.Comparison.allCases.first(where: { take($0.rawValue) }) else {
            if case .query(let query) = left { return .exists(query) }
            throw problem("A comparison is missing here")
        }
        if isNegated { throw problem("A comparison that is negated stands in parentheses") }
        skipSpace()
        return .comparison(try compared(left), comparison, try compared(try operand()))
    }

    /// Only a query that finds at most one value can be compared (§2.3.5.1).
    private func compared(_ operand: JSONPath.Operand) throws(JSONPathProblem) -> JSONPath.Operand {
        if case .query(let query) = operand, !query.isSingular {
            throw problem("A query that is compared must lead to a single value")
        }
        return operand
    }

    private mutating func operand() throws(JSONPathProblem) -> JSONPath.Operand {
        switch next {
        case "@", "$": return .query(try query())
        case "'", "\"": return .literal(.string(try quoted()))
        case "-", "0", "1", "2", "3", "4", "5", "6", "7", "8", "9": return .literal(.number(try number()))
        default: return try word()
        }
    }

    private mutating func query() throws(JSONPathProblem) -> JSONPath.Query {
        let isRelative = take("@")
        if !isRelative { try expect("$") }
        return JSONPath.Query(isRelative: isRelative, segments: try segments())
    }

    private mutating func number() throws(JSONPathProblem) -> String {
        let start = position
        while let scalar = next, "+-.eE0123456789".unicodeScalars.contains(scalar) { position += 1 }
        let text = String(String.UnicodeScalarView(scalars[start..<position]))
        guard Double(text) != nil else {
            position = start
            throw problem("`\(text)` is no number")
        }
        return text
    }

    /// A literal or a function.
    private mutating func word() throws(JSONPathProblem) -> JSONPath.Operand {
        let start = position
        while let scalar = next, ("a"..."z").contains(scalar) || scalar == "_" { position += 1 }
        let word = String(String.UnicodeScalarView(scalars[start..<position]))
        switch word {
        case "true": return .literal(.boolean(true))
        case "false": return .literal(.boolean(false))
        case "null": return .literal(.null)
        case "length", "count", "value": return try function(word)
        default:
            position = start
            throw problem(
                word.isEmpty
                    ? "Here a query, a text, a number or a function should stand" : "`\(word)` is not understood")
        }
    }

    private mutating func function(_ name: String) throws(JSONPathProblem) -> JSONPath.Operand {
        depth += 1
        defer { depth -= 1 }
        guard depth < Self.depthLimit else { throw problem("The functions nest too deep") }
        try expect("(")
        skipSpace()
        let result: JSONPath.Operand
        switch name {
        case "length": result = .length(try compared(try operand()))
        case "count": result = .count(try query())
        default: result = .value(try query())
        }
        skipSpace()
        try expect(")")
        return result
    }
}

extension JSONPath.Query {
    /// Whether it finds at most one value, whatever the document.
    var isSingular: Bool {
        segments.allSatisfy { segment in
            guard !segment.isDescendant, segment.selectors.count == 1 else { return false }
            switch segment.selectors[0] {
            case .name, .index: return true
            case .wildcard, .slice, .filter: return false
            }
        }
    }
}
