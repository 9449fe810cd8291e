extension PatternParser {
    /// Reads what follows a `(` at `start` up to its `)`.
    mutating func group(at start: Int) throws(PatternProblem) -> Term {
        let outer = flags
        defer { flags = outer }
        let term: Term
        if take("?:") {
            term = try disjunction()
        } else if let look = lookPrefix() {
            term = .look(Look(direction: look.direction, isNegated: look.isNegated, term: try disjunction()))
        } else if peek == "?", peek(1) != "<" {
            try modifiers(at: start)
            term = try disjunction()
        } else {
            openedGroups += 1
            let index = openedGroups
            let name = take("?<") ? try groupName() : nil
            term = .capture(Capture(index: index, name: name, term: try disjunction()))
        }
        guard take(")") else { throw invalid("The group has no `)`", at: start) }
        return term
    }

    private mutating func lookPrefix() -> (direction: Look.Direction, isNegated: Bool)? {
        if take("?=") { return (.ahead, false) }
        if take("?!") { return (.ahead, true) }
        if take("?<=") { return (.behind, false) }
        if take("?<!") { return (.behind, true) }
        return nil
    }

    /// `?ims-ims:` (ECMA-262 §22.2.1, Modifiers); what other languages have instead is explained.
    private mutating func modifiers(at start: Int) throws(PatternProblem) {
        position += 1
        let explained = foreignGroup()
        var seen: Set<Unicode.Scalar> = []
        var value = true
        while let letter = peek, letter != ":" {
            position += 1
            if letter == "-", value {
                value = false
            } else if !seen.insert(letter).inserted || !flags.set(letter, to: value) {
                throw invalid(explained, at: start)
            }
        }
        guard take(":"), !seen.isEmpty else { throw invalid(explained, at: start) }
    }

    private func foreignGroup() -> String {
        switch peek {
        case ">": return "ECMA-262 has no atomic groups `(?>…)`"
        case "P": return "ECMA-262 has no groups `(?P…)`; a named group is `(?<name>…)`"
        case "#": return "ECMA-262 has no comments `(?#…)`"
        default: return "`(?` must be followed by `:`, `=`, `!`, `<`, or by flags and `:`"
        }
    }

    /// Reads a group's name and its `>` (ECMA-262 §22.2.1, GroupName).
    mutating func groupName() throws(PatternProblem) -> String {
        let start = position
        var name = String.UnicodeScalarView()
        while let next = peek, next != ">" {
            position += 1
            guard let scalar = next == "\\" ? nameEscape() : next, Self.isNamePart(scalar, first: name.isEmpty) else {
                throw invalid("This cannot be part of a group's name", at: position - 1)
            }
            name.append(scalar)
        }
        guard !name.isEmpty, take(">") else { throw invalid("The group's name is empty or has no `>`", at: start) }
        return String(name)
    }

    private mutating func nameEscape() -> Unicode.Scalar? {
        take("u") ? unicodeEscape().flatMap(Unicode.Scalar.init) : nil
    }

    private static func isNamePart(_ scalar: Unicode.Scalar, first: Bool) -> Bool {
        if scalar == "$" || scalar == "_" { return true }
        if first { return scalar.properties.isIDStart }
        return scalar.properties.isIDContinue || scalar == "\u{200C}" || scalar == "\u{200D}"
    }

    /// Counts the capturing groups and their names ahead of the first term: `\1` and `\k` depend on them.
    mutating func countGroups() throws(PatternProblem) {
        var isInClass = false
        while let next = peek {
            position += 1
            switch next {
            case "\\": position += 1
            case "[": isInClass = true
            case "]": isInClass = false
            case "(" where !isInClass: try countGroup()
            default: break
            }
        }
    }

    private mutating func countGroup() throws(PatternProblem) {
        let isNamed = peek == "?" && peek(1) == "<" && peek(2) != "=" && peek(2) != "!"
        guard peek != "?" || isNamed else { return }
        groupCount += 1
        if isNamed, take("?<") { groupNames[try groupName(), default: []].append(groupCount) }
    }
}
