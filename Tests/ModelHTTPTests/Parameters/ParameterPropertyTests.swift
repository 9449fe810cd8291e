@testable import ModelHTTP
import ModelRuntime
import SeededRandom
import Testing

/// Random values in random styles: what is written is read back the same; what cannot be carried is an error.
@Suite struct ParameterPropertyTests {
    @Test(arguments: [1, 2, 3, 4, 5, 6, 7, 8] as [UInt64])
    func whatIsWrittenIsReadBack(seed: UInt64) throws {
        var random = RandomParameter(seed: seed)
        var counts = (carried: 0, refused: 0)
        for _ in 0..<2_000 {
            let (value, parameter) = random.next()
            let text: String?
            do { text = try Wire.text(value, parameter) } catch let error as HTTPMessageError {
                // The reason is the value, and the place is the parameter's.
                guard case .notCarried = error.reason else {
                    Issue.record("\(error) for \(value) in \(parameter), seed \(seed)")
                    continue
                }
                #expect(error.place == parameter.place)
                counts.refused += 1
                continue
            }
            guard let text else {
                #expect(value.isEmptyContainer, "\(value) in \(parameter), seed \(seed)")
                continue
            }
            let back = Result { try Wire.value(text, parameter) }
            #expect(
                (try? back.get()) == value, "\(text) of \(value) gives \(back) in \(parameter.summary), seed \(seed)")
            counts.carried += 1
        }
        // Most of them arrive, and there are some of each.
        #expect(counts.carried > 1_000)
        #expect(counts.refused > 50)
    }
}

extension ParameterPropertyTests {
    /// Forms of random properties.
    @Test(arguments: [11, 12, 13, 14] as [UInt64])
    func whatAFormHoldsIsReadBack(seed: UInt64) throws {
        var random = RandomParameter(seed: seed)
        var counts = (carried: 0, refused: 0)
        for _ in 0..<1_000 {
            var object = JSONObject()
            var parameters: [HTTPParameter] = []
            for name in ["a", "b c", "é"] {
                let (value, parameter) = random.nextProperty(name)
                object[name] = value
                parameters.append(parameter)
            }
            let format = BodyFormat.form(FormFields(parameters))
            guard let text = try? format.bytes(JSONValue.object(object)) else {
                counts.refused += 1
                continue
            }
            let back = Result { () throws -> JSONValue in try format.value(text, nil, .request) }
            #expect(
                (try? back.get()) == .object(object), "\(String(decoding: text, as: UTF8.self)), seed \(seed): \(back)")
            counts.carried += 1
        }
        #expect(counts.carried > 200)
        #expect(counts.refused > 50)
    }
}

extension HTTPParameter {
    /// One line, for failures.
    var summary: String { "\(name) \(coding) explode \(explode) reserved \(allowReserved): \(shape.expectation)" }
}

extension JSONValue {
    var isEmptyContainer: Bool { arrayValue?.isEmpty == true || objectValue?.isEmpty == true }
}

/// Makes values with parameters that may carry them.
struct RandomParameter {
    private var random: SeededGenerator

    init(seed: UInt64) { random = SeededGenerator(seed: seed) }

    mutating func next() -> (JSONValue, HTTPParameter) {
        let coding = random.pick(Self.codings)
        let depth = if case .query(.deepObject, let nesting) = coding, nesting != .none { 3 } else { 1 }
        let shape = shape(depth)
        let value = value(shape)
        let name = random.pick(["color", "a-b", "q"])
        let parameter = HTTPParameter(
            name, coding, explode: random.oneIn(2), allowReserved: random.oneIn(3), shape: shape)
        return (value, parameter)
    }

    /// A property of a form. Exploded objects, whose properties would be those of the form, have other keys.
    mutating func nextProperty(_ name: String) -> (JSONValue, HTTPParameter) {
        while true {
            let (value, parameter) = next()
            switch parameter.coding {
            case .query(let style, _):
                if parameter.explode, style != .deepObject, parameter.shape.allowsObject { continue }
            case .jsonQuery: break
            default: continue
            }
            return (
                value,
                HTTPParameter(
                    name, parameter.coding, explode: parameter.explode, allowReserved: parameter.allowReserved,
                    shape: parameter.shape)
            )
        }
    }

    private static let codings: [HTTPParameter.Coding] =
        PathStyle.allCases.map { .path($0) }
        + QueryStyle.allCases.flatMap { style in DeepObjectNesting.allCases.map { .query(style, nesting: $0) } }
        + HeaderStyle.allCases.map { .header($0) } + CookieStyle.allCases.map { .cookie($0) }
        + [.jsonQueryString, .jsonPath, .jsonQuery, .jsonHeader, .jsonCookie]

    private mutating func shape(_ depth: Int) -> ParameterShape {
        if depth > 0 {
            switch Int.random(in: 0..<8, using: &random) {
            case 0, 1: return .array(shape(depth - 1))
            case 2, 3:
                let additional: ParameterShape? = random.oneIn(3) ? shape(depth - 1) : nil
                return .object(["R": shape(depth - 1), "G é": shape(depth - 1)], additional: additional)
            case 4: return .anyOf(scalar(), shape(depth - 1), .array(scalar()))
            default: break
            }
        }
        return scalar()
    }

    private mutating func scalar() -> ParameterShape {
        random.pick([
            .string, .string, .integer, .number, .boolean, .scalar([.string, .integer]), .scalar([.boolean, .number]),
            .scalar([.integer, .null]), .scalar([.string, .null]),
        ])
    }

    private mutating func value(_ shape: ParameterShape) -> JSONValue {
        var choices: [Int] = []
        if !shape.scalars.isEmpty { choices.append(0) }
        if shape.allowsArray { choices.append(1) }
        if shape.allowsObject { choices.append(2) }
        switch random.pick(choices) {
        case 1:
            guard let element = shape.element else { return [] }
            return .array((0..<Int.random(in: 0...3, using: &random)).map { _ in value(element) })
        case 2: return .object(object(shape))
        default: return scalarValue(shape.scalars)
        }
    }

    private mutating func object(_ shape: ParameterShape) -> JSONObject {
        var object = JSONObject()
        for key in ["R", "G é", "x", "", "[0]", "a=b", "1"] where random.oneIn(key.count == 1 ? 2 : 4) {
            if let field = shape.field(key) { object[key] = value(field) }
        }
        return object
    }

    private mutating func scalarValue(_ kinds: ParameterShape.Scalars) -> JSONValue {
        var values: [JSONValue] = []
        if kinds.contains(.string) { values.append(.string(text())) }
        if kinds.contains(.integer) { values.append(.number(JSONNumber(Int.random(in: -5...1_000, using: &random)))) }
        if kinds.contains(.number) { values.append(random.pick([1.5, -0.25, 3, 1e300])) }
        if kinds.contains(.boolean) { values.append(.boolean(random.oneIn(2))) }
        if kinds.contains(.null) { values.append(.null) }
        return random.pick(values)
    }

    private static let pieces = [
        "a", "blue", "Z", "0", "12", "true", "null", " ", "+", "%", "%41", "&", "=", ",", ";", ".", "..", "/", "?", "#",
        "[",
        "]", "|", "\t", "\"", "\\", "é", "e\u{301}", "\u{301}", "🌱", "\n", "\u{0}", "~", "-", "_", "'", "(", "!", "*",
    ]

    private mutating func text() -> String {
        if random.oneIn(3) { return random.pick(["blue", "red", "b1", "x-y"]) }
        return (0..<Int.random(in: 0...4, using: &random)).map { _ in random.pick(Self.pieces) }.joined()
    }
}
