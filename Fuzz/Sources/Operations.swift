import ModelHTTP
import ModelRuntime

/// An operation with a parameter in every place and style, and a form.
struct Everything: HTTPOperation, Hashable {
    private static let scalar = ParameterShape.scalar([.string, .integer, .boolean])
    private static let object = ParameterShape.object(["a": scalar, "b": .array(scalar)], additional: .string)

    static let route = HTTPRoute(.post, "/{p0}/{p1}/{p2}.{p3}/x")

    /// Exploded objects have no name in the query: their properties must differ.
    private static func shapes(_ name: String) -> [ParameterShape] {
        let flat = ParameterShape.object(["\(name)a": scalar, "\(name)b": .number])
        let other = ParameterShape.object(["\(name)c": scalar])
        return [scalar, .array(scalar), flat, .anyOf(.string, .array(.integer), other)]
    }

    static let parameters: [HTTPParameter] =
        zip([PathStyle.simple, .label, .matrix, .pipeDelimited], shapes("p")).enumerated().map { index, style in
            .path("p\(index)", style.1, style.0, explode: index % 2 == 1)
        }
        + QueryStyle.allCases.flatMap { style in
            [true, false].flatMap { (explode: Bool) in
                shapes("\(style)\(explode)").enumerated().map { index, shape in
                    .query("q\(style)\(explode)\(index)", shape, style, explode: explode)
                }
            }
        }
        + DeepObjectNesting.allCases.map { .query("d\($0)", object, .deepObject, nesting: $0) }
        + HeaderStyle.allCases.flatMap { style in
            shapes("h").enumerated().map { index, shape in
                .header("h-\(style)-\(index)", shape, style, explode: index % 2 == 1)
            }
        }
        + CookieStyle.allCases.flatMap { style in
            shapes("c\(style)").enumerated().map { index, shape in
                .cookie("c\(style)\(index)", shape, style, explode: index % 2 == 0)
            }
        }
        + [.jsonQuery("j"), .jsonHeader("h-json"), .jsonCookie("cj")]

    private static let form = BodyFormat.form(
        FormFields(
            [.query("a", .array(scalar)), .query("b", object, .deepObject, nesting: .indices)],
            additional: .jsonQuery("")))

    struct Response: HTTPOperationResponse {
        init(reading response: inout ResponseReader) throws {}
        func write(to response: inout ResponseWriter) throws {}
    }

    private var values: [JSONValue?] = []
    private var body: JSONValue?

    init(reading request: inout RequestReader) throws {
        for parameter in Self.parameters {
            let value: JSONValue? = try request.readIfPresent(parameter)
            // What holds nothing is left out when it is written.
            let isEmpty = value?.arrayValue?.isEmpty == true || value?.objectValue?.isEmpty == true
            values.append(isEmpty ? Optional.none : value)
        }
        if request.hasBody { body = try request.read(Self.form) }
    }

    func write(to request: inout RequestWriter) throws {
        for (value, parameter) in zip(values, Self.parameters) { try request.writeIfPresent(value, parameter) }
        try request.writeIfPresent(body, Self.form)
    }
}

/// An operation whose body is a stream, whatever its path.
struct Streamed: HTTPOperation {
    enum Body {
        case parts(MultipartBody<MultipartPart>)
        case items(ItemStream<JSONValue>)
    }

    typealias Response = Everything.Response

    static let route = HTTPRoute(.post, "/s")
    static let bodyTypes: [BodyType] = [
        .streamed("multipart/*"), .streamed("text/event-stream"), .streamed("application/json-seq"),
        .streamed("application/jsonl"),
    ]

    let body: Body

    init(reading request: inout RequestReader) throws {
        switch try request.bodyType(of: Self.bodyTypes.map(\.type)) {
        case 0: body = .parts(try request.readParts("multipart/*"))
        case 1: body = .items(try request.readItems("text/event-stream", .events))
        case 2: body = .items(try request.readItems("application/json-seq", .jsonSequence))
        default: body = .items(try request.readItems("application/jsonl", .jsonLines))
        }
    }

    func write(to request: inout RequestWriter) throws {}
}
