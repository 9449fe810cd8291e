// swift-format-ignore-file: AllPublicDeclarationsHaveDocumentation

public import ModelRuntime

/// Where to stop: told apart by JSON type, an object by the keys that only one member has.
public enum Stop: Codable, Hashable, Sendable {
    case text(String)
    case texts([String])
    case count(Int)
    case weight(Double)
    case owner(Owner)
    case circle(Circle)
}

extension Stop: Model {
    public init(reading reader: inout FieldReader) throws {
        self =
            switch try reader.kind() {
            case .string: .text(try String(reading: &reader))
            case .array: .texts(try [String](reading: &reader))
            case .integer: .count(try Int(reading: &reader))
            case .number: .weight(try Double(reading: &reader))
            case .object where try reader.hasField("radius"): .circle(try Circle(reading: &reader))
            case .object: .owner(try Owner(reading: &reader))
            case .null, .boolean: throw reader.noMatch(Self.self)
            }
    }

    public func write(to writer: inout FieldWriter) throws {
        switch self {
        case .text(let value): try value.write(to: &writer)
        case .texts(let value): try value.write(to: &writer)
        case .count(let value): try value.write(to: &writer)
        case .weight(let value): try value.write(to: &writer)
        case .owner(let value): try value.write(to: &writer)
        case .circle(let value): try value.write(to: &writer)
        }
    }

    public func validate(into issues: inout ValidationIssues) {
        switch self {
        case .owner(let value): value.validate(into: &issues)
        case .circle(let value): value.validate(into: &issues)
        case .text, .texts, .count, .weight: break
        }
    }
}
