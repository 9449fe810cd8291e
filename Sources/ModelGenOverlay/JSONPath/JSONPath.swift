/// A query for places in a document (JSONPath, RFC 9535).
///
/// Everything but the functions `match` and `search`. Beyond the standard, `.x-name` may have hyphens: nothing else could
/// be meant, and the Overlay specification's own examples write it so.
package struct JSONPath: Sendable, Hashable {
    var segments: [Segment]

    /// One step of a query (§2.5).
    struct Segment: Sendable, Hashable {
        /// `..`: what is found anywhere below counts too.
        var isDescendant: Bool
        var selectors: [Selector]
    }

    /// What a step finds (§2.3).
    enum Selector: Sendable, Hashable {
        case name(String)
        case wildcard
        /// From the end when negative.
        case index(Int)
        case slice(Slice)
        case filter(Condition)
    }

    /// `[start:end:step]` (§2.3.4).
    struct Slice: Sendable, Hashable {
        var start: Int?
        var end: Int?
        var step = 1
    }

    /// What a filter demands (§2.3.5).
    indirect enum Condition: Sendable, Hashable {
        case any([Condition])
        case all([Condition])
        case not(Condition)
        case exists(Query)
        case comparison(Operand, Comparison, Operand)
    }

    /// A query in a filter.
    struct Query: Sendable, Hashable {
        /// `@`: it begins at the value that is filtered, not at the whole document.
        var isRelative: Bool
        var segments: [Segment]
    }

    enum Comparison: String, Sendable, Hashable, CaseIterable {
        // The longer ones first, because they begin with the shorter ones.
        case equal = "=="
        case unequal = "!="
        case atMost = "<="
        case atLeast = ">="
        case less = "<"
        case greater = ">"
    }

    /// One side of a comparison.
    indirect enum Operand: Sendable, Hashable {
        case literal(Literal)
        case query(Query)
        /// Functions (§2.4).
        case length(Operand)
        case count(Query)
        case value(Query)
    }

    enum Literal: Sendable, Hashable {
        case null
        case boolean(Bool)
        case number(String)
        case string(String)
    }
}

/// Why a text is no query that is understood.
package struct JSONPathProblem: Error, Sendable, Hashable {
    /// Counted in Unicode scalars from 0.
    package var offset: Int
    /// A sentence without a full stop.
    package var message: String
}
