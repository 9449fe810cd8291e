// swift-format-ignore-file
// swiftlint:disable all
// What is generated for the operations of `Plants.yaml` with `null` in parameters, `default` responses, and a webhook.

public import ModelHTTP
public import ModelRuntime

// MARK: - DELETE /plants/{plantId}

public nonisolated struct RemovePlant: HTTPOperation, Hashable {
    public var plantID: Int64

    /// Required, and may be `null`.
    public var reason: Int?

    /// May be absent, `null`, or a value.
    public var grace: OptionalNullable<Int>

    /// In the query, as JSON.
    public var options: [String: Bool]?

    public init(
        plantID: Int64,
        reason: Int?,
        grace: OptionalNullable<Int> = .unset,
        options: [String: Bool]? = nil
    ) {
        self.plantID = plantID
        self.reason = reason
        self.grace = grace
        self.options = options
    }

    public static let route = HTTPRoute(.delete, "/plants/{plantId}", id: "removePlant")

    private nonisolated enum Parameters {
        static let plantID = HTTPParameter.path("plantId", .integer)
        static let reason = HTTPParameter.query("reason", .scalar([.integer, .null]))
        static let grace = HTTPParameter.query("grace", .scalar([.integer, .null]))
        static let options = HTTPParameter.jsonQuery("options")
    }

    public static let parameters = [Parameters.plantID, Parameters.reason, Parameters.grace, Parameters.options]

    public func write(to request: inout RequestWriter) throws {
        try request.write(plantID, Parameters.plantID)
        try request.writeNullable(reason, Parameters.reason)
        try request.writeIfPresent(grace, Parameters.grace)
        try request.writeIfPresent(options, Parameters.options)
    }

    public init(reading request: inout RequestReader) throws {
        plantID = try request.read(Parameters.plantID)
        reason = try request.readNullable(Parameters.reason)
        grace = try request.readOptionalNullable(Parameters.grace)
        options = try request.readIfPresent(Parameters.options)
    }

    public nonisolated enum Response: HTTPOperationResponse, Hashable {
        /// Gone. (204)
        case noContent
        /// What is wrong. (any other status)
        case `default`(HTTPResponse.Status, Fault)
        /// A media type that is not documented.
        case other(UndocumentedResponse)

        public static let bodyTypes: [BodyType] = ["application/problem+json"]

        public init(reading response: inout ResponseReader) throws {
            switch response.status.code {
            case 204: self = .noContent
            case _ where response.has("application/problem+json"):
                self = .default(response.status, try response.read(.json("application/problem+json")))
            default: self = .other(response.undocumented())
            }
        }

        public func write(to response: inout ResponseWriter) throws {
            switch self {
            case .noContent: response.status = 204
            case .default(let status, let value):
                response.status = try response.checked(status, 100...599)
                try response.write(value, .json("application/problem+json"))
            case .other(let value): response.write(value)
            }
        }
    }
}

// MARK: - The webhook plantWilted

public nonisolated struct PlantWilted: HTTPOperation, Hashable {
    public var body: Plant

    public init(body: Plant) { self.body = body }

    /// The path is the receiver's.
    public static let route = HTTPRoute(.post, "", id: "plantWilted")
    public static let bodyTypes: [BodyType] = ["application/json"]

    public func write(to request: inout RequestWriter) throws {
        try request.write(body, .json("application/json"))
    }

    public init(reading request: inout RequestReader) throws {
        body = try request.read(.json("application/json"))
    }

    public func validate(into issues: inout ValidationIssues) {
        issues.property(
            "body", body, schema: "#/webhooks/plantWilted/post/requestBody/content/application~1json/schema"
        ) { issues, value in
            value.validate(into: &issues)
        }
    }

    public nonisolated enum Response: HTTPOperationResponse, Hashable {
        /// Received. (200)
        case ok
        case other(UndocumentedResponse)

        public init(reading response: inout ResponseReader) throws {
            switch response.status.code {
            case 200: self = .ok
            default: self = .other(response.undocumented())
            }
        }

        public func write(to response: inout ResponseWriter) throws {
            switch self {
            case .ok: response.status = 200
            case .other(let value): response.write(value)
            }
        }
    }
}

// Where this does not compile, the version of ModelHTTP does not fit; generate the file again.
nonisolated private let requiredModelHTTPOfFurtherOperations: ModelHTTPVersion = .v1
