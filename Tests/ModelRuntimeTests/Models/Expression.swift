// swift-format-ignore-file: AllPublicDeclarationsHaveDocumentation

public import ModelRuntime

/// Undecided unions inside undecided unions.
public indirect enum Expression: Codable, Hashable, Sendable {
    case negation(Negation)
    case inversion(Inversion)
    case literal(Int)
}

extension Expression: Model {
    public init(reading reader: inout FieldReader) throws {
        self = try reader.anyOf(
            Self.self,
            [
                .init("negation") { reader in .negation(try Negation(reading: &reader)) },
                .init("inversion") { reader in .inversion(try Inversion(reading: &reader)) },
                .init("literal") { reader in .literal(try Int(reading: &reader)) },
            ])
    }

    public func write(to writer: inout FieldWriter) throws {
        switch self {
        case .negation(let value): try value.write(to: &writer)
        case .inversion(let value): try value.write(to: &writer)
        case .literal(let value): try value.write(to: &writer)
        }
    }

    public func validate(into issues: inout ValidationIssues) {
        switch self {
        case .negation(let value): value.validate(into: &issues)
        case .inversion(let value): value.validate(into: &issues)
        case .literal: break
        }
    }
}

public struct Negation: Codable, Hashable, Sendable {
    public var of: Expression
    public var negated: Bool

    public init(of: Expression, negated: Bool) {
        self.of = of
        self.negated = negated
    }
}

extension Negation: ModelObject {
    public init(fields: inout FieldReader) throws {
        of = try fields.required("of")
        negated = try fields.required("negated")
    }

    public func write(fields: inout FieldWriter) throws {
        try fields.required("of", of)
        try fields.required("negated", negated)
    }

    public func validate(into issues: inout ValidationIssues) {
        issues.property("of", of, schema: "#/components/schemas/Negation/properties/of") { issues, value in
            value.validate(into: &issues)
        }
    }
}

public struct Inversion: Codable, Hashable, Sendable {
    public var of: Expression

    public init(of: Expression) {
        self.of = of
    }
}

extension Inversion: ModelObject {
    public init(fields: inout FieldReader) throws {
        of = try fields.required("of")
    }

    public func write(fields: inout FieldWriter) throws {
        try fields.required("of", of)
    }

    public func validate(into issues: inout ValidationIssues) {
        issues.property("of", of, schema: "#/components/schemas/Inversion/properties/of") { issues, value in
            value.validate(into: &issues)
        }
    }
}
