import ModelGenModel
import ModelGenText

/// Statements that read and write bodies, with the functions of the run-time library.
struct BodyCode {
    /// Whether a request or a response is read and written.
    enum Message: String {
        case request
        case response
    }

    let message: Message

    /// How a body of a media type is read and written, as an argument; `nil` where it is no value of a model.
    private func format(_ body: BodyPlan) -> String? {
        let literal = SwiftLiteral.string(body.mediaType)
        switch body.format {
        case .json: return ".json(\(literal))"
        case .form(let plan):
            let fields = message == .request ? "Self.bodyFields" : plan.expression
            return ".form(\(fields)\(body.mediaType == "application/x-www-form-urlencoded" ? "" : ", \(literal)"))"
        case .text(let shape):
            let isString = shape == .scalars([.string])
            return ".text(\(literal)\(isString ? "" : ", \(shape.expression)"))"
        case .parts, .items, .bytes: return nil
        }
    }

    /// The expression that reads a body.
    func read(_ body: BodyPlan) -> String {
        if let format = format(body) { return "try \(message).read(\(format))" }
        let type = message == .request ? SwiftLiteral.string(body.mediaType) : ""
        switch body.format {
        case .parts: return "try \(message).readParts(\(type))"
        case .items(let format):
            return
                "\(message == .request ? "try " : "")\(message).readItems(\(type.isEmpty ? "" : type + ", ").\(format))"
        case .json, .form, .text, .bytes:
            return "\(message == .request ? "try " : "")\(message).readBody(\(type))"
        }
    }

    /// The arguments of a case that a body is read into.
    func arguments(_ body: BodyPlan) -> String {
        (body.isRange ? "\(message).contentType, " : "") + read(body)
    }

    /// The statement that writes a body.
    func write(_ body: BodyPlan, _ expression: String) -> String {
        if let format = format(body) { return "try \(message).write(\(expression), \(format))" }
        let literal = SwiftLiteral.string(body.mediaType)
        let type = body.isRange ? "\(message).checked(type, \(literal))" : literal
        switch body.format {
        case .items(let format): return "try \(message).write(\(expression), \(type), .\(format))"
        case .parts: return "try \(message).write(\(expression), \(type))"
        case .json, .form, .text, .bytes:
            return "\(body.isRange ? "try " : "")\(message).write(\(expression), \(type))"
        }
    }

    /// The statements that write a body in one of several media types.
    func write(_ bodies: [BodyPlan], _ expression: String) -> SwiftSource {
        if !bodies.isChoice { return SwiftSource(bodies.map { write($0, expression) }) }
        let cases = bodies.map { body in
            "case .\(body.caseName)(\(body.isRange ? "let type, " : "")let value): \(write(body, "value"))"
        }
        return SwiftSource(["switch \(expression) {"] + cases + ["}"])
    }
}

extension [BodyPlan] {
    /// The enumeration over these media types, where there are several.
    func choice(_ name: String, scope: EmissionScope, owner: String) -> ChoicePlan? {
        isChoice ? ChoicePlan(name, self, scope: scope, owner: owner) : nil
    }

    /// Whether an enumeration says which media type it is.
    var isChoice: Bool { count > 1 || contains(where: \.isRange) }

    /// The media types, with those marked that are handed on as they come.
    var bodyTypes: [String] {
        map { body in
            let literal = SwiftLiteral.string(body.mediaType)
            return body.isStreamed ? ".streamed(\(literal))" : literal
        }
    }

    /// The types of parts, where parts are described.
    var parts: [PartsPlan] {
        compactMap { body in
            if case .parts(let plan) = body.format { plan } else { nil }
        }
    }
}
