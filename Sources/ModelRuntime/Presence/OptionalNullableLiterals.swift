// A property of type `OptionalNullable<Wrapped>` takes the literals that a `Wrapped` takes, except `nil`.

extension OptionalNullable: ExpressibleByBooleanLiteral where Wrapped: ExpressibleByBooleanLiteral {
    /// Creates a value from a boolean literal.
    @inlinable
    public init(booleanLiteral value: Wrapped.BooleanLiteralType) {
        self = .value(Wrapped(booleanLiteral: value))
    }
}

extension OptionalNullable: ExpressibleByIntegerLiteral where Wrapped: ExpressibleByIntegerLiteral {
    /// Creates a value from an integer literal.
    @inlinable
    public init(integerLiteral value: Wrapped.IntegerLiteralType) {
        self = .value(Wrapped(integerLiteral: value))
    }
}

extension OptionalNullable: ExpressibleByFloatLiteral where Wrapped: ExpressibleByFloatLiteral {
    /// Creates a value from a floating-point literal.
    @inlinable
    public init(floatLiteral value: Wrapped.FloatLiteralType) {
        self = .value(Wrapped(floatLiteral: value))
    }
}

extension OptionalNullable: ExpressibleByUnicodeScalarLiteral where Wrapped: ExpressibleByUnicodeScalarLiteral {
    /// Creates a value from a literal of one Unicode scalar.
    @inlinable
    public init(unicodeScalarLiteral value: Wrapped.UnicodeScalarLiteralType) {
        self = .value(Wrapped(unicodeScalarLiteral: value))
    }
}

extension OptionalNullable: ExpressibleByExtendedGraphemeClusterLiteral
where Wrapped: ExpressibleByExtendedGraphemeClusterLiteral {
    /// Creates a value from a literal of one character.
    @inlinable
    public init(extendedGraphemeClusterLiteral value: Wrapped.ExtendedGraphemeClusterLiteralType) {
        self = .value(Wrapped(extendedGraphemeClusterLiteral: value))
    }
}

extension OptionalNullable: ExpressibleByStringLiteral where Wrapped: ExpressibleByStringLiteral {
    /// Creates a value from a string literal.
    @inlinable
    public init(stringLiteral value: Wrapped.StringLiteralType) {
        self = .value(Wrapped(stringLiteral: value))
    }
}

extension OptionalNullable: ExpressibleByStringInterpolation where Wrapped: ExpressibleByStringInterpolation {
    /// Creates a value from an interpolated string literal.
    @inlinable
    public init(stringInterpolation: Wrapped.StringInterpolation) {
        self = .value(Wrapped(stringInterpolation: stringInterpolation))
    }
}

/// A type that `OptionalNullable` can build from an array literal: a variadic initializer cannot be forwarded.
@_documentation(visibility: internal)
public protocol ArrayLiteralBuildable: ExpressibleByArrayLiteral {
    /// Creates what the literal with these elements would create.
    init(arrayLiteralElements: [ArrayLiteralElement])
}

/// A type that `OptionalNullable` can build from a dictionary literal: a variadic initializer cannot be forwarded.
@_documentation(visibility: internal)
public protocol DictionaryLiteralBuildable: ExpressibleByDictionaryLiteral {
    /// Creates what the literal with these elements would create.
    init(dictionaryLiteralElements: [(Key, Value)])
}

extension OptionalNullable: ExpressibleByArrayLiteral where Wrapped: ArrayLiteralBuildable {
    /// Creates a value from an array literal.
    @inlinable
    public init(arrayLiteral elements: Wrapped.ArrayLiteralElement...) {
        self = .value(Wrapped(arrayLiteralElements: elements))
    }
}

extension OptionalNullable: ExpressibleByDictionaryLiteral where Wrapped: DictionaryLiteralBuildable {
    /// Creates a value from a dictionary literal.
    ///
    /// As the standard library documents for `Dictionary`, a literal that repeats a key of a dictionary is a programming
    /// error and traps, with the standard library's own message.
    @inlinable
    public init(dictionaryLiteral elements: (Wrapped.Key, Wrapped.Value)...) {
        self = .value(Wrapped(dictionaryLiteralElements: elements))
    }
}

@_documentation(visibility: internal)
extension Array: ArrayLiteralBuildable {
    /// The elements as they are.
    @inlinable
    public init(arrayLiteralElements elements: [Element]) { self = elements }
}

@_documentation(visibility: internal)
extension Set: ArrayLiteralBuildable {
    /// The elements; repeated ones count once, as in a literal of `Set`.
    @inlinable
    public init(arrayLiteralElements elements: [Element]) { self.init(elements) }
}

@_documentation(visibility: internal)
extension Dictionary: DictionaryLiteralBuildable {
    /// The pairs; traps on a repeated key, as a literal of `Dictionary` does.
    @inlinable
    public init(dictionaryLiteralElements elements: [(Key, Value)]) { self.init(uniqueKeysWithValues: elements) }
}
